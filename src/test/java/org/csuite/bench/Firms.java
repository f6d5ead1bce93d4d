package org.csuite.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.csuite.ShippedBook;
import org.csuite.model.Company;
import org.csuite.model.Outcome;
import org.csuite.model.RoleDecision;
import org.csuite.model.Vocabulary;

/** Companies and outcomes as {@link TechnicalOfficers} has them. */
final class Firms {
  private static final Vocabulary VOCABULARY = ShippedBook.BOOK.vocabulary();
  private static final Map<String, Double> PER_EURO = perEuro();

  private Firms() {}

  private static Map<String, Double> perEuro() {
    Map<String, Double> rates = new HashMap<>();
    VOCABULARY
        .catalogue(Vocabulary.EXCHANGE_RATES)
        .entries()
        .forEach((id, entry) -> rates.put(id, Double.valueOf(entry.cells().get("perEuro"))));
    return rates;
  }

  /** The facts that the two depend on. */
  @SuppressWarnings("unchecked")
  static TechnicalOfficers.Firm of(Company company) {
    return new TechnicalOfficers.Firm(
        (String) value(company, "sector"),
        (Integer) value(company, "headcount"),
        PER_EURO.get(value(company, "currency")),
        (Double) value(company, "revenue"),
        (Double) value(company, "balanceSheet"),
        (String) value(company, "stage"),
        (Boolean) value(company, "sellsTechnology"),
        (Boolean) value(company, "scienceBased"),
        (Double) value(company, "onlineRevenueShare"),
        (Double) value(company, "rdSpend"),
        (Double) value(company, "itBudget"),
        (Integer) value(company, "itStaff"),
        (Boolean) value(company, "itOutsourced"),
        (List<String>) value(company, "activities"));
  }

  private static Object value(Company company, String fact) {
    return company.get(VOCABULARY.fact(fact));
  }

  /** The decisions on the two. */
  static TechnicalOfficers.Decided decided(Outcome outcome) {
    RoleDecision cto = role(outcome, "CTO");
    RoleDecision cio = role(outcome, "CIO");
    return new TechnicalOfficers.Decided(
        cto.verdict(), cto.certainty(), cio.verdict(), cio.certainty());
  }

  private static RoleDecision role(Outcome outcome, String role) {
    return outcome.roles().stream().filter(r -> r.role().equals(role)).findAny().orElseThrow();
  }
}
