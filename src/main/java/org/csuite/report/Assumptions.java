package org.csuite.report;

import java.util.ArrayList;
import java.util.List;
import org.csuite.model.FactDefinition;
import org.csuite.model.Outcome;

/** What a result rests on besides the facts given, a sentence each, said once for every format. */
public final class Assumptions {
  private static final int RATE_DECIMALS = 6;

  private Assumptions() {}

  /** The facts that were estimated; empty when none was. */
  public static List<String> estimates(Outcome outcome, Wording wording) {
    List<String> estimates = new ArrayList<>();
    String currency = wording.currency(outcome.company());
    for (FactDefinition fact : outcome.estimated()) {
      String shown = wording.estimate(fact, outcome.company().get(fact), currency);
      estimates.add(wording.word(Word.ESTIMATED_FACT, shown));
    }
    return estimates;
  }

  /** The exchange rates that were needed, each with its date. */
  public static List<String> rates(Outcome outcome, Wording wording) {
    return outcome.exchangeRates().stream().map(rate -> rate(rate, wording)).toList();
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
