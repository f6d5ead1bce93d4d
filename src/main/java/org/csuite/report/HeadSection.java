package org.csuite.report;

import java.io.IOException;
import org.csuite.model.Outcome;
import org.csuite.model.Scenario;

/**
 * Who the company is: name, where the facts come from, the facts given, the group it belongs to,
 * the classes they put it in.
 */
final class HeadSection implements Section {
  @Override
  public void write(Outcome outcome, Wording wording, Page page) throws IOException {
    Scenario scenario = outcome.scenario();
    String origin =
        scenario.origin() == null ? "" : "(" + DisplayText.safe(scenario.origin()) + ")";
    page.paragraph(
        0,
        Cell.of(""),
        Cell.of(DisplayText.safe(scenario.name()), Style.STRONG),
        Cell.of(origin, Style.FAINT));
    ClaimText claims = new ClaimText(wording);
    page.paragraph(2, Cell.of(String.join(ClaimText.BETWEEN, claims.facts(outcome))));
    if (scenario.group() != null) {
      page.paragraph(
          2, Cell.of(wording.word(Word.GROUP, DisplayText.safe(scenario.group().name()))));
    }
    String profile = claims.profile(outcome);
    if (!profile.isEmpty()) {
      page.paragraph(2, Cell.of(profile, Style.FAINT));
    }
  }
}
