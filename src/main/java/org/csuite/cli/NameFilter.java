package org.csuite.cli;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.csuite.input.Nearest;
import org.csuite.model.Refusal;
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
    return takes(scenario.name());
  }

  private boolean takes(String name) {
    seen.add(name);
    return wanted.isEmpty() || wanted.stream().anyMatch(name::equalsIgnoreCase);
  }

  /** What is done with what could not be read or decided. */
  interface Refusals {
    /** Takes the next one. */
    void refuse(Refusal refusal) throws IOException;
  }

  /** Hands on the scenarios that are wanted, and of those that could not be decided the same. */
  ScenarioSource.Action picking(Refusals refusals, ScenarioSource.Action take) {
    return new ScenarioSource.Action() {
      @Override
      public void take(Scenario scenario) throws IOException, ScenarioSource.Unfit {
        if (takes(scenario)) {
          take.take(scenario);
        }
      }

      @Override
      public void refused(Refusal refusal) throws IOException {
        if (takes(refusal.name())) {
          refusals.refuse(refusal);
        }
      }
    };
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
