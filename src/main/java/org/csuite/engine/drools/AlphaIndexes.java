package org.csuite.engine.drools;

import java.util.Map;
import java.util.stream.Collectors;
import org.csuite.engine.plan.FactTest;
import org.csuite.model.Fact;
import org.csuite.model.FactType;
import org.csuite.rulebook.Constraint;
import org.drools.model.AlphaIndex;
import org.drools.model.Index.ConstraintType;
import org.drools.model.PatternDSL;
import org.drools.model.functions.Function1;
import org.drools.model.functions.HashedExpression;

/**
 * Constraints on one fact alone. Equal ones of different rules get the same id, so that Drools
 * tests them once; comparisons with a constant are indexed.
 */
final class AlphaIndexes {
  /** Reads a field, numbers as Double. */
  record FieldValue<T extends Fact>(int field) implements Function1<T, Object>, HashedExpression {
    @Override
    public Object apply(T fact) {
      return FactTest.normal(fact.get(field));
    }

    @Override
    public String getExpressionHash() {
      return "field " + field;
    }
  }

  private AlphaIndexes() {}

  static <T extends Fact> void add(
      PatternDSL.PatternDef<T> pattern, FactType type, Constraint constraint, FactTest test) {
    String id = type.typeName() + " " + text(constraint);
    if (constraint instanceof Constraint.Comparison comparison
        && comparison.operator() != Constraint.Operator.DIFFERENT) {
      pattern.expr(id, fact -> test.holds(fact, null), index(comparison));
    } else {
      pattern.expr(id, fact -> test.holds(fact, null));
    }
  }

  private static <T extends Fact> AlphaIndex<T, Object> index(Constraint.Comparison comparison) {
    Object constant = FactTest.normal(comparison.constant());
    @SuppressWarnings("unchecked")
    Class<Object> type = (Class<Object>) constant.getClass();
    return PatternDSL.alphaIndexedBy(
        type,
        constraintType(comparison.operator()),
        comparison.index(),
        new FieldValue<>(comparison.index()),
        constant);
  }

  private static ConstraintType constraintType(Constraint.Operator operator) {
    return switch (operator) {
      case EQUAL -> ConstraintType.EQUAL;
      case DIFFERENT -> ConstraintType.NOT_EQUAL;
      case LESS -> ConstraintType.LESS_THAN;
      case AT_MOST -> ConstraintType.LESS_OR_EQUAL;
      case MORE -> ConstraintType.GREATER_THAN;
      case AT_LEAST -> ConstraintType.GREATER_OR_EQUAL;
    };
  }

  /** A text that is the same for constraints that mean the same. */
  private static String text(Constraint constraint) {
    return constraint.fold(
        AlphaIndexes::text,
        parts -> parts.collect(Collectors.joining(" and ", "(", ")")),
        parts -> parts.collect(Collectors.joining(" or ", "(", ")")));
  }

  private static String text(Constraint.OnField constraint) {
    if (constraint instanceof Constraint.Comparison it) {
      return it.index() + it.operator().sign() + quoted(it.constant());
    }
    if (constraint instanceof Constraint.OneOf it) {
      return it.index()
          + (it.negated() ? " not in " : " in ")
          + it.constants().stream().map(AlphaIndexes::quoted).sorted().toList();
    }
    if (constraint instanceof Constraint.Contains it) {
      return it.index() + (it.negated() ? " excludes " : " contains ") + quoted(it.constant());
    }
    if (constraint instanceof Constraint.Known it) {
      return it.index() + (it.known() ? " known" : " unknown");
    }
    Constraint.SameAs it = (Constraint.SameAs) constraint;
    return it.index() + (it.negated() ? " differs from " : " same as ") + it.variable();
  }

  private static final Map<Character, String> ESCAPES = Map.of('\'', "\\'", '\\', "\\\\");

  private static String quoted(Object constant) {
    if (!(constant instanceof String text)) {
      return String.valueOf(FactTest.normal(constant));
    }
    return text.chars()
        .mapToObj(c -> ESCAPES.getOrDefault((char) c, Character.toString(c)))
        .collect(Collectors.joining("", "'", "'"));
  }
}
