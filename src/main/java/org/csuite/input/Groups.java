package org.csuite.input;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.csuite.input.ScenarioReader.Reading;
import org.csuite.model.Diagnostic;
import org.csuite.model.Diagnostic.Code;
import org.csuite.model.Location;
import org.csuite.model.Refusal;
import org.csuite.model.Scenario;

/**
 * Finds the group that a scenario names among all scenarios that were read together, those of its
 * own file first.
 */
public final class Groups {
  /** More than so many names in a message help nobody, and a file may hold thousands. */
  private static final int NAMED = 5;

  /** More groups above one another than any company has by far; a result shows each of them. */
  private static final int DEEPEST = 1000;

  private final Map<Location, Place> places = new HashMap<>();
  private final Map<String, List<Scenario>> byName = new LinkedHashMap<>();
  private final Map<InFile, List<Scenario>> byFile = new HashMap<>();
  private final IdentityHashMap<Scenario, Scenario> found = new IdentityHashMap<>();
  private final IdentityHashMap<Scenario, Integer> levels = new IdentityHashMap<>();
  private final IdentityHashMap<Scenario, List<Diagnostic>> mistakes = new IdentityHashMap<>();

  /** Of all scenarios; null until one is misspelt. */
  private KnownWords names;

  private record InFile(String file, String name) {}

  private Groups(List<Reading> readings) {
    for (Reading reading : readings) {
      places.putAll(reading.groups());
      for (Scenario scenario : reading.scenarios()) {
        String name = scenario.name();
        byName.computeIfAbsent(name, n -> new ArrayList<>()).add(scenario);
        InFile place = new InFile(scenario.location().file(), name);
        byFile.computeIfAbsent(place, p -> new ArrayList<>()).add(scenario);
      }
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
    List<Refusal> refusals = new ArrayList<>(reading.refusals());
    List<Diagnostic> diagnostics = new ArrayList<>(reading.diagnostics());
    for (Scenario scenario : reading.scenarios()) {
      Scenario complete = complete(scenario);
      if (complete != null) {
        whole.add(complete);
      }
      List<Diagnostic> own = mistakes.getOrDefault(scenario, List.of());
      if (!own.isEmpty()) {
        refusals.add(new Refusal(scenario.name(), scenario.location(), own));
        diagnostics.addAll(own);
      }
    }
    refusals.sort(Comparator.comparing(Refusal::location));
    return new Reading(whole, refusals, diagnostics.stream().sorted().toList(), reading.groups());
  }

  /** The scenario with its group; null after a mistake. */
  private Scenario complete(Scenario scenario) {
    // not by recursion: nothing bounds the number of groups above one another
    Set<Scenario> chain = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Scenario> below = new ArrayList<>();
    Scenario at = scenario;
    while (at != null && at.group() != null && !found.containsKey(at)) {
      if (!chain.add(at)) {
        int first = position(at, below);
        circle(below.subList(first, below.size()));
        below.subList(first, below.size()).clear();
        break;
      }
      below.add(at);
      at = named(at);
    }
    Scenario group = at == null || at.group() == null ? at : found.get(at);
    for (int i = below.size() - 1; i >= 0; i--) {
      Scenario member = below.get(i);
      if (group == null && !mistakes.containsKey(member)) {
        unusable(member, i + 1 < below.size() ? below.get(i + 1) : at);
      }
      if (group != null && levels.getOrDefault(group, 0) == DEEPEST) {
        report(
            member,
            Code.TOO_DEEP,
            "More than " + DEEPEST + " groups are above one another.",
            "Maybe leave the groups between out.");
        group = null;
      }
      if (group != null) {
        int level = levels.getOrDefault(group, 0) + 1;
        group = member.in(group);
        levels.put(group, level);
      }
      found.put(member, group);
    }
    return scenario.group() == null ? scenario : found.get(scenario);
  }

  private static int position(Scenario member, List<Scenario> chain) {
    int position = 0;
    while (chain.get(position) != member) {
      position++;
    }
    return position;
  }

  private void unusable(Scenario scenario, Scenario group) {
    report(
        scenario,
        "The group '" + group.name() + "' cannot be used, so neither can this scenario.",
        "Maybe correct the group's scenario first.");
  }

  private void circle(List<Scenario> chain) {
    String names =
        chain.stream()
            .limit(NAMED)
            .map(Scenario::name)
            .collect(Collectors.joining("' is in '", "'", "'"));
    String more = chain.size() > NAMED ? ", and so on through " + chain.size() + " groups," : "";
    for (Scenario member : chain) {
      report(
          member,
          "A group cannot be in itself: " + names + more + " is in '" + chain.get(0).name() + "'.",
          "Maybe leave `group` out of the topmost scenario.");
      found.put(member, null);
    }
  }

  private Scenario named(Scenario scenario) {
    String name = scenario.group().name();
    List<Scenario> all = byName.getOrDefault(name, List.of());
    List<Scenario> candidates =
        byFile.getOrDefault(new InFile(scenario.location().file(), name), all);
    if (candidates.size() == 1) {
      return candidates.get(0);
    }
    if (candidates.isEmpty()) {
      report(scenario, "No scenario that was read is named '" + name + "'.", nearest(scenario));
    } else {
      String more =
          candidates.size() > NAMED ? " and " + (candidates.size() - NAMED) + " more" : "";
      report(
          scenario,
          "Several scenarios are named '"
              + name
              + "': in "
              + candidates.stream()
                  .limit(NAMED)
                  .map(c -> c.location().toString())
                  .collect(Collectors.joining(" and "))
              + more
              + ".",
          "Maybe give the group's scenario a name of its own.");
    }
    return null;
  }

  private String nearest(Scenario scenario) {
    boolean alone = byName.get(scenario.name()).size() == 1;
    if (names == null) {
      names = new KnownWords(byName.keySet());
    }
    String near = names.nearest(scenario.group().name(), alone ? scenario.name() : null);
    return near == null
        ? "Maybe give the file of the group's scenario too."
        : "Maybe you meant '" + near + "'.";
  }

  private void report(Scenario at, String message, String hint) {
    report(at, Code.UNKNOWN_GROUP, message, hint);
  }

  private void report(Scenario at, Code code, String message, String hint) {
    Place place = places.get(at.group().location());
    mistakes
        .computeIfAbsent(at, scenario -> new ArrayList<>())
        .add(place.error(code, message, hint));
  }
}
