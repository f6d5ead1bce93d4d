package org.csuite.rulebook.reach;

import java.util.List;
import org.csuite.model.Fact;
import org.csuite.model.FactDefinition;
import org.csuite.model.FactType;
import org.csuite.model.Vocabulary;
import org.csuite.rulebook.Condition;
import org.csuite.rulebook.Constraint;
import org.csuite.rulebook.Rule;
import org.csuite.rulebook.TableQuery;

/** What one rule holds the facts of the company against. */
final class CompanyConditions {
  private final Vocabulary vocabulary;
  private final Thresholds thresholds;
  private final Rule rule;

  CompanyConditions(Vocabulary vocabulary, Thresholds thresholds, Rule rule) {
    this.vocabulary = vocabulary;
    this.thresholds = thresholds;
    this.rule = rule;
  }

  /** The constraints of a pattern. */
  void look(Condition.Pattern pattern) {
    for (Constraint.OnField on : Constraint.onFields(pattern.constraints())) {
      FactDefinition fact = vocabulary.facts().get(on.index());
      thresholds.look(fact);
      if (on instanceof Constraint.SameAs) {
        thresholds.everyWordOf(fact);
      }
    }
    take(Comparand.ofConstraints(rule, pattern));
    for (Condition.Binding binding : pattern.bindings()) {
      FactDefinition fact = vocabulary.facts().get(binding.index());
      if (usesValueOf(binding.variable())) {
        thresholds.everyWordOf(fact);
      }
    }
  }

  /** The condition columns of a table. */
  void look(TableQuery query, List<Fact.Row> rows) {
    take(Comparand.ofCells(rule, query, rows));
  }

  private void take(List<Comparand> comparands) {
    for (Comparand comparand : comparands) {
      if (comparand.type() == FactType.COMPANY) {
        thresholds.constant(
            vocabulary.facts().get(comparand.index()),
            comparand.operator(),
            comparand.constant(),
            rule.name());
      }
    }
  }

  /** Whether a value goes on into a conclusion or is held against another fact. */
  private boolean usesValueOf(String variable) {
    return rule.arguments().contains(new Rule.Variable(variable))
        || rule.conditions().stream()
            .flatMap(condition -> Constraint.onFields(condition.pattern().constraints()).stream())
            .anyMatch(
                on -> on instanceof Constraint.SameAs same && same.variable().equals(variable));
  }

  /** Whether a pattern looks at a field. */
  static boolean looksAt(Condition.Pattern pattern, int index) {
    return Constraint.onFields(pattern.constraints()).stream().anyMatch(on -> on.index() == index)
        || pattern.bindings().stream().anyMatch(binding -> binding.index() == index);
  }
}
