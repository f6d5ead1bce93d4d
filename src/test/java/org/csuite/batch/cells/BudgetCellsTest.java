package org.csuite.batch.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.csuite.BatchRun;
import org.csuite.BudgetedCompanies;
import org.csuite.CompanyTable;
import org.csuite.analysis.GeneratedCompanies;
import org.csuite.batch.decide.EngineDecider;
import org.csuite.batch.job.BatchJob;
import org.csuite.engine.DecisionEngine;
import org.csuite.engine.SmallBook;
import org.csuite.model.Company;
import org.csuite.model.FactDefinition;
import org.csuite.model.Vocabulary;
import org.csuite.rulebook.RuleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Own rule books whose rules look at costs, budgets and what they lead to in unusual ways. */
class BudgetCellsTest {
  private static final int COMPANIES = 400;
  private static final List<String> ROLES = List.of("CTO", "CIO", "CFO");

  @TempDir Path folder;

  /** Three posts whose order of need, pay and currency depend on the company. */
  private static SmallBook posts() {
    SmallBook book = new SmallBook().staffed("CEO");
    for (String role : ROLES) {
      book.rule(
          "staffing",
          "staff-" + role.toLowerCase(java.util.Locale.ROOT),
          "RoleCase( role == \"" + role + "\", certainty >= 0.2 )",
          "staff( \"" + role + "\", \"recommended\" )");
    }
    return book.rule("roles", "r1", "Company( headcount >= 10 )", "advise( \"CTO\", 0.6 )")
        .rule("roles", "r2", "Company( headcount >= 100 )", "advise( \"CIO\", 0.7 )")
        .rule("roles", "r3", "Company( listed == true )", "require( \"CFO\" )")
        .rule("roles", "r4", "Company( headcount >= 50 )", "advise( \"CFO\", 0.65 )")
        .rule("pay", "p1", "Company( headcount < 100 )", pay("CTO", 10, 20, "EUR"))
        .rule("pay", "p2", "Company( headcount >= 100 )", pay("CTO", 30.3, 50.7, "USD"))
        .rule("pay", "p3", "Company()", pay("CIO", 15, 15, "USD"))
        .rule("pay", "p4", "Company( sector == \"banking\" )", pay("CFO", 22.2, 44.1, "EUR"))
        .rule("pay", "p5", "Company( listed == true )", "adjustPay( \"CFO\", 17 )")
        .rule("pay", "p6", "Company( headcount >= 50 )", "adjustPay( \"CFO\", 3.3 )");
  }

  private static SmallBook withFacts(SmallBook book, String instead, String of) {
    return book.file("facts.drl", book.read("facts.drl").text().replace(instead, of));
  }

  private static String pay(String role, double low, double high, String currency) {
    return "pay( \"%s\", %s, %s, \"%s\", 2020 )".formatted(role, low, high, currency);
  }

  private static SmallBook deferring() {
    return posts()
        .rule(
            "budget",
            "defer-beyond",
            "Cost( withinBudget == false, verdict != \"required\", $role : role )",
            "defer( $role )");
  }

  @Test
  void costsByRankPayAndSumSeenByTheBudgetAndLater() throws IOException {
    RuleBook book =
        deferring()
            .rule("budget", "b1", "Cost( rank == 2, $role : role )", find("second", "$role"))
            .rule("budget", "b2", "Cost( pay > 25, $role : role )", find("dear", "$role"))
            .rule("review", "b3", "Cost( cumulative >= 45, $role : role )", find("sum", "$role"))
            .rule(
                "review",
                "b4",
                "Cost( withinBudget == null, role != \"CEO\", $role : role )",
                find("unknown", "$role"))
            .rule("duties", "b5", "not Cost( role == \"CIO\" )", "assign( \"product\", \"CTO\" )")
            .book();
    assertShared(book);
  }

