package org.csuite.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.csuite.RuleCopy;
import org.csuite.ShippedBook;
import org.csuite.engine.DecisionEngine;
import org.csuite.model.Scenario;
import org.csuite.rulebook.read.Relayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A layout that csuite takes is one that Drools' own compiler takes, and says the same there. */
class LayoutsTest {
  @TempDir Path folder;

  @Test
  void droolsReadsTheShippedRulesInAnotherLayoutAlike() {
    RuleCopy copy = RuleCopy.ofShipped(folder);
    for (Map.Entry<String, String> file : ShippedBook.BOOK.drl().entrySet()) {
      copy.write(file.getKey(), Relayout.forDrools(file.getValue(), 11));
    }
    Opinions opinions = new Opinions(DecisionEngine.of(copy.book()));

    for (Scenario scenario : ShippedBook.scenarios().subList(0, 20)) {
      assertThat(opinions.of(scenario)).isEmpty();
    }
  }
}
