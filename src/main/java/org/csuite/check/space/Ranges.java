package org.csuite.check.space;

import java.util.HashMap;
import java.util.Map;
import org.csuite.model.FactDefinition;
import org.csuite.model.FactDefinition.Range;
import org.csuite.rulebook.Derivation;
import org.csuite.rulebook.Derivation.OfGroup;
import org.csuite.rulebook.RuleBook;

/** The numbers that facts can take: as declared, or as follows from the parts of a derived fact. */
final class Ranges {
  private static final Range ANY = new Range(null, null);
  private static final Range NOT_NEGATIVE = new Range(0.0, null);

  private final Map<FactDefinition, Range> ranges = new HashMap<>();

  Ranges(RuleBook book) {
    for (FactDefinition fact : book.vocabulary().facts()) {
      ranges.put(fact, range(fact, book.facts().derived(fact)));
    }
  }

  private Range range(FactDefinition fact, Derivation derivation) {
    if (fact.range() != null || derivation == null) {
      return fact.range() == null ? ANY : fact.range();
    }
    boolean keepsTheSign =
        derivation instanceof Derivation.Arithmetic arithmetic
            ? arithmetic.operator() != '-'
            : derivation instanceof Derivation.Converted || derivation instanceof OfGroup;
    return keepsTheSign && derivation.parts().stream().allMatch(this::notNegative)
        ? NOT_NEGATIVE
        : ANY;
  }

  private boolean notNegative(FactDefinition part) {
    Range range = of(part);
    return !part.kind().numeric() || range.low() != null && range.low() >= 0;
  }

  /** The range of a fact; open ends are null. */
  Range of(FactDefinition fact) {
    return ranges.getOrDefault(fact, ANY);
  }
}
