package org.csuite.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.csuite.model.Outcome;
import org.csuite.model.RoleDecision;
import org.csuite.model.Verdict;
import org.junit.jupiter.api.Test;

/** Holding, budget, reporting lines, and the organisation that a client gives. */
class OrganisationTest {
  private static SmallBook threeRoles() {
    return new SmallBook().staffed("CEO").staffed("CTO").staffed("CIO");
  }

  @Test
  void aHeldRoleCostsNothingAndReportsWhereItsHolderDoes() {
    Outcome outcome =
        threeRoles()
            .rule("staffing", "combine", "Company()", "combine( \"CIO\", \"CTO\" )")
            .rule("pay", "bands", "Role( $role : id )", "pay( $role, 100, 300, \"EUR\", 2020 )")
            .rule("reporting", "cto", "Company()", "report( \"CTO\", \"CEO\" )")
            .rule("reporting", "cio", "Company()", "report( \"CIO\", \"CTO\" )")
            .rule(
                "review",
                "line",
                "Line( $role : role, superior == \"CEO\" )",
                "find( \"info\", \"under-ceo\", $role )")
            .decide("{currency: USD, executivePayBudget: 400}");

    assertThat(outcome.role("CIO").heldBy()).isEqualTo("CTO");
    assertThat(outcome.role("CIO").ownPost()).isFalse();
    assertThat(outcome.role("CIO").reportsTo()).isEqualTo("CEO");
    assertThat(outcome.findings())
        .extracting("code", "subject")
        .containsExactly(tuple("under-ceo", "CIO"), tuple("under-ceo", "CTO"));
    assertThat(outcome.budget().needed()).isCloseTo(500, within(1e-9));
    assertThat(outcome.budget().missing()).isCloseTo(100, within(1e-9));
    assertThat(outcome.budget().combiningSaves()).isCloseTo(250, within(1e-9));
    assertThat(outcome.exchangeRates())
        .extracting("from", "to")
        .containsExactly(tuple("EUR", "USD"));
  }

  @Test
  void theBudgetIsSpentInOrderOfNeedAndTheRestIsDeferred() {
    SmallBook book =
        threeRoles()
            .rule("roles", "ceo", "Company()", "require( \"CEO\" )")
            .rule("roles", "cio", "Company()", "advise( \"CIO\", 0.9 )")
            .rule("roles", "cto", "Company()", "advise( \"CTO\", 0.5 )")
            .rule("pay", "bands", "Role( $role : id )", "pay( $role, 100, 100, \"EUR\", 2020 )")
            .rule(
                "budget", "defer", "Cost( $role : role, withinBudget == false )", "defer( $role )")
            .rule(
                "duties",
                "only-staffed",
                "Staffed( $role : role, staffed == true )",
                "consult( \"product\", $role )");

    Outcome outcome = book.decide("{currency: EUR, executivePayBudget: 200}");
    assertThat(outcome.role("CEO").verdict()).isEqualTo(Verdict.RECOMMENDED);
    assertThat(outcome.role("CIO").verdict()).isEqualTo(Verdict.RECOMMENDED);
    assertThat(outcome.role("CTO").verdict()).isEqualTo(Verdict.DEFERRED);
    assertThat(outcome.role("CTO").verdictBeforeBudget()).isEqualTo(Verdict.RECOMMENDED);
    assertThat(outcome.duty("product").consulted()).containsExactly("CEO", "CIO");
    assertThat(outcome.budget().needed()).isEqualTo(300);
    assertThat(outcome.budget().missing()).isEqualTo(100);

    Outcome unknown = book.decide("{currency: EUR}");
    assertThat(unknown.role("CTO").verdict()).isEqualTo(Verdict.RECOMMENDED);
    assertThat(unknown.budget().missing()).isNull();
    assertThat(book.decide("{}").budget().needed()).isNull();
  }

  @Test
  void whatDoesNotFitTogetherIsFound() {
    Outcome outcome =
        threeRoles()
            .rule("staffing", "by-nobody", "Company()", "combine( \"CEO\", \"CFO\" )")
            .rule("staffing", "circle-1", "Company()", "combine( \"CTO\", \"CIO\" )")
            .rule("staffing", "circle-2", "Company()", "combine( \"CIO\", \"CTO\" )")
            .rule("staffing", "of-nobody", "Company()", "combine( \"CFO\", \"CTO\" )")
            .rule("reporting", "to-nobody", "Company()", "report( \"CEO\", \"CFO\" )")
            .rule("reporting", "round-1", "Company()", "report( \"CTO\", \"CIO\" )")
            .rule("reporting", "round-2", "Company()", "report( \"CIO\", \"CTO\" )")
            .rule("duties", "owner", "Company()", "assign( \"product\", \"CFO\" )")
            .decide("{}");

    assertThat(outcome.findings())
        .extracting("code", "subject")
        .containsExactly(
            tuple("duty-owner-not-staffed", "product"),
            tuple("holder-not-staffed", "CEO"),
            tuple("holding-cycle", "CTO"),
            tuple("reporting-cycle", "CTO"),
            tuple("superior-not-staffed", "CEO"));
    assertThat(outcome.findings()).allMatch(finding -> !finding.reasons().isEmpty());
    assertThat(outcome.roles()).allMatch(role -> role.heldBy() == null && role.reportsTo() == null);
  }

