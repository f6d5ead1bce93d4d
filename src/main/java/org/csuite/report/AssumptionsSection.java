package org.csuite.report;

import java.io.IOException;
import org.csuite.model.FactDefinition;
import org.csuite.model.Outcome;

/** What the result rests on besides the facts given: estimates and exchange rates. */
final class AssumptionsSection implements Section {
  private static final int RATE_DECIMALS = 6;

  @Override
  public void write(Outcome outcome, Wording wording, Page page) throws IOException {
    if (!outcome.estimated().isEmpty() || !outcome.exchangeRates().isEmpty()) {
      page.heading(wording.word(Word.ASSUMPTIONS));
      String currency = wording.currency(outcome.company());
      for (FactDefinition fact : outcome.estimated()) {
        Object value = outcome.company().get(fact);
        String shown = wording.estimate(fact, value, currency);
        page.paragraph(
            2,
            Cell.of(ClaimText.ESTIMATED + " "),
            Cell.of(wording.word(Word.ESTIMATED_FACT, shown)));
      }
      for (Outcome.ExchangeRate rate : outcome.exchangeRates()) {
        page.paragraph(2, Cell.of(rate(rate, wording)));
      }
    }
  }

  private static String rate(Outcome.ExchangeRate rate, Wording wording) {
    return wording.word(
        Word.EXCHANGE_RATE,
        DisplayText.safe(rate.from()),
        wording.number(rate.rate(), RATE_DECIMALS),
        DisplayText.safe(rate.to()),
        wording.date(rate.date()));
  }
}
