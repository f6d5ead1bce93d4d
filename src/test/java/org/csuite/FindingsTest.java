package org.csuite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.csuite.model.Finding;
import org.csuite.model.Outcome;
import org.csuite.model.Reason;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the review tells of the organisations of the scenarios. */
class FindingsTest {
  private static final Set<String> ON_PROVISIONS =
      Set.of(
          "required-role-missing",
          "incompatible-roles",
          "dpo-conflict-of-interests",
          "external-not-allowed",
          "wrong-superior");

  private static List<Outcome> outcomes;

  @BeforeAll
  static void decideEveryScenario() {
    outcomes = ShippedBook.scenarios().stream().map(ShippedBook.ENGINE::decide).toList();
  }

  @Test
  void whatRestsOnAProvisionOrSourceCitesIt() {
    List<Finding> findings =
        outcomes.stream()
            .flatMap(outcome -> outcome.findings().stream())
            .filter(finding -> ON_PROVISIONS.contains(finding.code()))
            .toList();

    assertThat(findings).extracting(Finding::code).containsAll(ON_PROVISIONS);
    assertThat(findings).allMatch(finding -> finding.reasons().stream().anyMatch(this::isSourced));
  }

  private boolean isSourced(Reason reason) {
    return !reason.source().confidence().equals("judgement");
  }

  @Test
  void twoRolesInOneHandAreToldOnce() {
    for (Outcome outcome : outcomes) {
      assertThat(outcome.findings())
          .as(outcome.scenario().name())
          .filteredOn(finding -> finding.code().equals("incompatible-roles"))
          .hasSizeLessThanOrEqualTo(1);
    }
  }

  @Test
  void amountsAreToldInTheCurrencyOfTheScenario() {
    assertThat(outcomes.stream().flatMap(outcome -> outcome.findings().stream()))
        .filteredOn(finding -> finding.code().equals("combining-would-save"))
        .extracting(finding -> finding.message().en())
        .isNotEmpty()
        .allMatch(message -> message.matches(".*saves (USD|EUR|GBP) \\d[\\d,]* a year.*"));
  }
}