  @Test
  void budgetRulesThatLookAtCompanyClassesTablesBandsAndCases() throws IOException {
    RuleBook book =
        posts()
            .file(
                "budget/limits.csv",
                """
                role,cumulative.above,headcount.below,source
                CTO,20,200,a-book
                CIO,,1000,a-book
                CFO,47.5,,a-book
                """)
            .rule("profile", "c1", "Company( headcount >= 300 )", "classify( \"size\", \"big\" )")
            .rule("profile", "c2", "Company( headcount < 300 )", "classify( \"size\", \"small\" )")
            .rule(
                "budget",
                "by-table",
                "$company : Company() $cost : Cost( withinBudget == false )"
                    + " Row( $role : role ) from limits.rows( $company, $cost )",
                "defer( $role )")
            .rule(
                "budget",
                "by-class",
                "Class( name == \"size\", value == \"big\" )"
                    + " Cost( role == \"CFO\", withinBudget == false )"
                    + " RoleCase( role == \"CTO\", certainty < 0.6 )",
                "defer( \"CIO\" )")
            .rule(
                "budget",
                "by-band",
                "Company( activities contains \"bank\" ) Band( role == \"CTO\", low > 20 )"
                    + " exists Cost( withinBudget == false )",
                "defer( \"CTO\" )")
            .book();
    assertShared(book);
  }

  @Test
  void howManyPostsAreBeyondTheBudget() throws IOException {
    RuleBook book =
        posts()
            .rule(
                "budget",
                "two-beyond",
                "accumulate( Cost( withinBudget == false ); $n : count( 1 ); $n >= 2 )",
                "defer( \"CTO\" )")
            .book();
    assertShared(book);
  }

  @Test
  void holdersOwnersAndSuperiorsThatTheBudgetDefers() throws IOException {
    RuleBook book =
        deferring()
            .rule("staffing", "h1", "Company( headcount < 150 )", "combine( \"CIO\", \"CTO\" )")
            .rule("staffing", "h2", "Company( headcount >= 150 )", "combine( \"CIO\", \"CFO\" )")
            .rule(
                "budget",
                "with-its-holder",
                "Cost( withinBudget == false, $holder : role )"
                    + " not Staffed( holder == $holder, verdict == \"required\" )"
                    + " Staffed( holder == $holder, staffed == true, $role : role )"
                    + " Company( sector == \"banking\" )",
                "defer( $role )")
            .rule("duties", "d1", "Company()", "assign( \"it-security\", \"CIO\" )")
            .rule(
                "duties",
                "d2",
                "Staffed( role == \"CTO\", verdict == \"deferred\" )",
                "assign( \"product\", \"CTO\" )")
            .rule("reporting", "u1", "Company()", "report( \"CIO\", \"CTO\" )")
            .rule("reporting", "u2", "Company()", "report( \"CTO\", \"CFO\" )")
            .rule(
                "review", "f1", "Staffed( $role : role, holder == \"CTO\" )", find("held", "$role"))
            .rule(
                "budget",
                "f2",
                "Staffed( $role : role, $holder : holder ) Cost( role == $holder, pay > 12 )",
                find("held-before", "$role"))
            .rule(
                "review",
                "f3",
                "Owner( duty == \"product\", $role : role )",
                find("owner", "$role"))
            .book();
    assertShared(book);
  }

  @Test
  void aRuleThatDefersWithoutLookingAtCosts() throws IOException {
    RuleBook book =
        withFacts(
                posts(),
                "end",
                "  payEur : Double @unit( \"EUR\" ) @derived( \"executivePayBudget in EUR\" )"
                    + " @label( \"pay\" ) @label_fr( \"salaire\" )\nend")
            .rule("budget", "always", "Company( headcount >= 200 )", "defer( \"CTO\" )")
            .rule("budget", "large", "Company( payEur >= 40 )", "defer( \"CFO\" )")
            .rule("budget", "second", "Cost( rank == 3, $role : role )", find("third", "$role"))
            .book();
    assertShared(book);
  }

  @Test
  void aBudgetThatIsEstimated() throws IOException {
    RuleBook book =
        withFacts(
                deferring(),
                "@label( \"pay budget\" )",
                "@estimate( \"profile/it-budgets.csv:median\" ) @label( \"pay budget\" )")
            .file(
                "profile/it-budgets.csv",
                """
                sector,median,source
                software,31,a-book
                banking,65,a-book
                """)
            .book();
    assertShared(book);
  }

