package org.csuite.check.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import org.csuite.ShippedBook;
import org.csuite.check.CaseRunner;
import org.csuite.model.CoverageReport;
import org.csuite.model.CoverageReport.Kind;
import org.csuite.rulebook.Rule;
import org.junit.jupiter.api.Test;

class CoverageMeterTest {
  @Test
  void everyRuleOfTheShippedBookFiresAndStaysSilentInSomeCase() {
    CoverageMeter meter = new CoverageMeter(ShippedBook.ENGINE);
    CaseRunner.cases(ShippedBook.BOOK)
        .scenarios()
        .forEach(scenario -> meter.add(ShippedBook.ENGINE.examineTrial(scenario)));
    CoverageReport report = meter.report();

    assertThat(report.items())
        .filteredOn(item -> item.kind() == Kind.RULE && !item.missing().isEmpty())
        .isEmpty();
    assertThat(report.percent()).isGreaterThan(90);
  }

  @Test
  void nothingIsCoveredWhereNothingWasDecided() {
    CoverageReport report = new CoverageMeter(ShippedBook.ENGINE).report();

    assertThat(report.covered(Kind.ROW)).isZero();
    assertThat(report.covered(Kind.THRESHOLD)).isZero();
    assertThat(report.items()).allMatch(item -> item.covered() < item.sides());
  }

  /** Every headcount is in a band; not everyone has a candidate. */
  @Test
  void aTableThatHasARowForEveryoneNeedNotBeSeenWithoutOne() {
    Rule sizeBand = rule("size-band-by-headcount");
    Rule byItStaff = rule("it-team-needs-a-head");
    Totality totality = new Totality(ShippedBook.BOOK);

    assertThat(totality.holds(sizeBand, 0)).isFalse();
    assertThat(totality.holds(sizeBand, 1)).isTrue();
    assertThat(totality.holds(byItStaff, 0)).isFalse();
    assertThat(totality.holds(rule("experience-moves-cto-pay"), 1)).isFalse();
  }

  private static Rule rule(String name) {
    return ShippedBook.BOOK.rules().stream()
        .filter(rule -> rule.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
