package org.csuite.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.csuite.input.ScenarioReader.Reading;
import org.csuite.model.Diagnostic;
import org.csuite.model.Diagnostic.Code;
import org.csuite.model.Location;
import org.csuite.model.Scenario;

/**
 * Finds the group that a scenario names among all scenarios that were read together, those of its
 * own file first.
 */
public final class Groups {
  private final Map<Location, Place> places = new HashMap<>();
  private final List<Scenario> scenarios = new ArrayList<>();
  private final IdentityHashMap<Scenario, Scenario> found = new IdentityHashMap<>();
  private final IdentityHashMap<Scenario, List<Diagnostic>> mistakes = new IdentityHashMap<>();

  private Groups(List<Reading> readings) {
    for (Reading reading : readings) {
      places.putAll(reading.groups());
      scenarios.addAll(reading.scenarios());
    }
  }

  /**
   * The same readings with every group found. A scenario whose group is not there, is named by
   * several, or belongs in the end to the scenario itself, is a mistake and left out.
   */
  public static List<Reading> find(List<Reading> readings) {
    if (readings.stream().allMatch(reading -> reading.groups().isEmpty())) {
      return readings;
    }
    Groups groups = new Groups(readings);
    return readings.stream().map(groups::complete).toList();
  }

  private Reading complete(Reading reading) {
    List<Scenario> whole = new ArrayList<>();
    List<Diagnostic> diagnostics = new ArrayList<>(reading.diagnostics());
    for (Scenario scenario : reading.scenarios()) {
      Scenario complete = complete(scenario, new ArrayList<>());
      if (complete != null) {
        whole.add(complete);
      }
      diagnostics.addAll(mistakes.getOrDefault(scenario, List.of()));
    }
    return new Reading(whole, diagnostics.stream().sorted().toList(), reading.groups());
  }

  /**
   * The scenario with its group; null after a mistake.
   *
   * @param below the scenarios whose group, or group's group, it is
   */
  private Scenario complete(Scenario scenario, List<Scenario> below) {
    if (scenario.group() == null) {
      return scenario;
    }
    if (found.containsKey(scenario)) {
      return found.get(scenario);
    }
    List<Scenario> chain = new ArrayList<>(below);
    chain.add(scenario);
    Scenario parent = named(scenario);
    if (parent != null && chain.contains(parent)) {
      circle(chain.subList(chain.indexOf(parent), chain.size()));
      return null;
    }
    Scenario whole = parent == null ? null : complete(parent, chain);
    Scenario complete = whole == null ? null : scenario.in(whole);
    found.put(scenario, complete);
    if (parent != null && whole == null && !mistakes.containsKey(scenario)) {
      String message =
          "The group '" + parent.name() + "' cannot be used, so neither can this scenario.";
      report(scenario, message, "Maybe correct the group's scenario first.");
    }
    return complete;
  }

  private void circle(List<Scenario> chain) {
    String names =
        chain.stream().map(Scenario::name).collect(Collectors.joining("' is in '", "'", "'"));
    for (Scenario member : chain) {
      if (!mistakes.containsKey(member)) {
        report(
            member,
            "A group cannot be in itself: " + names + " is in '" + chain.get(0).name() + "'.",
            "Maybe leave `group` out of the topmost scenario.");
      }
    }
    chain.forEach(member -> found.put(member, null));
  }

  private Scenario named(Scenario scenario) {
    String name = scenario.group().name();
    List<Scenario> all = scenarios.stream().filter(other -> other.name().equals(name)).toList();
    List<Scenario> near =
        all.stream()
            .filter(other -> other.location().file().equals(scenario.location().file()))
            .toList();
    List<Scenario> candidates = near.isEmpty() ? all : near;
    if (candidates.size() == 1) {
      return candidates.get(0);
    }
    if (candidates.isEmpty()) {
      List<String> names =
          scenarios.stream()
              .filter(other -> !other.equals(scenario))
              .map(Scenario::name)
              .distinct()
              .toList();
      String near1 = Nearest.word(name, names);
      report(
          scenario,
          "No scenario that was read is named '" + name + "'.",
          near1 == null
              ? "Maybe give the file of the group's scenario too."
              : "Maybe you meant '" + near1 + "'.");
    } else {
      report(
          scenario,
          "Several scenarios are named '"
              + name
              + "': in "
              + candidates.stream()
                  .map(c -> c.location().toString())
                  .collect(Collectors.joining(" and "))
              + ".",
          "Maybe give the group's scenario a name of its own.");
    }
    return null;
  }

  private void report(Scenario at, String message, String hint) {
    Place place = places.get(at.group().location());
    mistakes
        .computeIfAbsent(at, scenario -> new ArrayList<>())
        .add(place.error(Code.UNKNOWN_GROUP, message, hint));
  }
}
