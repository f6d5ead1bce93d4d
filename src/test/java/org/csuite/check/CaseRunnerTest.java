package org.csuite.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.csuite.model.CaseResult;
import org.csuite.model.CaseResult.Mismatch;
import org.csuite.model.Citation;
import org.csuite.model.Company;
import org.csuite.model.DutyAssignment;
import org.csuite.model.Expectation;
import org.csuite.model.Expectation.Aspect;
import org.csuite.model.FactDefinition;
import org.csuite.model.Finding;
import org.csuite.model.Firing;
import org.csuite.model.Kind;
import org.csuite.model.Location;
import org.csuite.model.Outcome;
import org.csuite.model.PayBand;
import org.csuite.model.Phase;
import org.csuite.model.Reason;
import org.csuite.model.RoleDecision;
import org.csuite.model.RoleDecision.External;
import org.csuite.model.Scenario;
import org.csuite.model.Severity;
import org.csuite.model.Text;
import org.csuite.model.Verb;
import org.csuite.model.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each aspect of a case, met and not met, on one outcome. */
class CaseRunnerTest {
  private static final Location HERE = new Location("some.cases.yaml", 1, 1);

  private static final Reason REASON =
      new Reason(
          "large-firm",
          Verb.ADVISE,
          "roles/size.drl",
          4,
          Text.same("It is large."),
          null,
          new Citation("judgement", "", "judgement"),
          0.6,
          Map.of(),
          false);

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource(
      nullValues = "-",
      value = {
        "ROLES,       CIO,            -,        recommended",
        "NOT,         CTO,            -,        -",
        "FINDINGS,    narrow-span,    -,        -",
        "NO_FINDINGS, wide-span,      -,        -",
        "CLASSES,     eu-size,        -,        large",
        "DUTIES,      it-operations,  -,        CIO",
        "DUTIES,      brand,          -,        none",
        "CONSULTED,   it-operations,  -,        CFO",
        "LINES,       CIO,            -,        CEO",
        "PAY,         CIO,            low,      100000",
        "PAY,         CIO,            high,     200000",
        "PAY,         CIO,            point,    133333",
        "PAY,         CIO,            currency, EUR",
        "PAY,         CIO,            year,     2019",
        "PAY,         CEO,            high,     none",
        "PAY,         CEO,            point,    none",
        "NO_PAY,      CTO,            -,        -",
        "HELD_BY,     CTO,            -,        CIO",
        "EXTERNAL,    CTO,            -,        -",
        "FIRED,       large-firm,     -,        -",
        "SILENT,      small-firm,     -,        -",
        "ESTIMATED,   itBudget,       -,        -"
      })
  void acceptsWhatWasExpected(Aspect aspect, String subject, String attribute, String expected) {
    CaseResult result = check(aspect, subject, attribute, expected);

    assertThat(result.mismatches()).isEmpty();
    assertThat(result.passed()).isTrue();
    assertThat(result.checked()).isEqualTo(1);
  }

  @ParameterizedTest(name = "{0} {1} {2}: {4}")
  @CsvSource(
      nullValues = "-",
      value = {
        "ROLES,       CIO,            -,        optional, recommended",
        "NOT,         CIO,            -,        -,        recommended",
        "FINDINGS,    wide-span,      -,        -,        narrow-span",
        "NO_FINDINGS, narrow-span,    -,        -,        present (CIO)",
        "CLASSES,     eu-size,        -,        small,    large",
        "CLASSES,     fr-size,        -,        small,    none",
        "DUTIES,      it-operations,  -,        CTO,      CIO",
        "DUTIES,      brand,          -,        CTO,      none",
        "CONSULTED,   it-operations,  -,        CEO,      CFO",
        "CONSULTED,   brand,          -,        CEO,      none",
        "LINES,       CIO,            -,        CFO,      CEO",
        "LINES,       CEO,            -,        CFO,      none",
        "PAY,         CIO,            low,      100001,   100000",
        "PAY,         CIO,            high,     none,     200000",
        "PAY,         CIO,            point,    133000,   133333.33",
        "PAY,         CIO,            currency, USD,      EUR",
        "PAY,         CIO,            year,     2018,     2019",
        "PAY,         CEO,            high,     300000,   none",
        "PAY,         CTO,            low,      1,        no pay",
        "NO_PAY,      CIO,            -,        -,        100000 to 200000 EUR",
        "NO_PAY,      CEO,            -,        -,        above 300000 EUR",
        "HELD_BY,     CTO,            -,        CEO,      CIO",
        "HELD_BY,     CIO,            -,        CEO,      none",
        "EXTERNAL,    CIO,            -,        -,        false",
        "FIRED,       small-firm,     -,        -,        silent",
        "SILENT,      large-firm,     -,        -,        fired",
        "ESTIMATED,   revenue,        -,        -,        unknown",
        "ESTIMATED,   headcount,      -,        -,        not estimated"
      })
  void saysWhatWasFoundInstead(
      Aspect aspect, String subject, String attribute, String expected, String found) {
    CaseResult result = check(aspect, subject, attribute, expected);

    assertThat(result.passed()).isFalse();
    assertThat(result.mismatches()).extracting(Mismatch::found).containsExactly(found);
  }

