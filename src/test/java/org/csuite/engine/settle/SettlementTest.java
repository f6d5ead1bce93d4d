package org.csuite.engine.settle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.csuite.engine.SmallBook;
import org.csuite.model.Finding;
import org.csuite.model.Outcome;
import org.csuite.model.Severity;
import org.csuite.model.Verdict;
import org.junit.jupiter.api.Test;

/** What comes of several rules that conclude on the same thing. */
class SettlementTest {
  @Test
  void certaintyFactorsCombineAsInMycin() {
    assertThat(Certainty.combined(List.of())).isZero();
    assertThat(Certainty.combined(List.of(0.6, 0.3))).isCloseTo(0.72, within(1e-9));
    assertThat(Certainty.combined(List.of(-0.6, -0.3))).isCloseTo(-0.72, within(1e-9));
    assertThat(Certainty.combined(List.of(0.6, -0.3))).isCloseTo(0.3 / 0.7, within(1e-9));
    assertThat(Certainty.combined(List.of(0.5, -0.5))).isZero();
  }

  @Test
  void eachRuleAndEachRowCountsOnce() {
    SmallBook book =
        new SmallBook()
            .rule("roles", "b-for", "Company()", "advise( \"CTO\", 0.6 )")
            .rule("roles", "a-against", "Company()", "advise( \"CTO\", -0.3 )")
            .rule("roles", "c-for-each-duty", "Duty()", "advise( \"CTO\", 0.2 )");

    Outcome outcome = book.decide("{}");
    double expected = Certainty.combined(List.of(-0.3, 0.6, 0.2));
    assertThat(outcome.role("CTO").certainty()).isEqualTo(expected);
    assertThat(outcome.role("CTO").reasons())
        .extracting("rule")
        .containsExactly("b-for", "a-against", "c-for-each-duty");
    assertThat(outcome.role("CTO").reasons())
        .extracting("strength")
        .containsExactly(0.6, -0.3, 0.2);
  }

  @Test
  void aRequiredRoleIsCertain() {
    Outcome outcome =
        new SmallBook()
            .rule("roles", "against", "Company()", "advise( \"CTO\", -0.9 )")
            .rule("roles", "law", "Company()", "require( \"CTO\" )")
            .decide("{}");

    assertThat(outcome.role("CTO").certainty()).isEqualTo(1);
    assertThat(outcome.role("CTO").reasons()).extracting("rule").containsExactly("law", "against");
  }

  @Test
  void equalConclusionsAreOneWithBothReasons() {
    Outcome outcome =
        new SmallBook()
            .staffed("CIO")
            .rule("duties", "one", "Company()", "assign( \"it-budget\", \"CIO\" )")
            .rule("duties", "two", "Company()", "assign( \"it-budget\", \"CIO\" )")
            .decide("{}");

    assertThat(outcome.duty("it-budget").owner()).isEqualTo("CIO");
    assertThat(outcome.duty("it-budget").reasons())
        .extracting("rule")
        .containsExactly("one", "two");
    assertThat(outcome.findings()).isEmpty();
    assertThat(outcome.firings()).allMatch(firing -> firing.won());
  }

  @Test
  void anOverridingRuleWinsThroughOthersToo() {
    Outcome outcome =
        new SmallBook()
            .rule("staffing", "a-usual", "Company()", "staff( \"CTO\", \"not-advised\" )")
            .rule(
                "staffing",
                "b-special",
                "@why( \"b\" ) @why_fr( \"b\" ) @overrides( \"a-usual\" )",
                "Company( listed == true )",
                "staff( \"CTO\", \"optional\" )")
            .rule(
                "staffing",
                "c-most-special",
                "@why( \"c\" ) @why_fr( \"c\" ) @overrides( \"b-special\" )",
                "Company()",
                "staff( \"CTO\", \"recommended\" )")
            .decide("{}");

    assertThat(outcome.role("CTO").verdict()).isEqualTo(Verdict.RECOMMENDED);
    assertThat(outcome.findings()).isEmpty();
    assertThat(outcome.firings())
        .extracting(f -> f.reason().rule() + " " + f.won())
        .containsExactly("a-usual false", "c-most-special true");
  }

