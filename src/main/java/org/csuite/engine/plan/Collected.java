package org.csuite.engine.plan;

import java.util.List;
import org.csuite.model.Fact;
import org.csuite.rulebook.Condition;

/**
 * What accumulate gave, with the facts it took, which explanations name.
 *
 * @param function count or sum
 * @param field index of the field that is summed; of no meaning for count
 * @param facts those that met the pattern
 */
public record Collected(Condition.Function function, int field, List<Fact> facts) {
  /** The number of facts, an Integer, or the sum of what is known, a Double. */
  public Object value() {
    return switch (function) {
      case COUNT -> facts.size();
      case SUM -> sum();
    };
  }

  private Double sum() {
    double sum = 0;
    for (Fact fact : facts) {
      if (fact.get(field) instanceof Number number) {
        sum += number.doubleValue();
      }
    }
    return sum;
  }
}
