package org.csuite.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csuite.engine.DecisionEngine;
import org.csuite.engine.SmallBook;
import org.csuite.model.Explanation;
import org.csuite.model.Explanation.Counterfactual;
import org.csuite.model.FactDefinition;
import org.csuite.model.OutcomeDiff;
import org.csuite.model.Question;
import org.csuite.model.Scenario;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.reach.Thresholds;
import org.junit.jupiter.api.Test;

/** The search for changes on a book so small that one can see all there is to find. */
class CounterfactualsTest {
  private static final Question CTO = Question.of(Question.Kind.ROLE, "CTO");
  private static final Question CIO = Question.of(Question.Kind.ROLE, "CIO");

  private static final RuleBook BOOK =
      new SmallBook()
          .rule("roles", "cto-large", "Company( headcount > 250 )", "require( \"CTO\" )")
          .rule("roles", "cto-rich", "Company( revenueEur >= 50000000 )", "require( \"CTO\" )")
          .rule("roles", "cto-it", "Company( itIntensity >= 0.07 )", "require( \"CTO\" )")
          .rule(
              "roles", "cto-bank", "Company( activities contains \"bank\" )", "require( \"CTO\" )")
          .rule("roles", "cto-sector", "Company( sector == \"software\" )", "require( \"CTO\" )")
          .rule(
              "roles",
              "cio-both",
              "Company( headcount >= 500, listed == true )",
              "require( \"CIO\" )")
          .rule(
              "staffing",
              "staff-required",
              "Required( $role : role )",
              "staff( $role, \"required\" )")
          .book();

  private static final DecisionEngine ENGINE = DecisionEngine.of(BOOK);

  private static Scenario scenario(String company) {
    return SmallBook.scenario(BOOK, "name: A company\ncompany: " + company + "\n");
  }

  private static Explanation.Counterfactuals find(Scenario scenario, Question question) {
    return new Counterfactuals(ENGINE).find(scenario, ENGINE.decide(scenario), question, Set.of());
  }

  private static List<Counterfactual.Step> singles(Explanation.Counterfactuals found) {
    return found.changes().stream()
        .filter(change -> change.steps().size() == 1)
        .map(change -> change.steps().get(0))
        .toList();
  }

  private static FactDefinition fact(String name) {
    return BOOK.vocabulary().fact(name);
  }

  private static String decided(Scenario scenario, String fact, Object value) {
    Scenario changed =
        new Variations(ENGINE, Thresholds.of(BOOK)).with(scenario, Map.of(fact(fact), value));
    return OutcomeDiff.decision(ENGINE.decide(changed), CTO);
  }

  @Test
  void proposesTheNearestValueOfEachFactThatFlips() {
    Scenario scenario =
        scenario(
            "{headcount: 200, sector: banking, currency: USD, revenue: 40e6, itBudget: 2e6, listed:"
                + " false, activities: []}");

    assertThat(singles(find(scenario, CTO)))
        .extracting(Counterfactual.Step::fact, Counterfactual.Step::from, Counterfactual.Step::to)
        .containsExactlyInAnyOrder(
            tuple("headcount", 200, 251),
            tuple("revenue", 4e7, 28571428.0),
            tuple("itBudget", 2e6, 2.8e6),
            tuple("activities", List.of(), List.of("bank")),
            tuple("sector", "banking", "software"));
  }

  @Test
  void oneStepBeforeTheProposedValueDoesNotFlip() {
    Scenario scenario =
        scenario("{headcount: 200, sector: banking, currency: USD, revenue: 40e6, itBudget: 2e6}");

    assertThat(decided(scenario, "headcount", 250)).isEqualTo("not-advised");
    assertThat(decided(scenario, "headcount", 251)).isEqualTo("required");
    assertThat(decided(scenario, "revenue", 62_499_999.0)).isEqualTo("not-advised");
    assertThat(decided(scenario, "revenue", 62_500_000.0)).isEqualTo("required");
    assertThat(decided(scenario, "itBudget", 2_799_999.0)).isEqualTo("not-advised");
    assertThat(decided(scenario, "itBudget", 2_800_000.0)).isEqualTo("required");
    assertThat(decided(scenario, "revenue", 28_571_429.0)).isEqualTo("not-advised");
    assertThat(decided(scenario, "revenue", 28_571_428.0)).isEqualTo("required");
  }

