package org.csuite.rulebook.evaluate;

import java.util.List;
import java.util.Map;
import org.csuite.model.Fact;
import org.csuite.model.FactType;
import org.csuite.model.Field;
import org.csuite.rulebook.Rule;

/**
 * How close a rule came to a conclusion.
 *
 * @param rule that did not conclude it
 * @param row of a table that it would have concluded from; null when it looks at none
 * @param arguments of the verb as far as they are known; null where not
 * @param values of variables, as far as they are known
 * @param unmet the conditions that are not met; none when the rule concludes it after all
 */
public record NearMiss(
    Rule rule,
    Fact.Row row,
    List<Object> arguments,
    Map<String, Object> values,
    List<Unmet> unmet) {

  /**
   * How far from it, for ordering: each unmet condition counts one, and the relative distance of a
   * number a part of one.
   */
  public double distance() {
    return unmet.stream().mapToDouble(Unmet::weight).sum();
  }

  /** A condition that is not met. */
  public sealed interface Unmet {
    /** How much it counts in {@link NearMiss#distance}. */
    double weight();

    /** The type of what it looks at. */
    FactType type();
  }

  /**
   * A value that is not as it should be.
   *
   * @param type of the fact
   * @param fact that has the value; null for what accumulate gave
   * @param field that is looked at
   * @param sign how it is compared: {@code >=}, {@code ==}, {@code in}, {@code contains}, {@code
   *     not in}, {@code known} …
   * @param found null when unknown
   * @param needed the bound, or the words
   */
  public record Value(
      FactType type, Fact fact, Field field, String sign, Object found, List<Object> needed)
      implements Unmet {
    /** How far a number is from the bound, positive; null for anything else. */
    public Double distance() {
      return found instanceof Number number
              && !needed.isEmpty()
              && needed.get(0) instanceof Number bound
          ? (Double) Math.abs(bound.doubleValue() - number.doubleValue())
          : null;
    }

    @Override
    public double weight() {
      Double distance = distance();
      if (distance == null) {
        return found == null ? 1.2 : found instanceof Boolean ? 1.3 : 1.5;
      }
      double scale = Math.max(Math.abs(((Number) needed.get(0)).doubleValue()), 1e-9);
      return 1 + 0.5 * Math.min(1, distance / scale);
    }
  }

  /**
   * There is no such fact.
   *
   * @param type of the fact
   * @param wanted what it should have been, by field; null where anything
   */
  public record Absent(FactType type, Map<Field, List<Object>> wanted) implements Unmet {
    @Override
    public double weight() {
      return 2;
    }
  }

  /**
   * There is a fact that should not be.
   *
   * @param fact one of them
   */
  public record Present(FactType type, Fact fact) implements Unmet {
    @Override
    public double weight() {
      return 2;
    }
  }
}
