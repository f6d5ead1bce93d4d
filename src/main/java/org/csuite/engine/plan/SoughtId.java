package org.csuite.engine.plan;

import java.util.Map;
import org.csuite.model.Kind;
import org.csuite.rulebook.Condition;
import org.csuite.rulebook.Constraint;

/**
 * The id that a field must have for a pattern to match, so that its facts can be looked up.
 *
 * @param field index in the fact
 * @param constant null when a variable names the id
 * @param source of the variable; null for a constant
 */
public record SoughtId(int field, String constant, RulePlan.Source source) {
  /** What the first constraint that says so asks for; null when none does. */
  static SoughtId of(Condition.Pattern pattern, Map<String, RulePlan.Source> variables) {
    for (Constraint constraint : pattern.constraints()) {
      if (constraint instanceof Constraint.Comparison comparison
          && comparison.operator() == Constraint.Operator.EQUAL
          && comparison.constant() instanceof String text) {
        return new SoughtId(comparison.index(), text, null);
      }
      if (constraint instanceof Constraint.SameAs same && !same.negated()) {
        RulePlan.Source source = variables.get(same.variable());
        if (source.slot() != RulePlan.Source.SELF && source.type().kind() == Kind.TEXT) {
          return new SoughtId(same.index(), null, source);
        }
      }
    }
    return null;
  }

  /** The id, by what the conditions before matched; null when it is unknown. */
  public String in(Object... matched) {
    return source == null ? constant : (String) source.in(matched);
  }
}
