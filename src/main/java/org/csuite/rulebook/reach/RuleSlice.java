package org.csuite.rulebook.reach;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csuite.model.Catalogue;
import org.csuite.model.Fact;
import org.csuite.model.FactType;
import org.csuite.rulebook.Condition;
import org.csuite.rulebook.Constraint;
import org.csuite.rulebook.Rule;
import org.csuite.rulebook.TableQuery;

/**
 * A rule as far as it concludes something about one role, duty or class: which facts of each
 * condition that leaves, and which rows.
 */
final class RuleSlice {
  /** What a type's facts are about stands in their first field. */
  private static final int KEY = 0;

  private static final int HOLDER = FactType.STAFFED.index("holder");

  private final Map<String, Set<String>> possible = new HashMap<>();
  private final IdentityHashMap<Condition.Pattern, Set<String>> keys = new IdentityHashMap<>();
  private final IdentityHashMap<Condition.Pattern, List<Fact.Row>> rows = new IdentityHashMap<>();
  private final Map<String, Condition.Pattern> keysOf = new HashMap<>();
  private final Fact.Row only;
  private final Map<String, Set<String>> holders;
  private boolean impossible;

  private RuleSlice(Fact.Row only, Map<String, Set<String>> holders) {
    this.only = only;
    this.holders = holders;
  }

  /**
   * The rule with an argument of that value.
   *
   * @param key null for any
   * @return null when it cannot conclude that
   */
  static RuleSlice of(Rule rule, int argument, String key) {
    return of(rule, argument, key, null, null);
  }

  /**
   * The same, as far as the rule looks at one row alone.
   *
   * @param only of the one table that the rule looks into; null for all rows
   * @param holders the roles whose posts may hold each role; null when any may
   */
  static RuleSlice of(
      Rule rule, int argument, String key, Fact.Row only, Map<String, Set<String>> holders) {
    if (key != null
        && rule.arguments().get(argument) instanceof Rule.Constant constant
        && !key.equals(constant.value())) {
      return null;
    }
    RuleSlice slice = new RuleSlice(only, holders);
    if (key != null && rule.arguments().get(argument) instanceof Rule.Variable variable) {
      slice.possible.put(variable.name(), Set.of(key));
    }
    // what a later condition says of a variable holds for the earlier ones too
    for (int round = 0; round < 2; round++) {
      rule.conditions().forEach(slice::take);
    }
    return slice.impossible ? null : slice;
  }

  /** What the facts of a pattern may be about; null for anything. */
  Set<String> keys(Condition.Pattern pattern) {
    return keys.get(pattern);
  }

  /** The rows that a pattern may match. */
  List<Fact.Row> rows(Condition.Pattern pattern) {
    return rows.get(pattern);
  }

  /** What a variable may be; null for anything. */
  Set<String> possible(String variable) {
    return possible.get(variable);
  }

  private void take(Condition condition) {
    Condition.Pattern pattern = condition.pattern();
    boolean binds = condition instanceof Condition.Pattern;
    if (pattern.type() == FactType.ROW) {
      List<Fact.Row> left = left(pattern);
      rows.put(pattern, left);
      impossible |= binds && left.isEmpty();
      if (binds) {
        pattern
            .bindings()
            .forEach(binding -> narrow(binding.variable(), words(left, binding.index())));
        for (Constraint.SameAs same : equalities(pattern)) {
          narrow(same.variable(), words(left, same.index()));
        }
      }
    } else if (pattern.type() != FactType.COMPANY && pattern.type() != FactType.FORBIDDEN) {
      Set<String> left = null;
      for (Constraint constraint : Constraint.joined(pattern.constraints())) {
        left = both(left, allowed(constraint, KEY));
        if (pattern.type() == FactType.STAFFED) {
          left = both(left, heldBy(allowed(constraint, HOLDER)));
        }
      }
      for (Condition.Binding binding : pattern.bindings()) {
        if (binding.index() == KEY && binds) {
          left = both(left, possible.get(binding.variable()));
        }
      }
      keys.put(pattern, left);
      impossible |= binds && left != null && left.isEmpty();
      for (Condition.Binding binding : pattern.bindings()) {
        if (binds) {
          narrow(binding.variable(), words(pattern.type(), binding.index(), left));
        }
      }
      for (Constraint.SameAs same : equalities(pattern)) {
        if (binds) {
          narrow(same.variable(), words(pattern.type(), same.index(), left));
        }
      }
      if (pattern.variable() != null) {
        keysOf.put(pattern.variable(), pattern);
      }
    }
  }

  /** What a field can be in facts about some keys; null for anything. */
  private Set<String> words(FactType type, int index, Set<String> about) {
    if (index == KEY) {
      return about;
    }
    if (type != FactType.STAFFED || index != HOLDER || holders == null) {
      return null;
    }
    Set<String> words = new LinkedHashSet<>();
    (about == null ? holders.keySet() : about)
        .forEach(role -> words.addAll(holders.getOrDefault(role, Set.of())));
    return words;
  }

