package org.csuite.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.csuite.Extent;
import org.csuite.ShippedBook;
import org.csuite.input.ScenarioReader;
import org.csuite.input.ScenarioReader.Form;
import org.csuite.input.SourceText;
import org.csuite.model.Explanation;
import org.csuite.model.Explanation.Blocked;
import org.csuite.model.Explanation.Obstacle;
import org.csuite.model.Explanation.Support;
import org.csuite.model.Question;
import org.csuite.model.Question.Kind;
import org.csuite.model.Scenario;
import org.csuite.rulebook.Rule;
import org.csuite.rulebook.evaluate.Evaluator;
import org.junit.jupiter.api.Test;

class ExplainerTest {
  private static final long SEEDS = Extent.of(10, 40);
  private static final int GENERATED = 500;

  private static Explanation explain(String company, Kind kind, String subject) {
    String text = "company: " + company;
    Scenario scenario =
        new ScenarioReader(ShippedBook.BOOK.vocabulary(), Form.SCENARIOS, ShippedBook.BOOK.names())
            .read(SourceText.of("a.yaml", text))
            .scenarios()
            .get(0);
    return new Explainer(ShippedBook.ENGINE, scenario)
        .explain(Question.of(kind, subject), ExplainOptions.WITHOUT_SEARCH);
  }

  private static List<Obstacle> all(List<Obstacle> obstacles) {
    List<Obstacle> all = new ArrayList<>();
    for (Obstacle obstacle : obstacles) {
      all.add(obstacle);
      obstacle.blocked().forEach(blocked -> all.addAll(all(blocked.through())));
    }
    return all;
  }

  private static List<String> rules(List<Support> supports) {
    List<String> rules = new ArrayList<>();
    for (Support support : supports) {
      rules.add(support.firing().reason().rule());
      rules.addAll(rules(support.restsOn()));
    }
    return rules;
  }

  private static Blocked blocked(Explanation explanation, String rule) {
    return all(explanation.whyNot()).stream()
        .filter(obstacle -> obstacle.rule().equals(rule))
        .findFirst()
        .orElseThrow()
        .blocked()
        .get(0);
  }

  @Test
  void theChainGoesFromTheVerdictThroughTheClassToTheFacts() {
    Explanation why =
        explain(
            "{headcount: 1200, revenue: 310M, itBudget: 19M, currency: EUR, sector: banking}",
            Kind.ROLE,
            "CIO");
    assertThat(why.value()).isEqualTo("recommended");
    assertThat(rules(why.why()))
        .contains(
            "verdict-by-certainty", "larger-budgets-allow-two-technical-officers", "eu-size-large");
    assertThat(why.certainty().steps()).isNotEmpty();
    assertThat(why.certainty().steps().get(why.certainty().steps().size() - 1).total())
        .isEqualTo(why.certainty().total());
    assertThat(why.whyNot()).isEmpty();
  }

  @Test
  void aNumberThatFallsShortIsNamedWithItsBoundAndDistance() {
    Explanation why = explain("{headcount: 430, country: DE}", Kind.ROLE, "CIO");
    Blocked short_ = blocked(why, "role-by-size");
    assertThat(short_.kind()).isEqualTo(Blocked.Kind.NUMBER);
    assertThat(short_.subject()).isEqualTo("headcount");
    assertThat(short_.found()).isEqualTo(430);
    assertThat(short_.distance()).isEqualTo(((Double) short_.needed().get(0)) - 430);
    assertThat(short_.unit()).isEqualTo("people");
  }

  @Test
  void anUnknownFactAndAnotherWordAreToldApart() {
    Explanation why = explain("{headcount: 300, sellsTechnology: false}", Kind.ROLE, "CTO");
    assertThat(blocked(why, "cto-when-technology-is-sold").kind()).isEqualTo(Blocked.Kind.WORD);
    assertThat(blocked(why, "cto-where-the-shop-is-online").kind()).isEqualTo(Blocked.Kind.UNKNOWN);
  }

