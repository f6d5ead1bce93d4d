package org.csuite.rulebook;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.csuite.input.Numbers;
import org.csuite.model.Catalogue;
import org.csuite.model.Outcome.ExchangeRate;

/** The dated rates of {@code exchange-rates.csv}: units of each currency for one euro. */
public final class ExchangeRates {
  /** The column with the units of a currency for one euro. */
  static final String PER_EURO = "perEuro";

  /** The column with the date of a rate, ISO 8601. */
  public static final String DATE = "date";

  private final Catalogue currencies;
  private final Map<String, Double> perEuro = new ConcurrentHashMap<>();
  private final Map<String, Map<String, ExchangeRate>> known = new ConcurrentHashMap<>();

  public ExchangeRates(Catalogue currencies) {
    this.currencies = currencies;
  }

  /** The rate between two currencies, with the older of the two dates; null when one has none. */
  ExchangeRate rate(String from, String to) {
    return known
        .computeIfAbsent(from, currency -> new ConcurrentHashMap<>())
        .computeIfAbsent(to, currency -> workedOut(from, to));
  }

  private ExchangeRate workedOut(String from, String to) {
    if (from.equals(to)) {
      return new ExchangeRate(from, to, 1, date(from));
    }
    Double source = perEuro(from);
    Double target = perEuro(to);
    if (source == null || target == null) {
      return null;
    }
    String first = date(from);
    String second = date(to);
    boolean firstIsOlder = second.isEmpty() || (!first.isEmpty() && first.compareTo(second) <= 0);
    return new ExchangeRate(from, to, target / source, firstIsOlder ? first : second);
  }

  private Double perEuro(String currency) {
    return perEuro.computeIfAbsent(
        currency,
        id -> {
          Catalogue.Entry entry = currencies.entries().get(id);
          return entry == null ? null : Numbers.parse(entry.cells().getOrDefault(PER_EURO, ""));
        });
  }

  private String date(String currency) {
    Catalogue.Entry entry = currencies.entries().get(currency);
    return entry == null ? "" : entry.cells().getOrDefault(DATE, "");
  }
}