  /** The roles that one of these may hold; null for any. */
  private Set<String> heldBy(Set<String> holding) {
    if (holding == null || holders == null) {
      return null;
    }
    Set<String> roles = new LinkedHashSet<>();
    holders.forEach(
        (role, of) -> {
          if (of.stream().anyMatch(holding::contains)) {
            roles.add(role);
          }
        });
    return roles;
  }

  /** Where a field has to have the value of an earlier one. */
  private static List<Constraint.SameAs> equalities(Condition.Pattern pattern) {
    return Constraint.joined(pattern.constraints()).stream()
        .filter(c -> c instanceof Constraint.SameAs same && !same.negated())
        .map(c -> (Constraint.SameAs) c)
        .toList();
  }

  private void narrow(String variable, Set<String> to) {
    Set<String> both = both(possible.get(variable), to);
    if (both != null) {
      possible.put(variable, both);
    }
  }

  /** The words that a constraint allows in a field; null for any. */
  private Set<String> allowed(Constraint constraint, int index) {
    if (constraint instanceof Constraint.Comparison comparison
        && comparison.index() == index
        && comparison.operator() == Constraint.Operator.EQUAL
        && comparison.constant() instanceof String word) {
      return Set.of(word);
    }
    if (constraint instanceof Constraint.OneOf oneOf
        && oneOf.index() == index
        && !oneOf.negated()) {
      Set<String> words = new LinkedHashSet<>();
      oneOf.constants().forEach(constant -> words.add(constant.toString()));
      return words;
    }
    if (constraint instanceof Constraint.SameAs same && same.index() == index && !same.negated()) {
      return possible.get(same.variable());
    }
    return null;
  }

  /** The rows that can lead to the conclusion. */
  private List<Fact.Row> left(Condition.Pattern pattern) {
    Map<Integer, Set<String>> asked = asked(pattern);
    Map<Integer, Set<String>> met = met(pattern.query());
    List<Fact.Row> left = new ArrayList<>();
    for (Fact.Row row : only == null ? pattern.query().table().lines() : List.of(only)) {
      if (has(row, asked) && meets(row, met)) {
        left.add(row);
      }
    }
    return left;
  }

  /** The words of which a cell has to be one, by column. */
  private Map<Integer, Set<String>> asked(Condition.Pattern pattern) {
    Map<Integer, Set<String>> asked = new HashMap<>();
    for (Condition.Binding binding : pattern.bindings()) {
      ask(binding.index(), possible.get(binding.variable()), asked);
    }
    for (Constraint constraint : Constraint.joined(pattern.constraints())) {
      if (constraint instanceof Constraint.OnField on) {
        ask(on.index(), allowed(constraint, on.index()), asked);
      }
    }
    return asked;
  }

  private static void ask(int column, Set<String> words, Map<Integer, Set<String>> asked) {
    if (words != null) {
      asked.merge(column, words, RuleSlice::both);
    }
  }

  /** The words of which a condition column has to name one, unless the cell is empty. */
  private Map<Integer, Set<String>> met(TableQuery query) {
    Map<Integer, Set<String>> met = new HashMap<>();
    for (TableQuery.ConditionColumn condition : query.conditions()) {
      Condition.Pattern of = keysOf.get(query.handed().get(condition.fact()).variable());
      if (of != null && condition.index() == KEY) {
        ask(condition.column().index(), keys.get(of), met);
      }
    }
    return met;
  }

  private static boolean has(Fact.Row row, Map<Integer, Set<String>> asked) {
    for (Map.Entry<Integer, Set<String>> column : asked.entrySet()) {
      if (!(row.get(column.getKey()) instanceof String word && column.getValue().contains(word))) {
        return false;
      }
    }
    return true;
  }

  private static boolean meets(Fact.Row row, Map<Integer, Set<String>> met) {
    for (Map.Entry<Integer, Set<String>> column : met.entrySet()) {
      if (row.get(column.getKey()) instanceof String cell
          && Collections.disjoint(Catalogue.words(cell), column.getValue())) {
        return false;
      }
    }
    return true;
  }

  /** The words in a column; null when one of the cells is none. */
  private static Set<String> words(List<Fact.Row> rows, int index) {
    Set<String> words = new LinkedHashSet<>();
    for (Fact.Row row : rows) {
      if (!(row.get(index) instanceof String word)) {
        return null;
      }
      words.add(word);
    }
    return words;
  }

  private static Set<String> both(Set<String> a, Set<String> b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    Set<String> both = new LinkedHashSet<>(a);
    both.retainAll(b);
    return both;
  }
}
