package org.csuite.rulebook;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.csuite.model.Fact;
import org.csuite.model.FactDefinition;
import org.csuite.model.FactType;
import org.csuite.model.Vocabulary;

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
    for (Constraint.OnField constraint : Constraints.all(pattern.constraints())) {
      take(vocabulary.facts().get(constraint.index()), constraint);
    }
    for (Condition.Binding binding : pattern.bindings()) {
      FactDefinition fact = vocabulary.facts().get(binding.index());
      if (usesValueOf(binding.variable())) {
        thresholds.everyWordOf(fact);
      }
    }
  }

  /** The condition columns of a table. */
  void look(TableQuery query, List<Fact.Row> rows) {
    for (TableQuery.ConditionColumn condition : query.conditions()) {
      if (query.handed().get(condition.fact()).type() == FactType.COMPANY) {
        FactDefinition fact = vocabulary.facts().get(condition.index());
        for (Fact.Row row : rows) {
          Object cell = row.get(condition.column().index());
          if (cell != null) {
            thresholds.cell(fact, condition.column().bound(), cell, rule.name());
          }
        }
      }
    }
  }

  private void take(FactDefinition fact, Constraint.OnField constraint) {
    thresholds.look(fact);
    if (constraint instanceof Constraint.Comparison comparison) {
      take(fact, comparison);
    } else if (constraint instanceof Constraint.OneOf oneOf) {
      for (Object constant : oneOf.constants()) {
        thresholds.cell(fact, Table.Bound.IS, constant, rule.name());
      }
    } else if (constraint instanceof Constraint.Contains contains) {
      thresholds.word(fact, contains.constant(), rule.name());
    } else if (constraint instanceof Constraint.SameAs) {
      thresholds.everyWordOf(fact);
    }
  }

  private void take(FactDefinition fact, Constraint.Comparison comparison) {
    if (!(comparison.constant() instanceof Double bound)) {
      thresholds.cell(fact, Table.Bound.IS, comparison.constant(), rule.name());
      return;
    }
    switch (comparison.operator()) {
      case EQUAL, DIFFERENT -> thresholds.cell(fact, Table.Bound.IS, bound, rule.name());
      case LESS, AT_LEAST -> thresholds.cut(fact, bound, false, rule.name());
      case MORE, AT_MOST -> thresholds.cut(fact, bound, true, rule.name());
    }
  }

  /** Whether a value goes on into a conclusion or is held against another fact. */
  private boolean usesValueOf(String variable) {
    return rule.arguments().contains(new Rule.Variable(variable))
        || rule.conditions().stream()
            .flatMap(condition -> Constraints.all(condition.pattern().constraints()).stream())
            .anyMatch(
                on -> on instanceof Constraint.SameAs same && same.variable().equals(variable));
  }

  /** Whether a pattern looks at a field. */
  static boolean looksAt(Condition.Pattern pattern, int index) {
    return Constraints.all(pattern.constraints()).stream().anyMatch(on -> on.index() == index)
        || pattern.bindings().stream().anyMatch(binding -> binding.index() == index);
  }

  /** The numbers that a field is compared with. */
  static Set<Double> numbers(List<Constraint> constraints, int index) {
    Set<Double> numbers = new TreeSet<>();
    for (Constraint.OnField on : Constraints.all(constraints)) {
      if (on.index() == index
          && on instanceof Constraint.Comparison comparison
          && comparison.constant() instanceof Double bound) {
        numbers.add(bound);
      }
    }
    return numbers;
  }
}
