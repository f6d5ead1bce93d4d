package org.csuite.engine.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.csuite.engine.SmallBook;
import org.csuite.model.Firing;
import org.csuite.model.Outcome;
import org.csuite.model.Reason;
import org.csuite.model.Verb;
import org.junit.jupiter.api.Test;

/** What a reason says: rule, place, words, source, matched values, estimates. */
class EvidenceTest {
  private static final String WORDS =
      "@why( \"{n} people in {sector}.\" ) @why_fr( \"{n} personnes : {sector}.\" )";

  @Test
  void aReasonNamesRulePlaceWordsAndValuesInBothLanguages() {
    Outcome outcome =
        new SmallBook()
            .rule(
                "roles",
                "a-rule",
                WORDS,
                "Company( $n : headcount >= 10, $sector : sector, activities contains \"bank\" )",
                "advise( \"CTO\", 0.6 )")
            .decide("{headcount: 12500, sector: banking, activities: [bank]}");

    Reason reason = outcome.firings().get(0).reason();
    assertThat(reason.rule()).isEqualTo("a-rule");
    assertThat(reason.verb()).isEqualTo(Verb.ADVISE);
    assertThat(reason.file()).endsWith("roles/all.drl");
    assertThat(reason.line()).isEqualTo(4);
    assertThat(reason.why().en()).isEqualTo("12,500 people in Banking.");
    assertThat(reason.why().fr()).isEqualTo("12\u202f500 personnes : Banque.");
    assertThat(reason.source().key()).isEqualTo("a-book");
    assertThat(reason.strength()).isEqualTo(0.6);
    assertThat(reason.estimated()).isFalse();
    assertThat(reason.matched())
        .containsOnly(
            entry("headcount", 12500),
            entry("sector", "banking"),
            entry("activities", java.util.List.of("bank")));
  }

  @Test
  void numbersAreWrittenByTheirUnitAndRolesAreNamedInTheLanguage() {
    Outcome outcome =
        new SmallBook()
            .rule("roles", "for-a-role", "Company( headcount >= 1 )", "require( \"CTO\" )")
            .rule(
                "staffing",
                "required",
                "@why( \"{role}: {certainty}, {n} people\" ) @why_fr( \"{role} : {certainty}, {n}\" )",
                "Company( $n : headcount ) RoleCase( $role : role, $certainty : certainty > 0.5 )",
                "staff( $role, \"required\" )")
            .decide("{headcount: 2020}");

    Reason reason = outcome.firings().get(1).reason();
    assertThat(reason.why().en()).isEqualTo("CTO: 1, 2,020 people");
    assertThat(reason.why().fr()).isEqualTo("directeur technique : 1, 2\u202f020");
    assertThat(reason.matched())
        .containsOnly(
            entry("headcount", 2020),
            entry("RoleCase.role", "CTO"),
            entry("RoleCase.certainty", 1.0));
  }

  @Test
  void theAlternativeThatHoldsIsNamedAndTheOtherIsNot() {
    Outcome outcome =
        new SmallBook()
            .rule(
                "roles",
                "either",
                "Company( headcount >= 10 || listed == true )",
                "require( \"CTO\" )")
            .decide("{headcount: 5, listed: true}");

    assertThat(outcome.firings().get(0).reason().matched()).containsOnly(entry("listed", true));
  }

  @Test
  void whatExistsAndWhatWasCountedIsEvidenceToo() {
    SmallBook book =
        new SmallBook()
            .rule("profile", "size", "Company( headcount >= 1 )", "classify( \"size\", \"s\" )")
            .rule("roles", "exists", "exists Class( name == \"size\" )", "require( \"CTO\" )")
            .rule(
                "roles",
                "counted",
                "accumulate( Class( name == \"size\" ); $n : count( 1 ); $n >= 1 )",
                "require( \"CIO\" )");

    Outcome outcome = book.decide("{headcount: 5}");
    assertThat(firing(outcome, "exists").reason().matched())
        .containsOnly(entry("Class.name", "size"));
    assertThat(firing(outcome, "counted").reason().matched()).containsOnly(entry("Class.n", 1));
  }