  @Test
  void aDutyMayStayWithAPostThatTheClientHas() {
    SmallBook book =
        new SmallBook().rule("duties", "owner", "Company()", "assign( \"product\", \"CFO\" )");

    assertThat(book.decide("{}").findings())
        .extracting("code")
        .containsExactly("duty-owner-not-staffed");
    assertThat(
            book.decideScenario(
                    """
                    name: A
                    company: {}
                    organisation: [{role: CFO}]
                    """)
                .findings())
        .isEmpty();
  }

  @Test
  void aLineToItselfThroughAHolderIsFound() {
    Outcome outcome =
        threeRoles()
            .rule("staffing", "combine", "Company()", "combine( \"CIO\", \"CTO\" )")
            .rule("reporting", "cto", "Company()", "report( \"CTO\", \"CIO\" )")
            .decide("{}");

    assertThat(outcome.findings())
        .extracting("code", "subject")
        .containsExactly(tuple("reporting-cycle", "CTO"));
    assertThat(outcome.findings().get(0).message().en()).isEqualTo("CTO would report to itself.");
  }

  @Test
  void aGivenOrganisationIsSeenWithItsSpansCyclesAndDifferences() {
    SmallBook book =
        threeRoles()
            .rule("pay", "bands", "Role( $role : id )", "pay( $role, 100, 200, \"EUR\", 2020 )")
            .rule(
                "review",
                "below",
                "Post( $r : role, payAgainstLow < 0 )",
                "find( \"info\", \"below\", $r )")
            .rule(
                "review",
                "above",
                "Post( $r : role, payAgainstHigh == 50 )",
                "find( \"info\", \"above-by-50\", $r )")
            .rule(
                "review",
                "cycle",
                "Post( $r : role, inCycle == true )",
                "find( \"info\", \"cycle\", $r )")
            .rule(
                "review",
                "nobody",
                "Post( $r : role, unknownSuperior == true )",
                "find( \"info\", \"nobody\", $r )")
            .rule(
                "review",
                "span",
                "Post( $r : role, directReports >= 2 )",
                "find( \"info\", \"span\", $r )")
            .rule(
                "review",
                "span-given",
                "Post( $r : role, directReports == 9 )",
                "find( \"info\", \"nine\", $r )")
            .rule(
                "review",
                "held",
                "Post( $r : role, person == \"CIO\" )",
                "find( \"info\", \"person\", $r )")
            .rule(
                "review",
                "duty",
                "GivenDuty( $r : role, duty == \"it-budget\" )",
                "find( \"info\", \"it-budget\", $r )")
            .rule(
                "review",
                "total",
                "GivenTotal( posts == 4, roots == 1, payAgainstBudget == 60 )",
                "find( \"info\", \"total\", \"\" )");

    Outcome outcome =
        book.decideScenario(
            """
            name: A
            company: {currency: EUR, executivePayBudget: 500}
            organisation:
              - {role: CEO, pay: 250}
              - {role: CIO, reportsTo: CEO, pay: 90, duties: [it-budget]}
              - {role: CTO, heldBy: CIO, reportsTo: CEO, external: true}
              - {role: CFO, reportsTo: CEO, pay: 220, reports: 9}
            """);

    assertThat(outcome.findings())
        .extracting("code", "subject")
        .containsExactly(
            tuple("above-by-50", "CEO"),
            tuple("below", "CIO"),
            tuple("it-budget", "CIO"),
            tuple("nine", "CFO"),
            tuple("person", "CIO"),
            tuple("person", "CTO"),
            tuple("span", "CEO"),
            tuple("span", "CFO"),
            tuple("total", ""));
    assertThat(outcome.role("CTO").external()).isEqualTo(RoleDecision.External.TRUE);

    Outcome broken =
        book.decideScenario(
            """
            name: A
            company: {currency: EUR}
            organisation:
              - {role: CEO, reportsTo: CFO}
              - {role: CIO, reportsTo: CTO}
              - {role: CTO, reportsTo: CIO}
            """);
    assertThat(broken.findings())
        .extracting("code", "subject")
        .contains(tuple("nobody", "CEO"), tuple("cycle", "CIO"), tuple("cycle", "CTO"))
        .doesNotContain(tuple("cycle", "CEO"));
  }

  private static org.assertj.core.groups.Tuple tuple(Object... values) {
    return org.assertj.core.api.Assertions.tuple(values);
  }
}
