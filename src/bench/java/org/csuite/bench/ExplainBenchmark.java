package org.csuite.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.csuite.ShippedBook;
import org.csuite.analysis.ExplainOptions;
import org.csuite.analysis.Explainer;
import org.csuite.model.Explanation;
import org.csuite.model.Question;
import org.csuite.model.Scenario;
import org.junit.jupiter.api.Test;

/**
 * How long it takes, in a warm process, to explain the verdict on one role of one scenario with
 * everything there is to say, against deciding the scenario once.
 */
class ExplainBenchmark {
  private static final int EVERY = 4;
  private static final int WARM_UPS = 1;
  private static final double NANOS = 1e6;

  /** The most that a median may take, in milliseconds. */
  private static final double ONE_FACT = 50;

  private static final double TWO_FACTS = 500;
  private static final ExplainOptions TWO = new ExplainOptions(Set.of(), true, true);

  private final List<Long> plain = new ArrayList<>();
  private final List<Long> why = new ArrayList<>();
  private final List<Long> oneFact = new ArrayList<>();
  private final List<Long> twoFacts = new ArrayList<>();

  @Test
  void explainingOneDecisionTakesMilliseconds() {
    for (int round = 0; round <= WARM_UPS; round++) {
      for (List<Long> times : List.of(plain, why, oneFact, twoFacts)) {
        times.clear();
      }
      explainAll();
    }
    System.out.printf("one plain decision                 %8.2f ms%n", median(plain));
    print("explain, without changes", why);
    print("explain, changes of one fact", oneFact);
    print("explain, changes of two facts", twoFacts);
    assertThat(median(oneFact)).isLessThan(ONE_FACT);
    assertThat(median(twoFacts)).isLessThan(TWO_FACTS);
  }

  private void explainAll() {
    List<Scenario> scenarios = ShippedBook.scenarios();
    for (int i = 0; i < scenarios.size(); i += EVERY) {
      Scenario scenario = scenarios.get(i);
      long start = System.nanoTime();
      ShippedBook.ENGINE.decide(scenario);
      plain.add(System.nanoTime() - start);
      for (String role : ShippedBook.BOOK.vocabulary().roles().ids()) {
        Question question = Question.of(Question.Kind.ROLE, role);
        explain(scenario, question, ExplainOptions.WITHOUT_SEARCH, why);
        Explanation found = explain(scenario, question, ExplainOptions.ALL, null);
        boolean suffices = found.counterfactuals().together() == 1;
        explain(scenario, question, ExplainOptions.ALL, suffices ? oneFact : twoFacts);
        if (suffices) {
          explain(scenario, question, TWO, twoFacts);
        }
      }
    }
  }

  /** Anew each time: nothing is kept from one question to the next. */
  private static Explanation explain(
      Scenario scenario, Question question, ExplainOptions options, List<Long> times) {
    long start = System.nanoTime();
    Explanation explanation =
        new Explainer(ShippedBook.ENGINE, scenario).explain(question, options);
    if (times != null) {
      times.add(System.nanoTime() - start);
    }
    return explanation;
  }

  private void print(String what, List<Long> times) {
    System.out.printf(
        "%-34s %8.2f ms = %5.1f plain decisions (median of %d, 95 %% below %.2f ms)%n",
        what, median(times), median(times) / median(plain), times.size(), quantile(times, 0.95));
  }

  private static double median(List<Long> times) {
    return quantile(times, 0.5);
  }

  private static double quantile(List<Long> times, double share) {
    List<Long> sorted = new ArrayList<>(times);
    Collections.sort(sorted);
    return sorted.get((int) (share * (sorted.size() - 1))) / NANOS;
  }
}
