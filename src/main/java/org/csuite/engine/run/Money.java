package org.csuite.engine.run;

import java.util.ArrayList;
import java.util.List;
import org.csuite.model.Company;
import org.csuite.model.FactDefinition;
import org.csuite.model.Outcome;
import org.csuite.model.Vocabulary;
import org.csuite.rulebook.DerivedFacts;

/** Amounts of one scenario in its own currency, with the rates that were needed. */
final class Money {
  private static final String CURRENCY = Vocabulary.CURRENCY;
  private static final String BUDGET = Vocabulary.PAY_BUDGET;

  private final Company company;
  private final Vocabulary vocabulary;
  private final DerivedFacts facts;
  private final List<Outcome.ExchangeRate> rates;

  Money(
      Company company, Vocabulary vocabulary, DerivedFacts facts, List<Outcome.ExchangeRate> used) {
    this.company = company;
    this.vocabulary = vocabulary;
    this.facts = facts;
    this.rates = new ArrayList<>(used);
  }

  /**
   * An amount of another currency; null when the scenario names no currency or no rate is known.
   */
  Double inScenarioCurrency(double amount, String currency) {
    String own = (String) fact(CURRENCY);
    Outcome.ExchangeRate rate = own == null ? null : facts.rate(currency, own);
    if (rate == null) {
      return null;
    }
    if (!own.equals(currency) && !rates.contains(rate)) {
      rates.add(rate);
    }
    return amount * rate.rate();
  }

  /** What may be spent on executive pay in a year; null when unknown. */
  Double payBudget() {
    return fact(BUDGET) instanceof Number number ? (Double) number.doubleValue() : null;
  }

  /** Whether the pay budget is an estimate. */
  boolean payBudgetEstimated() {
    FactDefinition budget = vocabulary.fact(BUDGET);
    return budget != null && company.isEstimated(budget.index());
  }

  /** Every rate used. */
  List<Outcome.ExchangeRate> rates() {
    return rates;
  }

  private Object fact(String name) {
    FactDefinition fact = vocabulary.fact(name);
    return fact == null ? null : company.get(fact);
  }
}
