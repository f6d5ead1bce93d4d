package org.csuite.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.csuite.ShippedBook;
import org.csuite.engine.DecisionEngine;
import org.csuite.engine.SmallBook;
import org.csuite.input.RangeReader;
import org.csuite.model.FactDefinition;
import org.csuite.model.Grid;
import org.csuite.model.Grid.Interval;
import org.csuite.model.Kind;
import org.csuite.model.OutcomeDiff;
import org.csuite.model.Question;
import org.csuite.model.Scenario;
import org.csuite.model.Sweep;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.reach.Thresholds;
import org.junit.jupiter.api.Test;

/** Sweeps are exact: each interval is decided as any company inside it is. */
class SweepsTest {
  private static final int LIMIT = 20_000;
  private static final Question CTO = Question.of(Question.Kind.ROLE, "CTO");

  private static final RuleBook SMALL =
      new SmallBook()
          .rule("roles", "cto-large", "Company( headcount > 250 )", "require( \"CTO\" )")
          .rule("roles", "cto-rich", "Company( revenueEur >= 50000000 )", "require( \"CTO\" )")
          .rule("roles", "cto-it", "Company( itIntensity >= 0.07 )", "require( \"CTO\" )")
          .rule("roles", "cto-sector", "Company( sector == \"software\" )", "require( \"CTO\" )")
          .rule(
              "staffing",
              "staff-required",
              "Required( $role : role )",
              "staff( $role, \"required\" )")
          .book();

  private static Sweep sweep(RuleBook book, Scenario scenario, String... ranges) throws Exception {
    return sweep(book, scenario, List.of(), ranges);
  }

  private static Sweep sweep(
      RuleBook book, Scenario scenario, List<Question> asked, String... ranges) throws Exception {
    return new Sweeps(DecisionEngine.of(book), LIMIT, asked).of(scenario, ranges(book, ranges));
  }

  private static List<Sweep.Range> ranges(RuleBook book, String... texts) throws Exception {
    RangeReader reader = new RangeReader(book.vocabulary());
    List<Sweep.Range> ranges = new ArrayList<>();
    for (String text : texts) {
      ranges.add(reader.read(text));
    }
    return ranges;
  }

  private static Scenario small(String company) {
    return SmallBook.scenario(SMALL, "name: A company\ncompany: " + company + "\n");
  }

  @Test
  void oneFactChangesAtItsThresholdAndNowhereElse() throws Exception {
    Sweep sweep = sweep(SMALL, small("{headcount: 40, sector: banking}"), "headcount=5..5000");

    assertThat(sweep.decisions().columns())
        .extracting(Interval::from, Interval::to)
        .containsExactly(tuple(5.0, 250.0), tuple(251.0, 5000.0));
    assertThat(sweep.decisions().map(decisions -> decisions.get(CTO)).cells())
        .containsExactly(List.of("not-advised"), List.of("required"));
    assertThat(sweep.decisions().columns().get(0).at()).isEqualTo(40);
  }

  @Test
  void wordsAreDecidedOneByOne() throws Exception {
    Sweep sweep = sweep(SMALL, small("{headcount: 40}"), "sector");

    assertThat(sweep.decisions().columns())
        .extracting(Interval::at)
        .containsExactly("software", "banking");
    assertThat(sweep.decisions().map(decisions -> decisions.get(CTO)).cells())
        .containsExactly(List.of("required"), List.of("not-advised"));
  }

  @Test
  void twoFactsDivideAMapIntoFields() throws Exception {
    Sweep sweep =
        sweep(
            SMALL,
            small("{headcount: 40, sector: banking, currency: EUR, revenue: 2e6}"),
            "headcount=5..5000",
            "revenue=1e6..1e9");

    assertThat(sweep.meeting()).isNull();
    assertThat(sweep.decisions().columns()).extracting(Interval::from).containsExactly(5.0, 251.0);
    assertThat(sweep.decisions().rows()).extracting(Interval::from).containsExactly(1e6, 5e7);
    assertThat(sweep.decisions().map(decisions -> decisions.get(CTO)).cells())
        .containsExactly(List.of("not-advised", "required"), List.of("required", "required"));
  }

  @Test
  void bordersOfARatioRunAslant() throws Exception {
    Scenario scenario = small("{sector: banking, currency: EUR, revenue: 10e6, itBudget: 1e5}");
    Sweep sweep = sweep(SMALL, scenario, "itBudget=1e5..1e7", "revenue=1e6..4e7");

    assertThat(sweep.meeting().name()).isEqualTo("itIntensity");
    Grid<String> grid = sweep.decisions().map(decisions -> decisions.get(CTO));
    for (int column = 0; column < grid.columns().size(); column++) {
      for (int row = 0; row < grid.rows().size(); row++) {
        double budget = (double) grid.columns().get(column).at();
        double revenue = (double) grid.rows().get(row).at();
        assertThat(grid.at(column, row))
            .isEqualTo(budget / revenue >= 0.07 ? "required" : "not-advised");
      }
    }
    assertThat(grid.columns()).hasSizeGreaterThan(20);
  }

