package org.csuite.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.csuite.ShippedBook;
import org.csuite.engine.direct.Trial;
import org.csuite.engine.direct.Trials;
import org.csuite.model.FactDefinition;
import org.csuite.model.OutcomeDiff;
import org.csuite.model.Scenario;
import org.csuite.rulebook.reach.Thresholds;
import org.junit.jupiter.api.Test;

/** A trial that takes over from another decides as one that works everything out. */
class NearTrialTest {
  private static final int EVERY = 19;

  private final Thresholds thresholds = Thresholds.of(ShippedBook.BOOK);
  private final Variations variations = new Variations(ShippedBook.ENGINE, thresholds);
  private final Trials trials = ShippedBook.ENGINE.trials();
  private final List<String> differences = new ArrayList<>();
  private int alike;
  private int tried;

  @Test
  void takingOverFromANeighbourDecidesTheSame() {
    List<Scenario> scenarios = ShippedBook.scenarios();
    for (int i = 0; i < scenarios.size(); i += EVERY) {
      Scenario scenario = scenarios.get(i);
      Trial present = trials.of(scenario);
      for (FactDefinition fact : thresholds.given()) {
        Trial last = present;
        for (Cell cell : variations.cells(scenario, fact)) {
          Object value = cell.nearest(scenario.company().get(fact));
          Scenario moved = variations.with(scenario, Map.of(fact, value));
          Trial near = trials.near(List.of(last, present), moved);
          compare(near, last, moved);
          last = near;
        }
      }
    }

    assertThat(differences).isEmpty();
    assertThat(alike).as("trials taken over as a whole").isBetween(tried / 4, tried - 1);
  }

  private void compare(Trial near, Trial last, Scenario moved) {
    tried++;
    if (near.outcome() == last.outcome()) {
      alike++;
    }
    OutcomeDiff.between(trials.decide(moved), near.outcome())
        .changes()
        .forEach(change -> differences.add(moved.name() + ": " + change));
  }
}