  @Test
  void theEarlierRowOfATableWins() {
    Outcome outcome =
        new SmallBook()
            .file(
                "staffing/verdicts.csv",
                """
                certainty.from,verdict,source,why,why_fr
                0.5,recommended,a-book,Strong.,Fort.
                0.2,optional,"a-book, p. 3",,
                ,not-advised,a-book,,
                """)
            .rule("roles", "for-the-cto", "Company()", "advise( \"CTO\", 0.6 )")
            .rule("roles", "for-the-cio", "Company()", "advise( \"CIO\", 0.2 )")
            .rule(
                "staffing",
                "verdict-by-certainty",
                "$case : RoleCase( $role : role )"
                    + " Row( $verdict : verdict ) from verdicts.rows( $case )",
                "staff( $role, $verdict )")
            .decide("{}");

    assertThat(outcome.role("CTO").verdict()).isEqualTo(Verdict.RECOMMENDED);
    assertThat(outcome.role("CIO").verdict()).isEqualTo(Verdict.OPTIONAL);
    assertThat(outcome.role("CEO").verdict()).isEqualTo(Verdict.NOT_ADVISED);
    assertThat(outcome.findings()).isEmpty();
    assertThat(outcome.role("CTO").reasons().get(1))
        .satisfies(
            reason -> {
              assertThat(reason.file()).isEqualTo("staffing/verdicts.csv");
              assertThat(reason.line()).isEqualTo(2);
              assertThat(reason.why().en()).isEqualTo("Strong.");
              assertThat(reason.matched())
                  .containsEntry("RoleCase.certainty", 0.6)
                  .containsEntry("Row.verdict", "recommended");
            });
    assertThat(outcome.role("CIO").reasons().get(1).source().place()).isEqualTo("p. 3");
  }

  @Test
  void aConflictThatRemainsIsFoundAndNamesTheRules() {
    Outcome outcome =
        new SmallBook()
            .staffed("CTO")
            .staffed("CIO")
            .rule("duties", "b-other", "Company()", "assign( \"product\", \"CIO\" )")
            .rule("duties", "a-one", "Company()", "assign( \"product\", \"CTO\" )")
            .decide("{}");

    assertThat(outcome.duty("product").owner()).isEqualTo("CTO");
    Finding finding = outcome.findings().get(0);
    assertThat(finding.code()).isEqualTo("conflicting-conclusions");
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    assertThat(finding.subject()).isEqualTo("product");
    assertThat(finding.message().en()).contains("\"a-one\"", "\"b-other\"");
    assertThat(finding.message().fr()).contains("\"a-one\"", "\"b-other\"");
    assertThat(finding.reasons()).extracting("rule").containsExactly("a-one", "b-other");
  }

  @Test
  void theOtherBandsAreAlternatives() {
    Outcome outcome =
        new SmallBook()
            .staffed("CTO")
            .rule("pay", "a-survey", "Company()", "pay( \"CTO\", 50, 60, \"USD\", 2019 )")
            .rule(
                "pay",
                "b-survey",
                "@why( \"b\" ) @why_fr( \"b\" ) @overrides( \"a-survey\" )",
                "Company()",
                "pay( \"CTO\", 100, 200, \"EUR\", 2020 )")
            .rule("pay", "seasoned", "Company()", "adjustPay( \"CTO\", 30 )")
            .rule("pay", "scarce", "Company()", "adjustPay( \"CTO\", 10 )")
            .decide("{}");

    assertThat(outcome.findings()).isEmpty();
    assertThat(outcome.role("CTO").pay())
        .satisfies(
            pay -> {
              assertThat(pay.low()).isEqualTo(100);
              assertThat(pay.high()).isEqualTo(200);
              assertThat(pay.point()).isEqualTo(190);
              assertThat(pay.year()).isEqualTo(2020);
              assertThat(pay.factors()).extracting("strength").containsExactly(10.0, 30.0);
              assertThat(pay.alternatives()).extracting("currency").containsExactly("USD");
              assertThat(pay.reason().rule()).isEqualTo("b-survey");
            });
  }

  @Test
  void thePointStaysInsideTheBandAndAnOpenBandHasNone() {
    Outcome outcome =
        new SmallBook()
            .staffed("CTO")
            .staffed("CIO")
            .rule("pay", "band", "Company()", "pay( \"CTO\", 100, 200, \"EUR\", 2020 )")
            .rule("pay", "less", "Company()", "adjustPay( \"CTO\", -80 )")
            .rule("pay", "open", "Company()", "pay( \"CIO\", 100, null, \"EUR\", 2020 )")
            .decide("{}");

    assertThat(outcome.role("CTO").pay().point()).isEqualTo(100);
    assertThat(outcome.role("CIO").pay().point()).isNull();
    assertThat(outcome.role("CIO").pay().estimate()).isEqualTo(100);
  }
}
