package org.csuite.check;

import java.util.HashMap;
import java.util.Map;
import org.csuite.model.FactDefinition;
import org.csuite.model.FactDefinition.Range;
import org.csuite.model.Vocabulary;

/** The numbers that facts can take: as declared, or as follows from the parts of a derived fact. */
final class Ranges {
  private static final Range ANY = new Range(null, null);
  private static final Range NOT_NEGATIVE = new Range(0.0, null);

  private final Map<FactDefinition, Range> ranges = new HashMap<>();

  Ranges(Vocabulary vocabulary) {
    for (FactDefinition fact : vocabulary.facts()) {
      ranges.put(fact, range(fact, Derivation.of(fact, vocabulary)));
    }
  }

  private Range range(FactDefinition fact, Derivation derivation) {
    if (fact.range() != null || derivation == null) {
      return fact.range() == null ? ANY : fact.range();
    }
    boolean notNegative =
        derivation.operator() != '-'
            && derivation.parts().stream()
                .allMatch(
                    part ->
                        ranges.getOrDefault(part, ANY).low() != null
                            && ranges.get(part).low() >= 0);
    return notNegative && derivation.parts().size() > 0 ? NOT_NEGATIVE : ANY;
  }

  /** The range of a fact; open ends are null. */
  Range of(FactDefinition fact) {
    return ranges.getOrDefault(fact, ANY);
  }
}
