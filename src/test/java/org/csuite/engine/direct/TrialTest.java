package org.csuite.engine.direct;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.csuite.ShippedBook;
import org.csuite.model.Outcome;
import org.csuite.model.OutcomeDiff;
import org.csuite.model.Scenario;
import org.junit.jupiter.api.Test;

/** Searches decide without Drools and without reasons, and decide the same. */
class TrialTest {
  @Test
  void aTrialDecidesTheSame() {
    List<Scenario> scenarios = new ArrayList<>(ShippedBook.scenarios());
    scenarios.addAll(ShippedBook.cases());
    List<String> differences = new ArrayList<>();

    for (Scenario scenario : scenarios) {
      Outcome decided = ShippedBook.ENGINE.decide(scenario);
      Outcome tried = ShippedBook.ENGINE.trial(scenario);
      OutcomeDiff.between(decided, tried)
          .changes()
          .forEach(change -> differences.add(scenario.name() + ": " + change));
      if (!decided.classes().equals(tried.classes()) || !decided.budget().equals(tried.budget())) {
        differences.add(scenario.name() + ": classes or budget");
      }
    }

    assertThat(differences).isEmpty();
  }
}
