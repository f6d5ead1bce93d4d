package org.csuite.rulebook.reach;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.csuite.model.Fact;
import org.csuite.model.FactType;
import org.csuite.rulebook.Condition;
import org.csuite.rulebook.Constraint;
import org.csuite.rulebook.Rule;
import org.csuite.rulebook.RuleBook;

/**
 * What one rule looks at when it concludes one thing: facts of the company and earlier conclusions.
 * It may name more than what matters, never less.
 */
public final class RuleDependencies {
  private final Rule rule;
  private final Map<String, Set<String>> holders;
  private final Fact.Row row;
  private final RuleSlice slice;
  private final Thresholds company;
  private final List<Conclusions> conclusions = new ArrayList<>();

  /**
   * Earlier conclusions, or other facts beside the company.
   *
   * @param keys what they are about, their first field; null for anything
   * @param fields indices of the fields that matter
   * @param needed whether the rule is silent where there are none
   */
  public record Conclusions(FactType type, Set<String> keys, Set<Integer> fields, boolean needed) {}

  private RuleDependencies(
      RuleBook book, Rule rule, Map<String, Set<String>> holders, RuleSlice slice, Fact.Row row) {
    this.rule = rule;
    this.holders = holders;
    this.row = row;
    this.slice = slice;
    this.company = new Thresholds(book);
    CompanyConditions conditions = new CompanyConditions(book.vocabulary(), company, rule);
    for (Condition condition : rule.conditions()) {
      Condition.Pattern pattern = condition.pattern();
      if (pattern.type() == FactType.COMPANY) {
        conditions.look(pattern);
      } else if (pattern.type() == FactType.ROW) {
        conditions.look(pattern.query(), slice.rows(pattern));
      } else {
        boolean needed =
            condition instanceof Condition.Pattern || condition instanceof Condition.Exists;
        conclusions.add(
            new Conclusions(pattern.type(), slice.keys(pattern), fields(pattern), needed));
      }
    }
  }

  /**
   * What a rule looks at where an argument of its verb has a value.
   *
   * @param key null for any value
   * @param holders the roles whose posts may hold each role
   * @return null when the rule cannot conclude that
   */
  public static RuleDependencies of(
      RuleBook book, Rule rule, int argument, String key, Map<String, Set<String>> holders) {
    return of(book, rule, argument, key, null, holders);
  }

  private static RuleDependencies of(
      RuleBook book,
      Rule rule,
      int argument,
      String key,
      Fact.Row row,
      Map<String, Set<String>> holders) {
    RuleSlice slice = RuleSlice.of(rule, argument, key, row, holders);
    return slice == null ? null : new RuleDependencies(book, rule, holders, slice, row);
  }

  /**
   * The same row by row, where the rule looks into one table for each firing; else as a whole.
   *
   * @param argument as in {@link #of}
   * @param key as in {@link #of}
   */
  public List<RuleDependencies> byRow(RuleBook book, int argument, String key) {
    List<Condition> tables =
        rule.conditions().stream().filter(c -> c.pattern().type() == FactType.ROW).toList();
    if (tables.size() != 1 || !(tables.get(0) instanceof Condition.Pattern pattern)) {
      return List.of(this);
    }
    return slice.rows(pattern).stream()
        .map(one -> of(book, rule, argument, key, one, holders))
        .filter(Objects::nonNull)
        .toList();
  }

  /** The row it is about; null for all. */
  public Fact.Row row() {
    return row;
  }

  private static Set<Integer> fields(Condition.Pattern pattern) {
    Set<Integer> fields = new TreeSet<>();
    Constraint.onFields(pattern.constraints()).forEach(on -> fields.add(on.index()));
    pattern.bindings().forEach(binding -> fields.add(binding.index()));
    if (pattern.variable() != null) {
      // a table may hold any of them against its columns
      for (int i = 0; i < pattern.type().fields().size(); i++) {
        fields.add(i);
      }
    }
    return fields;
  }

  /** The facts of the company that it holds against something, without those they rest on. */
  public Thresholds company() {
    return company;
  }

  /** The other facts. */
  public List<Conclusions> conclusions() {
    return conclusions;
  }

  /** The words that an argument can be; null when it may be any. */
  public Set<String> words(int argument) {
    return rule.arguments().get(argument) instanceof Rule.Constant constant
        ? Set.of(constant.value().toString())
        : slice.possible(((Rule.Variable) rule.arguments().get(argument)).name());
  }

  /** The types of facts of which it adds numbers up. */
  public Set<FactType> sums() {
    return rule.conditions().stream()
        .filter(
            condition ->
                condition instanceof Condition.Accumulate accumulate
                    && accumulate.function() == Condition.Function.SUM)
        .map(condition -> condition.pattern().type())
        .collect(Collectors.toSet());
  }

  /** Whether it is silent as long as the pay budget is unknown. */
  public boolean needsBudget() {
    return Reach.needsBudget(rule);
  }
}
