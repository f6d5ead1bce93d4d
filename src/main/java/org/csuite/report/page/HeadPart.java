package org.csuite.report.page;

import org.csuite.model.Outcome;
import org.csuite.report.Assumptions;
import org.csuite.report.ClaimText;
import org.csuite.report.DisplayText;
import org.csuite.report.Word;
import org.csuite.report.Wording;

/** Who the company is, in a line, and what is reckoned with besides. */
final class HeadPart implements Sheet.Part {
  @Override
  public void write(Sheet sheet) {
    Outcome outcome = sheet.outcome();
    Html html = sheet.html();
    html.element("h" + (sheet.level() - 1), DisplayText.safe(outcome.scenario().name()));
    html.element("p", String.join(ClaimText.BETWEEN, sheet.claims().facts(outcome)));
    if (outcome.scenario().group() != null) {
      String group = DisplayText.safe(outcome.scenario().group().name());
      html.element("p", sheet.wording().word(Word.GROUP, group));
    }
    html.element("p", sheet.claims().profile(outcome), "class", "legend");
    if (outcome.scenario().origin() != null) {
      html.element("p", DisplayText.safe(outcome.scenario().origin()), "class", "legend");
    }
    if (!outcome.estimated().isEmpty() || !outcome.exchangeRates().isEmpty()) {
      assumptions(sheet);
    }
  }

  private static void assumptions(Sheet sheet) {
    Wording wording = sheet.wording();
    Html html = sheet.html();
    html.begin("details").element("summary", wording.word(Word.ASSUMPTIONS)).begin("ul");
    Assumptions.estimates(sheet.outcome(), wording)
        .forEach(estimate -> html.element("li", ClaimText.ESTIMATED + " " + estimate));
    Assumptions.rates(sheet.outcome(), wording).forEach(rate -> html.element("li", rate));
    html.end().end();
  }
}