  @Test
  void triesTwoFactsWhereNoneAloneFlips() {
    Explanation.Counterfactuals found =
        find(scenario("{headcount: 200, sector: banking, listed: false}"), CIO);

    assertThat(found.complete()).isTrue();
    assertThat(found.together()).isEqualTo(2);
    assertThat(found.changes()).hasSize(1);
    assertThat(found.changes().get(0).to()).isEqualTo("required");
    assertThat(found.changes().get(0).steps())
        .extracting(Counterfactual.Step::fact, Counterfactual.Step::to)
        .containsExactlyInAnyOrder(tuple("headcount", 500), tuple("listed", true));
    assertThat(found.changes().get(0).alongside())
        .extracting(OutcomeDiff.Change::question)
        .containsExactly(CTO);
  }

  @Test
  void twoFactsAreTriedTogetherOnDemandWhereOneSuffices() {
    Scenario scenario = scenario("{headcount: 200, sector: banking, listed: true}");
    Explanation.Counterfactuals one = find(scenario, CIO);
    Explanation.Counterfactuals two =
        new Counterfactuals(ENGINE).find(scenario, ENGINE.decide(scenario), CIO, Set.of(), true);

    assertThat(one.together()).isEqualTo(1);
    assertThat(two.together()).isEqualTo(2);
    assertThat(two.runs()).isGreaterThanOrEqualTo(one.runs());
  }

  @Test
  void saysWhenTheLimitWasReached() {
    Scenario scenario = scenario("{headcount: 200, sector: banking, listed: false}");

    Explanation.Counterfactuals found =
        new Counterfactuals(ENGINE, 1).find(scenario, ENGINE.decide(scenario), CIO, Set.of());

    assertThat(found.complete()).isFalse();
  }

  @Test
  void overlooksNothing() {
    Scenario scenario = scenario("{headcount: 260, sector: banking, currency: EUR, revenue: 40e6}");
    Explanation.Counterfactuals found = find(scenario, CTO);

    for (int headcount = 0; headcount < 2_000; headcount++) {
      boolean flips = !"required".equals(decided(scenario, "headcount", headcount));
      assertThat(flips).as("%d people", headcount).isEqualTo(headcount <= 250);
    }
    assertThat(singles(found)).contains(new Counterfactual.Step("headcount", 260, 250));
    assertThat(singles(found)).extracting(Counterfactual.Step::fact).containsOnly("headcount");
  }

  @Test
  void firmnessIsTheDistanceOnBothSides() {
    Scenario scenario =
        SmallBook.scenario(
            BOOK,
            """
            name: A company
            company: {headcount: 245, sector: banking, currency: EUR, revenue: 40e6, itBudget: 2.7e6}
            uncertainty: {revenue: 30%}
            """);

    assertThat(new FirmnessCheck(ENGINE).of(scenario, CTO))
        .containsExactly(
            new Explanation.Firmness("headcount", 245, null, 251.0, 0.05, true),
            new Explanation.Firmness("itBudget", 2.7e6, null, 2.8e6, 0.05, true),
            new Explanation.Firmness("revenue", 4e7, 38571428.0, 5e7, 0.3, true));
  }

  @Test
  void openFactsSayAtWhichValuesDecisionsChange() {
    Scenario scenario = scenario("{headcount: 600, sector: banking, currency: EUR}");

    List<Explanation.OpenFact> open = new OpenFacts(ENGINE).of(scenario);

    assertThat(open).extracting(Explanation.OpenFact::fact).containsExactly("listed");
    assertThat(open.get(0).answers().get(0).words()).containsExactly(true);
    assertThat(open.get(0).answers().get(0).changes())
        .containsExactly(new OutcomeDiff.Change(CIO, "not-advised", "required"));

    Scenario small = scenario("{headcount: 100, sector: banking, currency: EUR, listed: false}");
    assertThat(new OpenFacts(ENGINE).of(small).get(0).answers())
        .extracting(Explanation.OpenFact.Answer::words)
        .containsExactly(List.of(List.of()), List.of(List.of("bank")));
  }
}
