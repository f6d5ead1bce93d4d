package org.csuite.rulebook.reach;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.csuite.model.Catalogue;
import org.csuite.model.Fact;
import org.csuite.model.FactType;
import org.csuite.model.Field;
import org.csuite.model.Location;
import org.csuite.rulebook.Condition;
import org.csuite.rulebook.Constraint;
import org.csuite.rulebook.Constraint.Operator;
import org.csuite.rulebook.Rule;
import org.csuite.rulebook.Table;
import org.csuite.rulebook.TableQuery;

/**
 * A constant of the rule book that a condition holds a field against: {@code headcount >= 250} in a
 * rule, {@code 250} under {@code headcount.from} in a table that it looks into. Conditions change
 * at these and nowhere else.
 *
 * @param rule whose condition it is
 * @param type what is looked at
 * @param field the field that is compared
 * @param index of the field in its type
 * @param operator how it is compared; EQUAL where it is one of several, or contained
 * @param constant a Double, a Boolean or a single word
 * @param constraint where it stands in a rule; null in a table
 * @param cell where it stands in a table; null in a rule
 */
public record Comparand(
    Rule rule,
    FactType type,
    Field field,
    int index,
    Operator operator,
    Object constant,
    Constraint.OnField constraint,
    Cell cell) {

  /** A cell of a table. */
  public record Cell(Table.Column column, Fact.Row row) {}

  /** Those of some rules, in the order of their text. */
  public static List<Comparand> of(Collection<Rule> rules) {
    return rules.stream().flatMap(rule -> of(rule).stream()).toList();
  }

  /** Those of one rule. */
  public static List<Comparand> of(Rule rule) {
    List<Comparand> all = new ArrayList<>();
    for (Condition condition : rule.conditions()) {
      all.addAll(of(rule, condition.pattern()));
    }
    return all;
  }

  /** Those of a pattern of a rule, with all rows of the table that it looks into. */
  static List<Comparand> of(Rule rule, Condition.Pattern pattern) {
    List<Comparand> all = new ArrayList<>(ofConstraints(rule, pattern));
    if (pattern.query() != null) {
      all.addAll(ofCells(rule, pattern.query(), pattern.query().table().lines()));
    }
    return all;
  }

  /** Those that stand in the rule. */
  static List<Comparand> ofConstraints(Rule rule, Condition.Pattern pattern) {
    List<Comparand> all = new ArrayList<>();
    for (Constraint.OnField on : Constraint.onFields(pattern.constraints())) {
      if (on instanceof Constraint.Comparison comparison) {
        all.add(of(rule, pattern, on, comparison.operator(), comparison.constant()));
      } else if (on instanceof Constraint.OneOf oneOf) {
        oneOf.constants().forEach(one -> all.add(of(rule, pattern, on, Operator.EQUAL, one)));
      } else if (on instanceof Constraint.Contains contains) {
        all.add(of(rule, pattern, on, Operator.EQUAL, contains.constant()));
      }
    }
    return all;
  }

  private static Comparand of(
      Rule rule,
      Condition.Pattern pattern,
      Constraint.OnField on,
      Operator operator,
      Object constant) {
    return new Comparand(
        rule, pattern.type(), on.field(), on.index(), operator, constant, on, null);
  }

  /** Those in some rows of a table. */
  static List<Comparand> ofCells(Rule rule, TableQuery query, Collection<Fact.Row> rows) {
    List<Comparand> all = new ArrayList<>();
    for (TableQuery.ConditionColumn condition : query.conditions()) {
      FactType type = query.handed().get(condition.fact()).type();
      Operator operator = condition.column().bound().operator();
      for (Fact.Row row : rows) {
        for (Object constant : constants(row.get(condition.column().index()))) {
          all.add(
              new Comparand(
                  rule,
                  type,
                  condition.field(),
                  condition.index(),
                  operator,
                  constant,
                  null,
                  new Cell(condition.column(), row)));
        }
      }
    }
    return all;
  }

  /** What a condition cell says: each word of {@code a|b}; nothing when it is empty. */
  static List<?> constants(Object cell) {
    return cell instanceof String text
        ? List.copyOf(Catalogue.words(text))
        : cell == null ? List.of() : List.of(cell);
  }

  /** The number; null when it is none. */
  public Double number() {
    return constant instanceof Double number ? number : null;
  }

  /** The file and line where it stands. */
  public Location location() {
    return cell != null
        ? new Location(cell.row().file(), cell.row().line(), 1)
        : new Location(
            rule.location().file(), constraint.location().line(), constraint.location().column());
  }
}
