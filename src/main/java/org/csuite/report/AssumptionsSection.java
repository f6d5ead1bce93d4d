package org.csuite.report;

import java.io.IOException;
import java.util.List;
import org.csuite.model.Outcome;

/** What the result rests on besides the facts given: estimates and exchange rates. */
final class AssumptionsSection implements Section {
  @Override
  public void write(Outcome outcome, Wording wording, Page page) throws IOException {
    List<String> estimates = Assumptions.estimates(outcome, wording);
    List<String> rates = Assumptions.rates(outcome, wording);
    if (!estimates.isEmpty() || !rates.isEmpty()) {
      page.heading(wording.word(Word.ASSUMPTIONS));
      for (String estimate : estimates) {
        page.paragraph(2, Cell.of(ClaimText.ESTIMATED + " "), Cell.of(estimate));
      }
      for (String rate : rates) {
        page.paragraph(2, Cell.of(rate));
      }
    }
  }
}
