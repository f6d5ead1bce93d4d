package org.csuite.cli;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.csuite.input.Nearest;
import org.csuite.model.Refusal;
import org.csuite.model.Scenario;
import org.csuite.report.Report;

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

  /**
   * Hands on the scenarios that are wanted, and to a report those that could not be decided.
   *
   * @param take what is done with each
   */
  ScenarioSource.Action picking(Report<?> report, ScenarioSource.Action take) {
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
          report.refuse(refusal);
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