  @Test
  void refusesToDecideMoreThanAllowed() throws Exception {
    Sweeps sweeps = new Sweeps(DecisionEngine.of(SMALL), 3, List.of());
    List<Sweep.Range> ranges = ranges(SMALL, "headcount=5..5000", "sector");

    assertThatThrownBy(() -> sweeps.of(small("{headcount: 4}"), ranges))
        .isInstanceOf(Sweeps.TooMany.class)
        .hasMessageContaining("at most 3 are decided");
  }

  @Test
  void everyFieldOfTheShippedBookIsDecidedAsAnyCompanyInsideIt() throws Exception {
    Random random = new Random(7);
    List<Scenario> scenarios = ShippedBook.scenarios();
    for (int i = 0; i < scenarios.size(); i += 19) {
      Scenario scenario = scenarios.get(i);
      insideIsAlike(
          scenario, sweep(ShippedBook.BOOK, scenario, "headcount=1..20000"), List.of(), random);
      insideIsAlike(
          scenario, sweep(ShippedBook.BOOK, scenario, "itBudget=1e4..1e9"), List.of(), random);
      insideIsAlike(
          scenario,
          sweep(ShippedBook.BOOK, scenario, verdicts(), "headcount=5..5000", "revenue=1e6..1e9"),
          verdicts(),
          random);
    }
  }

  /**
   * The map that the README shows: every one of its regions, none left out for an aslant border.
   */
  @Test
  void everyRegionOfASoftwareFirmIsDecidedAsAPlainRunInsideIt() throws Exception {
    Scenario firm =
        ShippedBook.scenarios().stream()
            .filter(scenario -> "software".equals(scenario.company().get(fact("sector"))))
            .filter(scenario -> scenario.location().file().endsWith("technology-vendor.yaml"))
            .findFirst()
            .orElseThrow();
    Sweep sweep =
        sweep(ShippedBook.BOOK, firm, verdicts(), "headcount=5..20000", "revenue=1e6..2e9");

    assertThat(sweep.meeting()).isNull();
    assertThat(sweep.decisions().columns()).hasSizeGreaterThan(5);
    assertThat(sweep.decisions().rows()).hasSizeGreaterThan(1);
    insideIsAlike(firm, sweep, verdicts(), new Random(11));
  }

  /** Revenue a head tells amounts in another unit, which no verdict rests on. */
  @Test
  void aRatioThatOnlyAFindingLooksAtMakesBordersOfThatFindingAslant() throws Exception {
    Scenario firm = ShippedBook.scenarios().get(0);
    String[] ranges = {"headcount=5..20000", "revenue=1e6..2e9"};
    List<Question> finding =
        List.of(new Question(Question.Kind.FINDING, "contradictory-facts", "revenue"));
    List<Question> verdict = List.of(Question.of(Question.Kind.ROLE, "CHRO"));

    assertThat(sweep(ShippedBook.BOOK, firm, finding, ranges).meeting())
        .isEqualTo(fact("revenuePerHead"));
    assertThat(sweep(ShippedBook.BOOK, firm, verdict, ranges).meeting()).isNull();
  }

  private static List<Question> verdicts() {
    return ShippedBook.BOOK.vocabulary().roles().ids().stream()
        .map(role -> Question.of(Question.Kind.ROLE, role))
        .toList();
  }

  private static FactDefinition fact(String name) {
    return ShippedBook.BOOK.vocabulary().fact(name);
  }

  /** Decides a company anywhere in each field, and one at each of its corners. */
  private static void insideIsAlike(
      Scenario scenario, Sweep sweep, List<Question> asked, Random random) {
    if (sweep.meeting() != null) {
      return;
    }
    Variations variations = new Variations(ShippedBook.ENGINE, Thresholds.of(ShippedBook.BOOK));
    Grid<Map<Question, String>> grid = sweep.decisions();
    for (int column = 0; column < grid.columns().size(); column++) {
      for (int row = 0; row < grid.rows().size(); row++) {
        for (double part : new double[] {0, random.nextDouble(), 1}) {
          Map<FactDefinition, Object> values = new HashMap<>();
          values.put(
              sweep.across().fact(), value(sweep.across(), grid.columns().get(column), part));
          if (sweep.up() != null) {
            values.put(sweep.up().fact(), value(sweep.up(), grid.rows().get(row), part));
          }
          Map<Question, String> decided =
              OutcomeDiff.decisions(ShippedBook.ENGINE.decide(variations.with(scenario, values)));
          if (!asked.isEmpty()) {
            decided.keySet().retainAll(asked);
          }
          assertThat(decided)
              .as("%s with %s", scenario.name(), values)
              .isEqualTo(grid.at(column, row));
        }
      }
    }
  }

  private static Object value(Sweep.Range range, Interval interval, double part) {
    double value = interval.from() + (interval.to() - interval.from()) * part;
    return range.fact().kind() == Kind.INTEGER
        ? (Object) (int) Math.rint(value)
        : (Object) Math.min(value, interval.to());
  }
}
