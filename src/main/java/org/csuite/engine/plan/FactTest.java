package org.csuite.engine.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csuite.model.Fact;
import org.csuite.rulebook.Constraint;

/** A constraint made ready to be tested. A comparison with an unknown value is false. */
@FunctionalInterface
public interface FactTest {
  /**
   * Whether the constraint holds.
   *
   * @param subject the fact, or what accumulate gave
   * @param matched what the conditions before matched, by slot
   */
  boolean holds(Object subject, Object[] matched);

  /** The test of a constraint; its variables are those of the plan and of the pattern itself. */
  static FactTest of(Constraint constraint, Map<String, RulePlan.Source> variables) {
    if (constraint instanceof Constraint.Comparison comparison) {
      return comparison(comparison);
    }
    if (constraint instanceof Constraint.OneOf oneOf) {
      return oneOf(oneOf);
    }
    if (constraint instanceof Constraint.Contains contains) {
      return contains(contains);
    }
    if (constraint instanceof Constraint.Known known) {
      int index = known.index();
      boolean wanted = known.known();
      return (subject, matched) -> (read(subject, index) != null) == wanted;
    }
    if (constraint instanceof Constraint.SameAs same) {
      return sameAs(same, variables.get(same.variable()));
    }
    if (constraint instanceof Constraint.All all) {
      return all(parts(all.parts(), variables));
    }
    return any(parts(((Constraint.Any) constraint).parts(), variables));
  }

  /** The value of a field, of a fact or of what accumulate gave. */
  static Object read(Object subject, int index) {
    return subject instanceof Fact fact ? fact.get(index) : ((Collected) subject).value();
  }

  /** Whether two values are known and the same; numbers are, whatever their types. */
  static boolean same(Object one, Object other) {
    return one instanceof Number number && other instanceof Number another
        ? Double.compare(number.doubleValue(), another.doubleValue()) == 0
        : one != null && one.equals(other);
  }

  /** A number as Double, so that whole numbers and others compare; anything else as it is. */
  static Object normal(Object value) {
    return value instanceof Number number ? (Double) number.doubleValue() : value;
  }

  private static FactTest[] parts(List<Constraint> parts, Map<String, RulePlan.Source> variables) {
    return parts.stream().map(part -> of(part, variables)).toArray(FactTest[]::new);
  }

  private static FactTest all(FactTest... parts) {
    if (parts.length == 1) {
      return parts[0];
    }
    return (subject, matched) -> {
      for (FactTest part : parts) {
        if (!part.holds(subject, matched)) {
          return false;
        }
      }
      return true;
    };
  }

  private static FactTest any(FactTest... parts) {
    return (subject, matched) -> {
      for (FactTest part : parts) {
        if (part.holds(subject, matched)) {
          return true;
        }
      }
      return false;
    };
  }

  private static FactTest comparison(Constraint.Comparison comparison) {
    int index = comparison.index();
    Object constant = normal(comparison.constant());
    return switch (comparison.operator()) {
      case EQUAL -> (subject, matched) -> same(constant, read(subject, index));
      case DIFFERENT -> (subject, matched) -> !same(constant, read(subject, index));
      case LESS -> ordered(index, constant, order -> order < 0);
      case AT_MOST -> ordered(index, constant, order -> order <= 0);
      case MORE -> ordered(index, constant, order -> order > 0);
      case AT_LEAST -> ordered(index, constant, order -> order >= 0);
    };
  }

  private static FactTest ordered(
      int index, Object constant, java.util.function.IntPredicate wanted) {
    double bound = (Double) constant;
    return (subject, matched) ->
        read(subject, index) instanceof Number number
            && wanted.test(Double.compare(number.doubleValue(), bound));
  }

  private static FactTest oneOf(Constraint.OneOf oneOf) {
    int index = oneOf.index();
    boolean negated = oneOf.negated();
    Set<Object> constants =
        oneOf.constants().stream()
            .map(FactTest::normal)
            .collect(java.util.stream.Collectors.toUnmodifiableSet());
    return (subject, matched) -> {
      Object value = normal(read(subject, index));
      return (value != null && constants.contains(value)) != negated;
    };
  }

  private static FactTest contains(Constraint.Contains contains) {
    int index = contains.index();
    String constant = contains.constant();
    boolean negated = contains.negated();
    return (subject, matched) ->
        (read(subject, index) instanceof List<?> list && list.contains(constant)) != negated;
  }

  private static FactTest sameAs(Constraint.SameAs same, RulePlan.Source source) {
    int index = same.index();
    boolean negated = same.negated();
    return (subject, matched) -> {
      Object other =
          source.slot() == RulePlan.Source.SELF
              ? read(subject, source.field())
              : source.in(matched);
      return same(read(subject, index), other) != negated;
    };
  }
}
