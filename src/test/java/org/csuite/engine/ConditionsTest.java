package org.csuite.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.csuite.model.Outcome;
import org.csuite.model.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which conditions hold of which facts. */
class ConditionsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "headcount >= 40; {headcount: 40}; true",
        "headcount >= 40; {headcount: 39}; false",
        "headcount > 40; {headcount: 40}; false",
        "headcount < 40; {headcount: 39}; true",
        "headcount <= 40; {headcount: 41}; false",
        "headcount == 40; {headcount: 40}; true",
        "headcount >= 40; {}; false",
        "headcount < 40; {}; false",
        "headcount == null; {}; true",
        "headcount != null; {}; false",
        "headcount in ( 1, 40 ); {headcount: 40}; true",
        "headcount in ( 1, 40 ); {}; false",
        "headcount >= 10 && headcount <= 20; {headcount: 20}; true",
        "headcount < 10 || headcount > 20; {headcount: 15}; false",
        "sector == \"software\"; {sector: software}; true",
        "sector == \"software\"; {}; false",
        "sector != null, sector != \"software\"; {sector: banking}; true",
        "sector != null, sector != \"software\"; {}; false",
        "sector != null, sector not in ( \"software\" ); {sector: banking}; true",
        "listed == true; {listed: true}; true",
        "listed == false; {}; false",
        "activities contains \"bank\"; {activities: [insurer, bank]}; true",
        "activities contains \"bank\"; {activities: []}; false",
        "activities contains \"bank\"; {}; false",
        "revenueEur >= 2; {revenue: 2.5, currency: USD}; true",
        "revenueEur > 2; {revenue: 2.5, currency: USD}; false",
        "(headcount >= 40 || listed == true); {listed: true}; true",
        "(headcount >= 40 || listed == true); {headcount: 3}; false",
      })
  void aConditionHoldsOfACompany(String condition, String company, boolean holds) {
    Outcome outcome =
        new SmallBook()
            .rule("roles", "a-rule", "Company( " + condition + " )", "require( \"CTO\" )")
            .decide(company);

    assertThat(outcome.firings()).hasSize(holds ? 1 : 0);
  }

  @Test
  void manyRulesOnOneFieldSelectByTheirThresholds() {
    SmallBook book = new SmallBook();
    for (int i = 0; i < 30; i++) {
      book.rule(
          "profile",
          "at-least-" + i,
          "Company( headcount >= " + i + " )",
          "classify( \"a" + i + "\", \"yes\" )");
      book.rule(
          "profile",
          "exactly-" + i,
          "Company( headcount == " + i + " )",
          "classify( \"e" + i + "\", \"yes\" )");
      book.rule(
          "profile",
          "below-" + i,
          "Company( headcount < " + i + " )",
          "classify( \"b" + i + "\", \"yes\" )");
    }

    assertThat(book.decide("{headcount: 12}").classes())
        .hasSize(13 + 1 + 17)
        .containsKeys("a12", "e12", "b13")
        .doesNotContainKeys("a13", "b12");
    assertThat(book.decide("{}").classes()).isEmpty();
  }

  @Test
  void aFactIsJoinedOnItsIdAndUnknownIdsAreNotTheSame() {
    SmallBook book =
        new SmallBook()
            .staffed("CEO")
            .staffed("CTO")
            .rule(
                "pay",
                "held-by-a-staffed-role",
                "Staffed( $holder : holder ) Staffed( role == $holder, staffed == true )",
                "find( \"info\", \"held\", \"\" )")
            .rule(
                "pay",
                "same-holder",
                "Staffed( role == \"CIO\", $holder : holder )"
                    + " Staffed( role == \"CFO\", holder == $holder )",
                "find( \"info\", \"same-holder\", \"\" )");

    assertThat(book.decide("{}").firings()).hasSize(2);

    book.rule("staffing", "combine", "Company()", "combine( \"CTO\", \"CEO\" )");
    assertThat(book.decide("{}").firings())
        .extracting(firing -> firing.reason().rule())
        .contains("held-by-a-staffed-role")
        .doesNotContain("same-holder");
  }

  @Test
  void notExistsAndAccumulateSeeConclusionsOfEarlierPhases() {
    SmallBook book =
        new SmallBook()
            .rule(
                "profile", "small", "Company( headcount < 50 )", "classify( \"size\", \"small\" )")
            .rule("roles", "if-small", "exists Class( value == \"small\" )", "require( \"CEO\" )")
            .rule("roles", "unless-small", "not Class( value == \"small\" )", "require( \"CFO\" )")
            .rule(
                "staffing", "required", "Required( $role : role )", "staff( $role, \"required\" )")
            .rule(
                "pay",
                "count",
                "accumulate( Staffed( staffed == true ); $n : count( 1 ); $n >= 1 )",
                "find( \"info\", \"count\", \"\" )")
            .rule(
                "pay",
                "count-none",
                "accumulate( Staffed( verdict == \"optional\" ); $n : count( 1 ); $n == 0 )",
                "find( \"info\", \"none\", \"\" )")
            .rule("pay", "band", "Staffed( $role : role )", "pay( $role, 60, 70, \"EUR\", 2020 )")
            .rule(
                "budget",
                "sum",
                "accumulate( Band( $low : low ); $sum : sum( $low ); $sum == 240 )",
                "find( \"info\", \"sum\", \"\" )");

    Outcome small = book.decide("{headcount: 10}");
    assertThat(small.role("CEO").verdict()).isEqualTo(Verdict.REQUIRED);
    assertThat(small.role("CFO").verdict()).isEqualTo(Verdict.NOT_ADVISED);
    assertThat(small.findings()).extracting("code").containsExactly("count", "none", "sum");

    Outcome large = book.decide("{headcount: 100}");
    assertThat(large.role("CEO").verdict()).isEqualTo(Verdict.NOT_ADVISED);
    assertThat(large.role("CFO").verdict()).isEqualTo(Verdict.REQUIRED);
  }

  /**
   * In Drools an {@code exists(A() and not B())} stops firing when another package has an {@code
   * exists(A() …)}; the subset writes it as two conditions, in one package.
   */
  @Test
  void existsAndNotTogetherAreNotDisturbedByAnotherRuleWithTheSameExists() {
    SmallBook book =
        new SmallBook()
            .rule("profile", "a", "Company( headcount >= 1 )", "classify( \"a\", \"yes\" )")
            .rule("profile", "b", "Company( headcount >= 9 )", "classify( \"b\", \"yes\" )")
            .rule(
                "roles",
                "only-a",
                "exists Class( name == \"a\" ) not Class( name == \"b\" )",
                "require( \"CEO\" )")
            .rule("roles", "with-a", "exists Class( name == \"a\" )", "require( \"CTO\" )");

    assertThat(fired(book.decide("{headcount: 1}"))).containsExactly("a", "only-a", "with-a");
    assertThat(fired(book.decide("{headcount: 9}"))).containsExactly("a", "b", "with-a");
  }

  @Test
  void aTableGivesTheRowsThatFitTheFactsHandedOver() {
    SmallBook book =
        new SmallBook()
            .file(
                "roles/cases.csv",
                """
                sector,headcount.from,headcount.below,id,factor,source
                software|banking,10,,CTO,0.5,a-book
                banking,,100,CIO,0.3,a-book
                ,,,CEO,0.9,a-book
                """)
            .rule(
                "roles",
                "from-the-table",
                "$company : Company() $role : Role( $id : id )"
                    + " Row( $factor : factor ) from cases.rows( $company, $role )",
                "advise( $id, $factor )")
            .file("roles/outside.csv", "id,usual,source\nCTO,true,a-book\nCEO,false,a-book\n")
            .rule(
                "roles",
                "every-row",
                "Row( $id : id, usual == true ) from outside.rows()",
                "external( $id )");

    Outcome outcome = book.decide("{sector: banking, headcount: 10}");
    assertThat(outcome.role("CTO").certainty()).isEqualTo(0.5);
    assertThat(outcome.role("CIO").certainty()).isEqualTo(0.3);
    assertThat(outcome.role("CEO").certainty()).isEqualTo(0.9);
    assertThat(outcome.roles().stream().filter(r -> r.external().id().equals("allowed")))
        .extracting("role")
        .containsExactly("CTO");

    Outcome unknown = book.decide("{}");
    assertThat(unknown.role("CTO").certainty()).isZero();
    assertThat(unknown.role("CEO").certainty()).isEqualTo(0.9);
  }

  @Test
  void aRuleMayAskWhetherATableHasARow() {
    SmallBook book =
        new SmallBook()
            .file("roles/one.csv", "sector,headcount.from,factor,source\nsoftware,10,0.1,a-book\n")
            .rule(
                "roles",
                "has",
                "$company : Company() exists Row( factor > 0 ) from one.rows( $company )",
                "require( \"CTO\" )")
            .rule(
                "roles",
                "has-not",
                "$company : Company() not Row( factor > 0 ) from one.rows( $company )",
                "require( \"CIO\" )")
            .rule(
                "roles",
                "counts",
                "$company : Company()"
                    + " accumulate( Row( factor > 0 ) from one.rows( $company ); $n : count( 1 );"
                    + " $n == 1 )",
                "require( \"CFO\" )");

    Outcome outcome = book.decide("{sector: software, headcount: 10}");
    assertThat(fired(outcome)).containsExactly("counts", "has");
    assertThat(outcome.firings().get(1).reason().matched())
        .containsOnlyKeys("Row.factor", "sector", "headcount");
    assertThat(fired(book.decide("{sector: banking}"))).containsExactly("has-not");
  }

  @Test
  void rulesOfTheSameFormLookEachInItsOwnTable() {
    SmallBook book =
        new SmallBook()
            .file("roles/one.csv", "sector,factor,source\nsoftware,0.1,a-book\n")
            .file("roles/two.csv", "sector,factor,source\nsoftware,0.2,a-book\n");
    for (String table : List.of("one", "two")) {
      book.rule(
          "roles",
          "from-" + table,
          "$company : Company() Row( $factor : factor ) from " + table + ".rows( $company )",
          "advise( \"CTO\", $factor )");
    }

    assertThat(book.decide("{sector: software}").firings())
        .extracting(firing -> firing.reason().file() + " " + firing.reason().strength())
        .containsExactly("roles/one.csv 0.1", "roles/two.csv 0.2");
  }

  private static List<String> fired(Outcome outcome) {
    return outcome.firings().stream().map(firing -> firing.reason().rule()).toList();
  }
}
