package org.csuite.report;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.List;
import org.csuite.model.FactDefinition;
import org.csuite.model.Outcome;

/** What the result rests on besides the facts given: estimates, exchange rates, and what nobody knows. */
final class AssumptionsSection implements Section {
  private static final int QUESTIONS = 8;
  private static final int RATE_DECIMALS = 6;

  @Override
  public void write(Outcome outcome, Wording wording, Page page) throws IOException {
    if (!outcome.estimated().isEmpty() || !outcome.exchangeRates().isEmpty()) {
      page.heading(wording.word(Word.ASSUMPTIONS));
      String currency = wording.currency(outcome.company());
      for (FactDefinition fact : outcome.estimated()) {
        Object value = outcome.company().get(fact);
        String shown = value == null ? wording.text(fact.label()) : wording.fact(fact, value, currency);
        page.paragraph(
            2,
            Cell.of(RolesSection.ESTIMATED + " "),
            Cell.of(wording.word(Word.ESTIMATED_FACT, shown)));
      }
      for (Outcome.ExchangeRate rate : outcome.exchangeRates()) {
        page.paragraph(2, Cell.of(rate(rate, wording)));
      }
    }
    if (!outcome.unknown().isEmpty()) {
      page.heading(wording.word(Word.UNKNOWN));
      writeQuestions(outcome.unknown(), wording, page);
    }
  }

  private static String rate(Outcome.ExchangeRate rate, Wording wording) {
    return wording.word(
        Word.EXCHANGE_RATE,
        DisplayText.safe(rate.from()),
        wording.number(rate.rate(), RATE_DECIMALS),
        DisplayText.safe(rate.to()),
        DisplayText.safe(rate.date()));
  }

  private static void writeQuestions(List<FactDefinition> facts, Wording wording, Page page)
      throws IOException {
    TextTable table = new TextTable(2).flexible(0, 1);
    facts.stream()
        .limit(QUESTIONS)
        .forEach(
            fact ->
                table.row(
                    Cell.of(wording.text(fact.label())), Cell.of(wording.text(fact.ask()))));
    table.write(page, 2);
    List<FactDefinition> rest = facts.stream().skip(QUESTIONS).toList();
    if (!rest.isEmpty()) {
      String labels = rest.stream().map(fact -> wording.text(fact.label())).collect(joining(", "));
      page.paragraph(2, Cell.of(wording.word(Word.AND_MORE, rest.size(), labels), Style.FAINT));
    }
  }
}
