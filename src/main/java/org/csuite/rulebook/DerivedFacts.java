package org.csuite.rulebook;

import java.util.List;
import org.csuite.model.Company;
import org.csuite.model.Outcome;

/** Works out the derived and estimated facts of a company before the rules run. */
public final class DerivedFacts {
  /**
   * A company with everything that can be worked out.
   *
   * @param company all facts
   * @param exchangeRates the rates that were used
   */
  public record Result(Company company, List<Outcome.ExchangeRate> exchangeRates) {}

  /** Fills in what a scenario's facts lead to; a fact stays unknown when a part of it is. */
  public Result complete(Company given) {
    throw new IllegalStateException("to be written");
  }

  /** The given facts that a derived fact rests on; the fact itself when it is not derived. */
  public List<org.csuite.model.FactDefinition> givenFactsOf(org.csuite.model.FactDefinition fact) {
    throw new IllegalStateException("to be written");
  }

  /**
   * An amount in another currency by the dated rates; null when one of the currencies has no rate.
   *
   * @param from ISO 4217
   * @param to ISO 4217
   */
  public Outcome.ExchangeRate rate(String from, String to) {
    throw new IllegalStateException("to be written");
  }
}
