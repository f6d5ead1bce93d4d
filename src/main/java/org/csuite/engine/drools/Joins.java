package org.csuite.engine.drools;

import java.util.List;
import java.util.Map;
import org.csuite.engine.plan.FactTest;
import org.csuite.engine.plan.RulePlan;
import org.csuite.model.Fact;
import org.csuite.rulebook.Constraint;
import org.drools.model.BetaIndex;
import org.drools.model.Index.ConstraintType;
import org.drools.model.PatternDSL;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.functions.Function1;
import org.drools.model.functions.HashedExpression;

/** Constraints that hold a fact against facts matched before. */
final class Joins<T extends Fact> {
  /** Stand for an unknown value in an index: two unknown values are not the same. */
  private enum Unknown {
    LEFT,
    RIGHT
  }

  /** Reads the field of the fact that is joined. */
  private record Left<T extends Fact>(int field) implements Function1<T, Object>, HashedExpression {
    @Override
    public Object apply(T fact) {
      Object value = FactTest.normal(fact.get(field));
      return value == null ? Unknown.LEFT : value;
    }

    @Override
    public String getExpressionHash() {
      return "left " + field;
    }
  }

  /** Reads the value that it must have. */
  private record Right(int field) implements Function1<Object, Object>, HashedExpression {
    @Override
    public Object apply(Object before) {
      Object value = FactTest.normal(FactTest.read(before, field));
      return value == null ? Unknown.RIGHT : value;
    }

    @Override
    public String getExpressionHash() {
      return "right " + field;
    }
  }

  private final PatternDSL.PatternDef<T> pattern;
  private final Variable<?>[] slots;
  private final List<RuleItemBuilder<?>> items;

  /**
   * @param items of the rule, before the pattern
   */
  Joins(PatternDSL.PatternDef<T> pattern, Variable<?>[] slots, List<RuleItemBuilder<?>> items) {
    this.pattern = pattern;
    this.slots = slots;
    this.items = items;
  }

  /** The slots that a constraint refers to, in order. */
  static int[] slotsOf(Constraint constraint, Map<String, RulePlan.Source> known) {
    return Constraint.onFields(List.of(constraint)).stream()
        .filter(on -> on instanceof Constraint.SameAs)
        .mapToInt(same -> known.get(((Constraint.SameAs) same).variable()).slot())
        .filter(slot -> slot != RulePlan.Source.SELF)
        .sorted()
        .distinct()
        .toArray();
  }

  /** Adds a constraint that refers to those slots; an equality with one of them is indexed. */
  void add(
      String id,
      Constraint constraint,
      FactTest test,
      Map<String, RulePlan.Source> known,
      int... others) {
    switch (others.length) {
      case 1 -> {
        if (constraint instanceof Constraint.SameAs same && !same.negated()) {
          pattern.expr(
              id,
              slots[others[0]],
              (fact, a) -> test.holds(fact, match(others, a)),
              index(same, known.get(same.variable())));
        } else {
          pattern.expr(id, slots[others[0]], (fact, a) -> test.holds(fact, match(others, a)));
        }
      }
      case 2 ->
          pattern.expr(
              id,
              slots[others[0]],
              slots[others[1]],
              (fact, a, b) -> test.holds(fact, match(others, a, b)));
      case 3 ->
          pattern.expr(
              id,
              slots[others[0]],
              slots[others[1]],
              slots[others[2]],
              (fact, a, b, c) -> test.holds(fact, match(others, a, b, c)));
      case 4 ->
          pattern.expr(
              id,
              slots[others[0]],
              slots[others[1]],
              slots[others[2]],
              slots[others[3]],
              (fact, a, b, c, d) -> test.holds(fact, match(others, a, b, c, d)));
      default ->
          pattern.expr(
              id,
              Gathered.of(id, slots, others, items),
              (fact, before) -> test.holds(fact, before.match()));
    }
  }

  private <B> BetaIndex<T, B, Object> index(Constraint.SameAs same, RulePlan.Source source) {
    @SuppressWarnings("unchecked")
    Function1<B, ?> right = (Function1<B, ?>) new Right(source.field());
    return PatternDSL.betaIndexedBy(
        Object.class, ConstraintType.EQUAL, same.index(), new Left<>(same.index()), right);
  }

  /** The part of a match that a constraint needs, each fact in its slot. */
  private static Object[] match(int[] others, Object... values) {
    Object[] match = new Object[others[others.length - 1] + 1];
    for (int i = 0; i < others.length; i++) {
      match[others[i]] = values[i];
    }
    return match;
  }
}