  @Test
  void tellsEveryExpectationThatIsNotMet() {
    Expectation met = new Expectation(Aspect.ROLES, "CIO", null, "recommended", HERE);
    Expectation first = new Expectation(Aspect.ROLES, "CIO", null, "optional", HERE);
    Expectation second = new Expectation(Aspect.FIRED, "small-firm", null, null, HERE);

    CaseResult result = CaseRunner.check(outcome(List.of(first, met, second)));

    assertThat(result.name()).isEqualTo("A case");
    assertThat(result.location()).isEqualTo(HERE);
    assertThat(result.checked()).isEqualTo(3);
    assertThat(result.mismatches())
        .extracting(Mismatch::expectation)
        .containsExactly(first, second);
  }

  private static CaseResult check(
      Aspect aspect, String subject, String attribute, String expected) {
    return CaseRunner.check(
        outcome(List.of(new Expectation(aspect, subject, attribute, expected, HERE))));
  }

  private static Outcome outcome(List<Expectation> expectations) {
    Company company = new Company(new Object[0], new BitSet());
    Scenario scenario =
        new Scenario(
            "A case",
            null,
            company,
            Map.of(),
            null,
            Map.of(),
            Map.of(),
            expectations,
            null,
            List.of(),
            HERE,
            "");
    PayBand band =
        new PayBand(
            100000, 200000.0, 133333.0 + 1 / 3.0, "EUR", 2019, List.of(), List.of(), false, REASON);
    PayBand open =
        new PayBand(300000, null, null, "EUR", 2019, List.of(), List.of(), false, REASON);
    return new Outcome(
        scenario,
        company,
        Map.of("eu-size", "large"),
        List.of(
            role("CEO", Verdict.REQUIRED, null, External.FALSE, null, open),
            role("CIO", Verdict.RECOMMENDED, null, External.FALSE, "CEO", band),
            role("CTO", Verdict.OPTIONAL, "CIO", External.ALLOWED, null, null)),
        List.of(
            new DutyAssignment("it-operations", "CIO", List.of("CFO"), List.of()),
            new DutyAssignment("brand", null, List.of(), List.of())),
        List.of(
            new Finding(
                "narrow-span", Severity.INFO, "CIO", Text.same("few"), null, List.of(REASON))),
        null,
        List.of(),
        List.of(fact("itBudget")),
        List.of(fact("revenue")),
        List.of(new Firing(Phase.ROLES, Verb.ADVISE, List.of("CIO", 0.6), REASON, true, List.of())),
        null);
  }

  private static RoleDecision role(
      String role,
      Verdict verdict,
      String heldBy,
      External external,
      String superior,
      PayBand pay) {
    return new RoleDecision(
        role, verdict, verdict, 0.6, heldBy, external, null, superior, pay, List.of(), null);
  }

  private static FactDefinition fact(String name) {
    return new FactDefinition(
        name, 0, Kind.NUMBER, null, null, Text.same(name), null, null, List.of(), null, null, HERE);
  }
}
