package org.csuite.batch.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.csuite.ShippedBook;
import org.csuite.batch.decide.Decision.Why;
import org.csuite.engine.DecisionEngine;
import org.csuite.model.Company;
import org.csuite.model.RoleDecision;
import org.csuite.model.Vocabulary;
import org.junit.jupiter.api.Test;

class StrongestReasonsTest {
  private static final DecisionEngine ENGINE = DecisionEngine.of(ShippedBook.BOOK);

  @Test
  void whatAsksForARoleNeedsNoFurtherCase() {
    assertThat(StrongestReasons.of(role("CEO", "headcount", 4000)))
        .extracting(why -> why.why().en())
        .containsExactly("Every company has somebody at its head.");
  }

  @Test
  void whatSpeaksAgainstStandsBehindWhatSpeaksFor() {
    List<Why> said = StrongestReasons.of(role("CIO", "itStaff", 12, "headcount", 20));
    assertThat(said)
        .extracting(why -> why.strength() > 0)
        .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    assertThat(said).anyMatch(why -> why.strength() > 0).anyMatch(why -> why.strength() < 0);
  }

  @Test
  void companiesBetweenTheSameThresholdsShareTheirSentences() {
    assertThat(StrongestReasons.of(role("CIO", "itStaff", 12)))
        .isEqualTo(StrongestReasons.of(role("CIO", "itStaff", 13)))
        .anyMatch(why -> why.why().en().startsWith("{itStaff} people work in IT: the CIO"));
  }

  private static RoleDecision role(String role, Object... facts) {
    Vocabulary vocabulary = ShippedBook.BOOK.vocabulary();
    Object[] values = new Object[vocabulary.facts().size()];
    for (int i = 0; i < facts.length; i += 2) {
      values[vocabulary.fact((String) facts[i]).index()] = facts[i + 1];
    }
    Company company = new Company(values, new BitSet());
    return EngineDecider.reasoned(ENGINE).outcome(company).role(role);
  }
}