  @Test
  void estimatesMarkEverythingThatRestsOnThem() {
    SmallBook book =
        new SmallBook()
            .rule(
                "profile",
                "it-heavy",
                "Company( itIntensity >= 0.07 )",
                "classify( \"it\", \"heavy\" )")
            .rule(
                "roles",
                "cio-when-it-heavy",
                "Class( value == \"heavy\" )",
                "advise( \"CIO\", 0.6 )")
            .rule("roles", "ceo", "Company( headcount >= 1 )", "require( \"CEO\" )")
            .rule(
                "staffing",
                "by-case",
                "RoleCase( $role : role, certainty >= 0.5 )",
                "staff( $role, \"recommended\" )")
            .rule(
                "pay",
                "cio-band",
                "exists Staffed( role == \"CIO\", staffed == true )",
                "pay( \"CIO\", 1, 2, \"EUR\", 2020 )")
            .rule(
                "pay",
                "ceo-band",
                "exists Staffed( role == \"CEO\", staffed == true )",
                "pay( \"CEO\", 1, 2, \"EUR\", 2020 )")
            .rule(
                "pay",
                "no-cio",
                "not Staffed( role == \"CIO\", staffed == false )",
                "adjustPay( \"CEO\", 1 )")
            .rule(
                "budget",
                "sum",
                "accumulate( Band( $l : low ); $s : sum( $l ); $s > 1 )",
                "find( \"info\", \"sum\", \"\" )");

    Outcome estimated = book.decide("{headcount: 5, sector: software}");
    assertThat(estimated.estimated()).extracting("name").containsExactly("itIntensity");
    assertThat(estimated.firings().stream().filter(f -> f.reason().estimated()))
        .extracting(f -> f.reason().rule() + f.arguments().get(0))
        .containsExactly(
            "it-heavyit",
            "cio-when-it-heavyCIO",
            "by-caseCIO",
            "cio-bandCIO",
            "no-cioCEO",
            "suminfo");

    Outcome given =
        book.decide("{headcount: 5, currency: EUR, itBudget: 8, revenue: 100, sector: software}");
    assertThat(given.estimated()).isEmpty();
    assertThat(given.firings()).hasSameSizeAs(estimated.firings());
    assertThat(given.firings()).noneMatch(f -> f.reason().estimated());
  }

  @Test
  void aConclusionThatOneRuleDrawsWithoutEstimatesIsFirm() {
    Outcome outcome =
        new SmallBook()
            .rule(
                "profile",
                "estimate",
                "Company( itIntensity >= 0.07 )",
                "classify( \"it\", \"heavy\" )")
            .rule("profile", "known", "Company( headcount >= 1 )", "classify( \"it\", \"heavy\" )")
            .rule("roles", "cio", "Class( value == \"heavy\" )", "require( \"CIO\" )")
            .decide("{headcount: 5, sector: software}");

    assertThat(firing(outcome, "cio").reason().estimated()).isFalse();
  }

  @Test
  void factsThatRulesLookAtAndNobodyGaveAreUnknown() {
    Outcome outcome =
        new SmallBook()
            .file("roles/cases.csv", "sector,role,source\nsoftware,CTO,a-book\n")
            .rule("profile", "it", "Company( itIntensity >= 0.07 )", "classify( \"it\", \"h\" )")
            .rule("profile", "n", "Company( headcount >= 1 )", "classify( \"n\", \"h\" )")
            .rule(
                "roles",
                "t",
                "$c : Company() Row( $r : role ) from cases.rows( $c )",
                "require( $r )")
            .decide("{currency: EUR, revenue: 5}");

    assertThat(outcome.unknown())
        .extracting("name")
        .containsExactly("headcount", "sector", "itBudget");
  }

  private static Firing firing(Outcome outcome, String rule) {
    return outcome.firings().stream()
        .filter(firing -> firing.reason().rule().equals(rule))
        .findFirst()
        .orElseThrow();
  }
}
