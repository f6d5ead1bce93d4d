package org.csuite.engine.settle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.csuite.engine.DecisionEngine;
import org.csuite.engine.SmallBook;
import org.csuite.model.Scenario;
import org.csuite.rulebook.RuleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Rules that match without end are stopped, and the message says which. */
class LimitsTest {
  private static final String COMPANY = "name: A\ncompany: {headcount: 3}\n";

  @Test
  @Timeout(20)
  void fiveUnconstrainedPatternsAreStoppedBeforeTheyFillTheMemory() {
    SmallBook small = new SmallBook();
    StringBuilder duties = new StringBuilder("id,name,name_fr,area\n");
    for (int i = 0; i < 40; i++) {
      duties.append("duty-").append(i).append(",d,d,it\n");
    }
    small.file("catalogue/duties.csv", duties.toString());
    small.rule("roles", "harmless", "Company( headcount >= 1 )", "require( \"CEO\" )");
    small.rule("roles", "explodes", "Duty() Duty() Duty() Duty() Duty()", "advise( \"CTO\", 0.1 )");

    assertThatThrownBy(() -> small.decide("{headcount: 3}"))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("phase roles")
        .hasMessageContaining("\"explodes\" tried")
        .hasMessageContaining("500000");
  }

  @Test
  void joinsOnEqualIdsThatExplodeAreStoppedToo() {
    SmallBook small = new SmallBook();
    small.rule(
        "roles",
        "explodes",
        "Duty( $a : area ) Duty( area == $a ) Duty( area == $a ) Duty( area == $a )",
        "advise( \"CTO\", 0.1 )");
    RuleBook book = small.book();
    Scenario scenario = SmallBook.scenario(book, COMPANY);
    DecisionEngine engine = DecisionEngine.of(book, new Limits(10_000, 20, Duration.ofSeconds(10)));

    assertThatThrownBy(() -> engine.decide(scenario))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("\"explodes\" tried 21 times");
    assertThat(DecisionEngine.of(book).decide(scenario).firings()).hasSize(1);
  }

  @Test
  void tooManyFiringsAreStopped() {
    SmallBook small = new SmallBook();
    small.rule("roles", "often", "Role( $r : id ) Duty()", "require( $r )");
    small.rule("roles", "once", "Company()", "require( \"CEO\" )");
    RuleBook book = small.book();
    Scenario scenario = SmallBook.scenario(book, COMPANY);

    DecisionEngine few = DecisionEngine.of(book, new Limits(12, 1000, Duration.ofSeconds(10)));
    assertThatThrownBy(() -> few.decide(scenario))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("more than 12 firings")
        .hasMessageContaining("rule \"often\" fired 12 times")
        .hasMessageContaining("rule \"once\" fired 1 times");

    DecisionEngine enough = DecisionEngine.of(book, new Limits(13, 1000, Duration.ofSeconds(10)));
    assertThat(enough.decide(scenario).role("CEO").certainty()).isEqualTo(1);
  }

  @Test
  void anEngineThatStoppedOnceDecidesTheNextScenario() {
    SmallBook small = new SmallBook();
    small.rule(
        "roles",
        "often-when-large",
        "Company( headcount >= 10 ) Role( $r : id ) Duty()",
        "require( $r )");
    RuleBook book = small.book();
    DecisionEngine engine = DecisionEngine.of(book, new Limits(5, 1000, Duration.ofSeconds(10)));
    Scenario large = SmallBook.scenario(book, "name: A\ncompany: {headcount: 10}\n");

    assertThatThrownBy(() -> engine.decide(large)).isInstanceOf(LimitExceeded.class);
    assertThat(engine.decide(SmallBook.scenario(book, COMPANY)).firings()).isEmpty();
  }

  @Test
  void theTimeIsLimited() {
    SmallBook small = new SmallBook();
    small.rule("roles", "a", "Company()", "require( \"CEO\" )");
    RuleBook book = small.book();
    DecisionEngine engine = DecisionEngine.of(book, new Limits(5, 1000, Duration.ZERO));

    assertThatThrownBy(() -> engine.decide(SmallBook.scenario(book, COMPANY)))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("not decided within 0 seconds");
  }
}
