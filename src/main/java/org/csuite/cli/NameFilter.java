package org.csuite.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.csuite.input.Nearest;
import org.csuite.model.Scenario;

/** Picks scenarios by name, upper and lower case apart. */
final class NameFilter {
  private final List<String> wanted;
  private final Set<String> seen = new LinkedHashSet<>();

  /** Picks those of the given names; all where none is given. */
  NameFilter(List<String> wanted) {
    this.wanted = wanted;
  }

  /** Whether the scenario is one of those wanted. */
  boolean takes(Scenario scenario) {
    seen.add(scenario.name());
    return wanted.isEmpty() || wanted.stream().anyMatch(scenario.name()::equalsIgnoreCase);
  }

  /** Reports the names that no scenario had, when all were seen. */
  void reportMissing(Mistakes mistakes) {
    for (String name : wanted) {
      if (seen.stream().noneMatch(name::equalsIgnoreCase)) {
        String hint = Nearest.hint(name, seen);
        mistakes.add("No scenario is called '" + name + "'." + (hint == null ? "" : "\n" + hint));
      }
    }
  }
}
