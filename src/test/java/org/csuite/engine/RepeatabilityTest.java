package org.csuite.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.csuite.model.Outcome;
import org.csuite.model.Scenario;
import org.csuite.rulebook.RuleBook;
import org.junit.jupiter.api.Test;

/** The same scenario gives the same outcome, in whatever order and on however many threads. */
class RepeatabilityTest {
  private static final int SCENARIOS = 50;

  @Test
  void oneEngineDecidesTheSameAgainAndFromTwoThreads() throws Exception {
    RuleBook book = book();
    DecisionEngine engine = DecisionEngine.of(book);
    List<Scenario> scenarios = new ArrayList<>();
    for (int i = 0; i < SCENARIOS; i++) {
      scenarios.add(
          SmallBook.scenario(
              book,
              "name: A\ncompany: {headcount: %d, sector: %s}\n"
                  .formatted(i * 7, i % 3 == 0 ? "banking" : "software")));
    }
    List<String> first = scenarios.stream().map(s -> decided(engine, s)).toList();
    assertThat(first).hasSize(SCENARIOS);
    assertThat(new java.util.HashSet<>(first)).hasSizeGreaterThan(5);

    List<String> fresh = scenarios.stream().map(s -> decided(DecisionEngine.of(book), s)).toList();
    assertThat(fresh).isEqualTo(first);

    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<String>> futures = new ArrayList<>();
      for (int round = 0; round < 10; round++) {
        for (Scenario scenario : scenarios) {
          futures.add(threads.submit(() -> decided(engine, scenario)));
        }
      }
      for (int i = 0; i < futures.size(); i++) {
        assertThat(futures.get(i).get()).isEqualTo(first.get(i % SCENARIOS));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static String decided(DecisionEngine engine, Scenario scenario) {
    Outcome outcome = engine.decide(scenario);
    return outcome.classes()
        + "\n"
        + outcome.roles()
        + "\n"
        + outcome.duties()
        + "\n"
        + outcome.findings()
        + "\n"
        + outcome.budget()
        + "\n"
        + outcome.firings();
  }

  private static RuleBook book() {
    return new SmallBook()
        .file(
            "staffing/verdicts.csv",
            """
            certainty.from,verdict,source
            0.5,recommended,a-book
            0.2,optional,a-book
            ,not-advised,a-book
            """)
        .rule("profile", "large", "Company( headcount >= 100 )", "classify( \"size\", \"large\" )")
        .rule("profile", "small", "Company( headcount < 100 )", "classify( \"size\", \"small\" )")
        .rule("roles", "cto", "Company( sector == \"software\" )", "advise( \"CTO\", 0.6 )")
        .rule("roles", "cio", "Class( value == \"large\" )", "advise( \"CIO\", 0.4 )")
        .rule("roles", "cio-bank", "Company( sector == \"banking\" )", "advise( \"CIO\", 0.3 )")
        .rule("roles", "ceo", "Company( headcount >= 1 )", "require( \"CEO\" )")
        .rule("roles", "no-cto", "exists Class( value == \"small\" )", "advise( \"CTO\", -0.3 )")
        .rule(
            "staffing",
            "verdict",
            "$case : RoleCase( $r : role ) Row( $v : verdict ) from verdicts.rows( $case )",
            "staff( $r, $v )")
        .rule(
            "pay",
            "band",
            "Staffed( $r : role, staffed == true )",
            "pay( $r, 1, 2, \"EUR\", 2020 )")
        .rule(
            "duties",
            "owner",
            "Duty( $d : id ) Staffed( role == \"CIO\", staffed == true )",
            "assign( $d, \"CIO\" )")
        .rule(
            "duties",
            "owner-else",
            "Duty( $d : id ) Staffed( role == \"CIO\", staffed == false )",
            "assign( $d, \"CEO\" )")
        .rule(
            "reporting",
            "line",
            "Staffed( $r : role != \"CEO\", staffed == true )",
            "report( $r, \"CEO\" )")
        .book();
  }
}