  @Test
  void whatIsAddedUpIsLeftToTheEngine() throws IOException {
    RuleBook book =
        posts()
            .rule(
                "budget",
                "sum",
                "Cost( role == \"CTO\", withinBudget == false ) accumulate( Cost( $pay : pay );"
                    + " $sum : sum( $pay ); $sum >= 30 )",
                "defer( \"CTO\" )")
            .book();
    BatchJob job = assertSame(book);
    assertThat(job.counts().fallbacks()).isPositive().isLessThan(job.companies());
    assertThat(job.unshared())
        .containsExactly(
            "No cells for companies with a pay budget: what rules add up of Cost cannot be"
                + " shared.");
  }

  @Test
  void sumsOfCertaintiesAndOfFactsAreLeftToTheEngineToo() throws IOException {
    String when = "accumulate( RoleCase( $c : certainty ); $s : sum( $c ); $s >= 1.5 )";
    RuleBook cases = posts().rule("staffing", "sum", when, "staff( \"CEO\", \"optional\" )").book();
    assertThat(assertSame(cases).unshared())
        .containsExactly("No cells: what rules add up of RoleCase cannot be shared.");
    String company = "accumulate( Company( $h : headcount ); $s : sum( $h ); $s >= 77 )";
    RuleBook facts = posts().rule("roles", "sum", company, "advise( \"CIO\", -0.3 )").book();
    assertThat(assertSame(facts).unshared())
        .containsExactly("No cells: what rules add up of Company cannot be shared.");
  }

  @Test
  void bandsThatDifferInTheirYearAlone() throws IOException {
    RuleBook book =
        new SmallBook()
            .staffed("CTO")
            .rule(
                "pay", "old", "Company( headcount < 100 )", "pay( \"CTO\", 10, 20, \"EUR\", 2010 )")
            .rule(
                "pay",
                "new",
                "Company( headcount >= 100 )",
                "pay( \"CTO\", 10, 20, \"EUR\", 2020 )")
            .rule("review", "young", "Band( year >= 2015 )", find("young", "\"\""))
            .book();
    assertShared(book);
  }

  private static String find(String code, String subject) {
    return "find( \"info\", \"%s\", %s )".formatted(code, subject);
  }

  private void assertShared(RuleBook book) throws IOException {
    BatchJob job = assertSame(book);
    assertThat(job.unshared()).isEmpty();
    assertThat(job.counts().fallbacks()).isZero();
    assertThat(job.counts().found()).isLessThan(COMPANIES);
  }

  /** Companies with a budget and without, from their table and one by one. */
  private BatchJob assertSame(RuleBook book) throws IOException {
    DecisionEngine engine = DecisionEngine.of(book);
    List<Company> without =
        Stream.generate(new GeneratedCompanies(book, 1)::next)
            .limit(COMPANIES)
            .map(scenario -> scenario.company())
            .toList();
    List<Company> companies =
        Stream.concat(without.stream(), new BudgetedCompanies(engine, 1).of(without.stream()))
            .toList();
    ByBudget shared = new ByBudget(EngineDecider.reasoned(engine), new SharedCells(book));
    EngineDecider alone = EngineDecider.reasoned(engine);
    for (Company company : companies) {
      assertThat(shared.decide(company)).as("%s", company).isEqualTo(alone.decide(company));
    }
    Path in = folder.resolve("in.csv");
    FactDefinition currency = book.vocabulary().fact(Vocabulary.CURRENCY);
    CompanyTable.write(
        in, book.vocabulary(), companies.stream().filter(of -> of.get(currency) != null));
    BatchRun run = new BatchRun(false, null, true, 1);
    BatchJob job = run.run(engine, in, folder.resolve("shared.csv"));
    run.withoutCells().run(engine, in, folder.resolve("alone.csv"));
    assertThat(folder.resolve("shared.csv")).hasSameBinaryContentAs(folder.resolve("alone.csv"));
    return job;
  }
}
