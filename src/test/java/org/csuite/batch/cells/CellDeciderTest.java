package org.csuite.batch.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.csuite.GeneratedCompanies;
import org.csuite.ShippedBook;
import org.csuite.batch.decide.Decision;
import org.csuite.batch.decide.EngineDecider;
import org.csuite.engine.DecisionEngine;
import org.csuite.engine.SmallBook;
import org.csuite.model.Company;
import org.csuite.rulebook.RuleBook;
import org.junit.jupiter.api.Test;

class CellDeciderTest {
  private static final RuleBook BOOK = ShippedBook.BOOK;
  private static final DecisionEngine ENGINE = DecisionEngine.of(BOOK);

  @Test
  void everyConclusionOfTheShippedRulesCanBeShared() {
    assertThat(new CellPlan(BOOK, true).unshared()).isEmpty();
  }

  @Test
  void decidesCompaniesOverAllRangesAsTheEngineDoes() {
    GeneratedCompanies companies = new GeneratedCompanies(BOOK.vocabulary(), 1);
    List<Company> some = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      some.add(companies.next().company());
    }
    assertSame(ENGINE, some);
  }

  @Test
  void decidesCompaniesAtThresholdsAsTheEngineDoes() {
    org.csuite.analysis.GeneratedCompanies companies =
        new org.csuite.analysis.GeneratedCompanies(BOOK, 1);
    List<Company> some = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      some.add(companies.next().company());
    }
    assertSame(ENGINE, some);
  }

  @Test
  void furtherCompaniesOfTheSameCellsNeedNoEngine() {
    ByBudget cells = new ByBudget(EngineDecider.reasoned(ENGINE), new SharedCells(BOOK));
    Decision first = cells.decide(company("headcount", 4000));
    Decision second = cells.decide(company("headcount", 4001));
    Decision third = cells.decide(company("headcount", 4002));
    assertThat(second).isEqualTo(first);
    assertThat(third.roles().get(0)).isSameAs(second.roles().get(0));
    assertThat(cells.counts().decided()).isEqualTo(3);
    assertThat(cells.counts().found()).isEqualTo(1);
    assertThat(cells.counts().fallbacks()).isZero();
  }

  @Test
  void findsConflictsHoldersAndSuperiorsThatAreNotThereAndCircles() {
    SmallBook small = new SmallBook();
    for (String role : List.of("CTO", "CIO", "CFO")) {
      small.staffed(role);
    }
    RuleBook book =
        small
            .rule(
                "staffing",
                "a-conflict",
                "Company( headcount >= 10 )",
                "staff( \"CEO\", \"optional\" )")
            .rule(
                "staffing",
                "another",
                "Company( headcount >= 20 )",
                "staff( \"CEO\", \"recommended\" )")
            .rule("staffing", "first", "Company( listed == true )", "combine( \"CTO\", \"CIO\" )")
            .rule(
                "staffing",
                "second",
                "Company( activities contains \"bank\" )",
                "combine( \"CIO\", \"CTO\" )")
            .rule("staffing", "third", "Company( listed != null )", "combine( \"CFO\", \"CEO\" )")
            .rule(
                "reporting",
                "up",
                "Company( sector == \"software\" )",
                "report( \"CTO\", \"CFO\" )")
            .rule(
                "reporting",
                "down",
                "Company( activities contains \"insurer\" )",
                "report( \"CFO\", \"CTO\" )")
            .rule("reporting", "top", "Company()", "report( \"CIO\", \"CEO\" )")
            .book();
    org.csuite.analysis.GeneratedCompanies companies =
        new org.csuite.analysis.GeneratedCompanies(book, 1);
    List<Company> some = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      some.add(companies.next().company());
    }
    CellCounts counts = assertSame(DecisionEngine.of(book), some);
    assertThat(counts.fallbacks()).isPositive().isLessThan(900);
  }

  private static CellCounts assertSame(DecisionEngine engine, List<Company> companies) {
    ByBudget cells = new ByBudget(EngineDecider.reasoned(engine), new SharedCells(engine.book()));
    EngineDecider alone = EngineDecider.reasoned(engine);
    for (Company company : companies) {
      assertThat(cells.decide(company)).as("%s", company).isEqualTo(alone.decide(company));
    }
    return cells.counts();
  }

  private static Company company(String fact, Object value) {
    Object[] values = new Object[BOOK.vocabulary().facts().size()];
    values[BOOK.vocabulary().fact(fact).index()] = value;
    return new Company(values, new BitSet());
  }
}
