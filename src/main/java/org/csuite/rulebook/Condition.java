package org.csuite.rulebook;

import java.util.List;
import org.csuite.model.FactType;
import org.csuite.model.Field;
import org.csuite.model.Location;

/** One condition of a rule: there is, or there is no, fact such that … */
public sealed interface Condition {
  /** The facts it looks at. */
  Pattern pattern();

  /**
   * There is a fact of a type that meets every constraint. It is matched once for each such fact.
   *
   * @param type of the fact
   * @param query where the rows come from; null unless the type is {@link FactType#ROW}
   * @param variable name of the fact itself, without {@code $}; null when it has none
   * @param constraints all must hold
   * @param bindings values of its fields that later conditions and the consequence refer to
   * @param location of the type's name
   */
  record Pattern(
      FactType type,
      TableQuery query,
      String variable,
      List<Constraint> constraints,
      List<Binding> bindings,
      Location location)
      implements Condition {
    @Override
    public Pattern pattern() {
      return this;
    }
  }

  /** No fact matches the pattern. */
  record Not(Pattern pattern) implements Condition {}

  /** At least one fact matches the pattern; the rule fires once, however many do. */
  record Exists(Pattern pattern) implements Condition {}

  /**
   * The number of facts that match a pattern, or the sum of a number over them.
   *
   * @param pattern the facts taken
   * @param function count or sum
   * @param argument variable of the pattern that is summed; null for count
   * @param result variable that holds the result, without {@code $}
   * @param constraints on the result, whose field index is 0
   */
  record Accumulate(
      Pattern pattern,
      Function function,
      String argument,
      String result,
      List<Constraint> constraints)
      implements Condition {}

  /** What accumulate works out. A sum leaves unknown values out. */
  enum Function {
    /** How many. A whole number. */
    COUNT,
    /** The sum. */
    SUM
  }

  /**
   * A field's value under a name.
   *
   * @param variable without {@code $}
   * @param field what is bound
   * @param index of the field in its type
   */
  record Binding(String variable, Field field, int index) {}
}
