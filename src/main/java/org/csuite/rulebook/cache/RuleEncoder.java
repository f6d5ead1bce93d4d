package org.csuite.rulebook.cache;

import java.util.List;
import org.csuite.rulebook.Condition;
import org.csuite.rulebook.Constraint;
import org.csuite.rulebook.Rule;

/** Writes rules, as {@link RuleDecoder} reads them. */
final class RuleEncoder {
  /** What a condition begins with. */
  enum ConditionForm {
    SOME,
    NOT,
    EXISTS,
    ACCUMULATE
  }

  /** What a constraint begins with. */
  enum ConstraintForm {
    COMPARISON,
    ONE_OF,
    CONTAINS,
    KNOWN,
    SAME_AS,
    ALL,
    ANY
  }

  private final PackedOutput out;

  RuleEncoder(PackedOutput out) {
    this.out = out;
  }

  /** A rule. */
  void rule(Rule rule) {
    out.text(rule.name());
    out.constant(rule.phase());
    BookEncoder.text(out, rule.why());
    BookEncoder.text(out, rule.advice());
    BookEncoder.citation(out, rule.source());
    out.all(rule.overrides(), out::text);
    out.all(rule.statements(), out::text);
    out.all(rule.conditions(), this::condition);
    out.constant(rule.verb());
    out.all(rule.arguments(), this::argument);
    BookEncoder.location(out, rule.location());
  }

  private void argument(Rule.Argument argument) {
    if (argument instanceof Rule.Variable variable) {
      out.truth(true);
      out.text(variable.name());
    } else if (argument instanceof Rule.Constant constant) {
      out.truth(false);
      out.value(constant.value());
    }
  }

  private void condition(Condition condition) {
    if (condition instanceof Condition.Not) {
      out.constant(ConditionForm.NOT);
      pattern(condition.pattern());
    } else if (condition instanceof Condition.Exists) {
      out.constant(ConditionForm.EXISTS);
      pattern(condition.pattern());
    } else if (condition instanceof Condition.Accumulate accumulate) {
      out.constant(ConditionForm.ACCUMULATE);
      pattern(accumulate.pattern());
      out.constant(accumulate.function());
      out.text(accumulate.argument());
      out.text(accumulate.result());
      constraints(accumulate.constraints());
    } else {
      out.constant(ConditionForm.SOME);
      pattern(condition.pattern());
    }
  }

  private void pattern(Condition.Pattern pattern) {
    out.constant(pattern.type());
    if (pattern.query() != null) {
      DerivationEncoder.query(out, pattern.query());
    }
    out.text(pattern.variable());
    constraints(pattern.constraints());
    out.all(
        pattern.bindings(),
        binding -> {
          out.text(binding.variable());
          out.number(binding.index());
        });
    BookEncoder.location(out, pattern.location());
  }

  private void constraints(List<Constraint> constraints) {
    out.all(constraints, this::constraint);
  }

  private void constraint(Constraint constraint) {
    if (constraint instanceof Constraint.All all) {
      out.constant(ConstraintForm.ALL);
      constraints(all.parts());
    } else if (constraint instanceof Constraint.Any any) {
      out.constant(ConstraintForm.ANY);
      constraints(any.parts());
    } else if (constraint instanceof Constraint.OnField on) {
      onField(on);
    }
  }

  private void onField(Constraint.OnField on) {
    if (on instanceof Constraint.Comparison comparison) {
      begin(ConstraintForm.COMPARISON, on);
      out.constant(comparison.operator());
      out.value(comparison.constant());
    } else if (on instanceof Constraint.OneOf oneOf) {
      begin(ConstraintForm.ONE_OF, on);
      out.all(oneOf.constants(), out::value);
      out.truth(oneOf.negated());
    } else if (on instanceof Constraint.Contains contains) {
      begin(ConstraintForm.CONTAINS, on);
      out.text(contains.constant());
      out.truth(contains.negated());
    } else if (on instanceof Constraint.Known known) {
      begin(ConstraintForm.KNOWN, on);
      out.truth(known.known());
    } else if (on instanceof Constraint.SameAs same) {
      begin(ConstraintForm.SAME_AS, on);
      out.text(same.variable());
      out.truth(same.negated());
    }
    BookEncoder.location(out, on.location());
  }

  private void begin(ConstraintForm form, Constraint.OnField on) {
    out.constant(form);
    out.number(on.index());
  }
}
