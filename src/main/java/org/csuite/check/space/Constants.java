package org.csuite.check.space;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.csuite.model.Fact;
import org.csuite.rulebook.Constraint;

/** Evaluates what a pattern asks of a row or a catalogue entry, which stand in the book. */
final class Constants {
  private Constants() {}

  /** Whether it holds, or depends on a variable whose value is not known yet. */
  static boolean mayHold(Constraint constraint, Fact fact, Map<String, Object> constants) {
    return constraint.fold(
        on -> mayHold(on, fact, constants),
        parts -> parts.allMatch(Boolean::booleanValue),
        parts -> parts.anyMatch(Boolean::booleanValue));
  }

  private static boolean mayHold(Constraint.OnField on, Fact fact, Map<String, Object> constants) {
    Object value = plain(fact.get(on.index()));
    if (on instanceof Constraint.Known known) {
      return known.known() == (value != null);
    }
    if (on instanceof Constraint.SameAs same) {
      return !constants.containsKey(same.variable())
          || same.negated()
              != (value != null && value.equals(plain(constants.get(same.variable()))));
    }
    if (on instanceof Constraint.OneOf one) {
      return one.negated() != (value != null && one.constants().contains(value));
    }
    if (on instanceof Constraint.Contains contains) {
      boolean inside = value instanceof List<?> list && list.contains(contains.constant());
      return contains.negated() != inside;
    }
    return compare((Constraint.Comparison) on, value);
  }

  private static boolean compare(Constraint.Comparison comparison, Object value) {
    Object constant = plain(comparison.constant());
    return switch (comparison.operator()) {
      case EQUAL -> Objects.equals(value, constant);
      case DIFFERENT -> !Objects.equals(value, constant);
      case LESS -> order(value, constant) < 0;
      case AT_MOST -> value != null && order(value, constant) <= 0;
      case MORE -> value != null && order(value, constant) > 0;
      case AT_LEAST -> value != null && order(value, constant) >= 0;
    };
  }

  private static int order(Object value, Object constant) {
    return value instanceof Double a && constant instanceof Double b ? Double.compare(a, b) : 0;
  }

  private static Object plain(Object value) {
    return value instanceof Number number ? (Object) number.doubleValue() : value;
  }
}
