package org.csuite.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import org.csuite.engine.drools.CompiledBook;
import org.csuite.engine.drools.Port;
import org.csuite.engine.drools.RuleTranslator;
import org.csuite.engine.drools.Unrunnable;
import org.csuite.engine.plan.RulePlan;
import org.csuite.engine.settle.Limits;
import org.csuite.model.Scenario;
import org.csuite.rulebook.RuleBook;
import org.drools.model.Global;
import org.drools.model.Rule;
import org.junit.jupiter.api.Test;

/** What becomes of a failure while Drools is made ready on another processor. */
class PreparationTest {
  private static final RuleBook BOOK =
      new SmallBook()
          .rule("roles", "sound", "Company()", "advise( \"CTO\", 0.5 )")
          .rule("roles", "odd", "Company( headcount > 5 )", "advise( \"CTO\", 0.4 )")
          .book();
  private static final Scenario COMPANY = SmallBook.scenario(BOOK, "{name: A, company: {}}");

  private static DecisionEngine engine(RuntimeException thrown) {
    BiFunction<RulePlan, Global<Port>, Rule> translator =
        (plan, port) -> {
          if (plan.rule().name().equals("odd")) {
            throw thrown;
          }
          return RuleTranslator.translate(plan, port);
        };
    return new DecisionEngine(BOOK, Limits.DEFAULT, new CompiledBook(BOOK, translator));
  }

  @Test
  void aRuleThatDroolsDoesNotTakeIsNamedByWhoeverDecides() {
    DecisionEngine engine = engine(new IllegalArgumentException("too many variables"));
    engine.makeReady();

    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> engine.decide(COMPANY))
          .isInstanceOfSatisfying(
              Unrunnable.class,
              refused -> {
                assertThat(refused.rule().name()).isEqualTo("odd");
                assertThat(refused.rule().location().file()).isEqualTo("roles/all.drl");
              })
          .hasMessage(
              "Drools cannot run the rule \"odd\":"
                  + " java.lang.IllegalArgumentException: too many variables");
    }
  }

  @Test
  void aTrialDoesWithoutIt() {
    assertThat(engine(new IllegalArgumentException("no")).trial(COMPANY).roles()).isNotEmpty();
  }

  @Test
  void whatFailsInTheBackgroundPrintsNothingThere() throws InterruptedException {
    List<Throwable> uncaught = Collections.synchronizedList(new ArrayList<>());
    Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> uncaught.add(failure));
    try {
      for (Throwable failure :
          List.of(new IllegalStateException("broken"), new StackOverflowError())) {
        DecisionEngine.begin(
                () -> {
                  if (failure instanceof Error error) {
                    throw error;
                  }
                  throw (RuntimeException) failure;
                })
            .join();
      }
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(before);
    }

    assertThat(uncaught).isEmpty();
  }
}
