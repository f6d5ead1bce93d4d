package org.csuite.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.csuite.engine.DecisionEngine;
import org.csuite.engine.SmallBook;
import org.csuite.model.Firing;
import org.csuite.model.Scenario;
import org.csuite.rulebook.RuleBook;
import org.junit.jupiter.api.Test;

/** However many facts one condition looks at, all ways of deciding take the rule, and agree. */
class AritiesTest {
  private static final int MOST = 12;

  /** The bounds of the table are about the first three facts. */
  private static final int BOUNDED = 3;

  private static final List<String> ROLES = List.of("CTO", "CIO", "CFO", "CEO");
  private static final String STAFF = "staff( \"CTO\", \"optional\" )";

  private static SmallBook book() {
    return new SmallBook()
        .rule("profile", "size", "Company( headcount >= 100 )", "classify( \"size\", \"large\" )")
        .rule("roles", "cto", "Company( headcount >= 10 )", "advise( \"CTO\", 0.5 )")
        .rule("roles", "cio", "Company( headcount >= 50 )", "advise( \"CIO\", 0.3 )")
        .rule("roles", "cfo", "Company( listed == true )", "require( \"CFO\" )")
        .file(
            "staffing/some.csv",
            """
            id,headcount.from,certainty.from,value,verdict,source
            CTO,20,0.4,,recommended,a-book
            CTO,120,,large,optional,a-book
            CFO,,,,recommended,a-book
            """);
  }

  /** Facts of several types, so that the table's columns are about several of them. */
  private static String facts(int n) {
    List<String> first =
        List.of(
            "$f1 : Role( id == \"CTO\" )",
            "$f2 : Company()",
            "$f3 : RoleCase( role == \"CTO\" )",
            "$f4 : Class( name == \"size\" )");
    return IntStream.rangeClosed(1, n)
        .mapToObj(
            i ->
                i <= first.size()
                    ? first.get(i - 1)
                    : "$f" + i + " : Role( id == \"" + ROLES.get(i % ROLES.size()) + "\" )")
        .collect(Collectors.joining("\n    "));
  }

  private static String ids(int n) {
    return IntStream.rangeClosed(1, n)
        .mapToObj(i -> "Role( $r" + i + " : id, id == \"" + ROLES.get(i % 4) + "\" )")
        .collect(Collectors.joining("\n    "));
  }

  private static String any(int n, String sign, String joined) {
    return IntStream.rangeClosed(1, n)
        .mapToObj(i -> "role " + sign + " $r" + i)
        .collect(Collectors.joining(" " + joined + " "));
  }

  private static String handed(int n) {
    return IntStream.rangeClosed(1, n).mapToObj(i -> "$f" + i).collect(Collectors.joining(", "));
  }

  private static void addRules(SmallBook book, int n) {
    String any = "( " + any(n, "==", "||") + " )";
    String rows = "from some.rows( " + handed(n) + " )";
    String ids = ids(n) + "\n    ";
    String facts = facts(n) + "\n    ";
    book.rule("staffing", "any-" + n, ids + "RoleCase" + any, STAFF)
        .rule("staffing", "none-" + n, ids + "RoleCase( " + any(n, "!=", "&&") + " )", STAFF)
        .rule(
            "staffing",
            "mixed-" + n,
            ids + "RoleCase( certainty > 0.4 && role == $r1 || " + any(n, "==", "||") + " )",
            STAFF)
        .rule("staffing", "not-" + n, ids + "not Required" + any, STAFF)
        .rule("staffing", "exists-" + n, ids + "exists Required" + any, STAFF)
        .rule(
            "staffing",
            "count-" + n,
            ids + "accumulate( RoleCase" + any + "; $k : count( 1 ); $k >= 2 )",
            STAFF);
    if (n < BOUNDED) {
      return;
    }
    book.rule(
            "staffing",
            "row-" + n,
            facts + "Row( $verdict : verdict, verdict != null ) " + rows,
            "staff( \"CTO\", $verdict )")
        .rule(
            "staffing", "no-row-" + n, facts + "not Row( verdict == \"optional\" ) " + rows, STAFF)
        .rule("staffing", "some-row-" + n, facts + "exists Row() " + rows, STAFF)
        .rule(
            "staffing",
            "rows-" + n,
            facts + "accumulate( Row() " + rows + "; $k : count( 1 ); $k >= 2 )",
            STAFF);
  }

  private static List<Scenario> companies(RuleBook book) {
    List<Scenario> companies = new ArrayList<>();
    for (int headcount : new int[] {5, 15, 20, 55, 99, 100, 119, 120}) {
      for (boolean listed : new boolean[] {true, false}) {
        companies.add(
            SmallBook.scenario(
                book,
                "{name: A, company: {headcount: %d, listed: %s}}".formatted(headcount, listed)));
      }
    }
    return companies;
  }

  @Test
  void allWaysTakeOneToTwelveFactsInEveryPositionAndAgree() {
    SmallBook small = book();
    IntStream.rangeClosed(1, MOST).forEach(n -> addRules(small, n));
    RuleBook book = small.book();
    DecisionEngine engine = DecisionEngine.of(book);
    Opinions opinions = new Opinions(engine);
    List<String> differences = new ArrayList<>();
    List<String> fired = new ArrayList<>();

    for (Scenario company : companies(book)) {
      opinions.of(company).forEach(one -> differences.add(company.company() + " " + one));
      List<Firing> firings = engine.decide(company).firings();
      firings.forEach(firing -> fired.add(firing.reason().rule()));
    }

    assertThat(differences).isEmpty();
    assertThat(book.rules()).hasSize(4 + MOST * 6 + (MOST - BOUNDED + 1) * 4);
    assertThat(fired)
        .contains("any-12", "exists-12", "count-12", "row-12", "no-row-12", "some-row-12");
  }

  @Test
  void aRuleMayHaveVeryManyConditions() {
    RuleBook book =
        book()
            .rule(
                "staffing",
                "long",
                ids(100) + "\n    RoleCase( " + any(100, "==", "||") + " )",
                STAFF)
            .book();

    assertThat(DecisionEngine.of(book).decide(companies(book).get(2)).firings())
        .extracting(firing -> firing.reason().rule())
        .contains("long");
  }
}
