package org.csuite.rulebook;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.csuite.model.Company;
import org.csuite.model.FactDefinition;
import org.csuite.model.Kind;
import org.csuite.model.Unheld;

/**
 * Finds given numbers of which the derived facts would make one that cannot be held: infinite, or 0
 * although nothing it is worked out from is.
 */
final class UnheldNumbers {
  private final DerivedFacts derived;
  private final List<FactDefinition> facts;
  private final ExchangeRates rates;

  UnheldNumbers(DerivedFacts derived, List<FactDefinition> facts, ExchangeRates rates) {
    this.derived = derived;
    this.facts = facts;
    this.rates = rates;
  }

  /**
   * The numbers of a company, each once.
   *
   * @param group what the topmost group has; null for a company in none
   */
  List<Unheld> of(Company given, Company group) {
    Map<FactDefinition, Unheld> found = new LinkedHashMap<>();
    Object[] values = new Object[facts.size()];
    facts.forEach(fact -> values[fact.index()] = given.get(fact));
    for (FactDefinition fact : facts) {
      for (Derivation by : derived.derivations(fact)) {
        if (group != null && by instanceof Derivation.OfGroup) {
          values[fact.index()] = group.get(fact);
        } else if (values[fact.index()] == null) {
          double number = by.number(values, rates);
          boolean large = isTooLarge(number, fact);
          if (large || isTooSmall(number, by, values)) {
            FactDefinition most = outOfProportion(fact, given);
            found.putIfAbsent(most, new Unheld(most, fact, large));
          } else {
            values[fact.index()] = derived.value(fact, by, values);
          }
        }
      }
    }
    return List.copyOf(found.values());
  }

  private static boolean isTooLarge(double number, FactDefinition fact) {
    return fact.kind() == Kind.INTEGER
        ? Math.abs(number) > Integer.MAX_VALUE
        : Double.isInfinite(number);
  }

  private static boolean isTooSmall(double number, Derivation by, Object... values) {
    return Math.abs(number) < Double.MIN_NORMAL
        && by.proportional()
        && by.parts().stream()
            .noneMatch(part -> values[part.index()] instanceof Number n && n.doubleValue() == 0);
  }

  /** The given number furthest from 1 of those that a fact is worked out from. */
  private FactDefinition outOfProportion(FactDefinition fact, Company given) {
    return derived.givenFactsOf(fact).stream()
        .filter(part -> given.get(part) instanceof Number number && number.doubleValue() != 0)
        .max(
            Comparator.comparingDouble(
                part -> Math.abs(Math.log10(Math.abs(((Number) given.get(part)).doubleValue())))))
        .orElse(fact);
  }
}