  @Test
  void aConditionOnAConclusionIsFollowedToTheRulesThatWouldMeetIt() {
    Explanation why =
        explain("{headcount: 20, sellsTechnology: false}", Kind.DUTY, "technology-rnd");
    assertThat(why.value()).isNotNull();
    Explanation role = explain("{headcount: 20, sellsTechnology: false}", Kind.ROLE, "CTO");
    Obstacle verdict = role.whyNot().get(0);
    assertThat(verdict.blocked().get(0).subject()).isEqualTo("RoleCase.certainty");
    assertThat(verdict.blocked().get(0).through()).isNotEmpty();
  }

  /** Every scenario and role. */
  @Test
  void whatBlocksIsFalseAndWhatFiredIsTrue() {
    for (Scenario scenario : ShippedBook.scenarios()) {
      Explainer explainer = new Explainer(ShippedBook.ENGINE, scenario);
      for (String role : ShippedBook.BOOK.vocabulary().roles().ids()) {
        assertTrue(explainer, scenario, role);
      }
    }
  }

  /** Thousands of companies, each asked about one role after the other. */
  @Test
  void whatBlocksIsFalseAndWhatFiredIsTrueOfGeneratedCompanies() {
    List<String> roles = List.copyOf(ShippedBook.BOOK.vocabulary().roles().ids());
    LongStream.rangeClosed(1, SEEDS)
        .parallel()
        .forEach(
            seed -> {
              GeneratedCompanies companies = new GeneratedCompanies(ShippedBook.BOOK, seed);
              for (int i = 0; i < GENERATED; i++) {
                Scenario company = companies.next();
                String role = roles.get((int) ((seed * GENERATED + i) % roles.size()));
                assertTrue(new Explainer(ShippedBook.ENGINE, company), company, role);
              }
            });
  }

  /** What is said to block does block, and what is said to fire has fired. */
  private static void assertTrue(Explainer explainer, Scenario scenario, String role) {
    Explanation explanation =
        explainer.explain(Question.of(Kind.ROLE, role), ExplainOptions.WITHOUT_SEARCH);
    String what = scenario.name() + " " + role;
    boolean staffed = explainer.examination().outcome().role(role).verdictBeforeBudget().staffed();
    assertThat(explanation.why()).as(what).isNotEmpty();
    assertThat(explanation.whyNot().isEmpty()).as(what).isEqualTo(staffed);
    for (Obstacle obstacle : all(explanation.whyNot())) {
      assertThat(obstacle.blocked()).as(obstacle.rule()).isNotEmpty();
      assertThat(concluded(explainer, obstacle))
          .as(what + " " + obstacle.rule() + obstacle.arguments())
          .isFalse();
      obstacle.blocked().forEach(ExplainerTest::assertBlocks);
    }
    for (String rule : rules(explanation.why())) {
      assertThat(evaluated(explainer, rule)).as(rule).isNotEmpty();
    }
  }

  private static Set<List<Object>> evaluated(Explainer explainer, String name) {
    Rule rule =
        ShippedBook.BOOK.rules().stream()
            .filter(r -> r.name().equals(name))
            .findFirst()
            .orElseThrow();
    return new Evaluator(type -> explainer.examination().facts(rule.phase(), type))
        .conclusions(rule);
  }

  private static boolean concluded(Explainer explainer, Obstacle obstacle) {
    return explainer.examination().outcome().firings().stream()
        .anyMatch(
            firing ->
                firing.reason().rule().equals(obstacle.rule())
                    && firing.reason().file().equals(obstacle.file())
                    && firing.reason().line() == obstacle.line()
                    && firing.arguments().equals(obstacle.arguments()));
  }

  private static void assertBlocks(Blocked blocked) {
    if (blocked.kind() != Blocked.Kind.NUMBER) {
      return;
    }
    double found = ((Number) blocked.found()).doubleValue();
    double bound = (Double) blocked.needed().get(0);
    boolean holds =
        switch (blocked.condition().split(" ")[1]) {
          case ">=" -> found >= bound;
          case ">" -> found > bound;
          case "<=" -> found <= bound;
          case "<" -> found < bound;
          case "==" -> found == bound;
          default -> found != bound;
        };
    assertThat(holds).as(blocked.toString()).isFalse();
  }
}
