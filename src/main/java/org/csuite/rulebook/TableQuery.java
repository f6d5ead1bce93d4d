package org.csuite.rulebook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csuite.model.Catalogue;
import org.csuite.model.Fact;
import org.csuite.model.FactType;
import org.csuite.model.Field;
import org.csuite.model.Kind;
import org.csuite.rulebook.Table.Bound;

/**
 * The look-up of a rule in a table: {@code from bands.rows( $company, $case )}. Every column that
 * names a field of a fact handed over is a condition on it; the others hold what the row says.
 */
public final class TableQuery {
  private final Table table;
  private final List<Handed> handed;
  private final List<ConditionColumn> conditions;
  private final List<Line> lines;

  /** Which of the conditions rows are found by; -1 for none. */
  private final int indexed;

  private final Map<String, List<Line>> index = new HashMap<>();
  private final List<Line> unindexed = new ArrayList<>();

  /** A row with the words of each of its conditions; none for numbers and truth values. */
  private record Line(Fact.Row row, List<Set<String>> words) {}

  /**
   * A fact handed over.
   *
   * @param variable its name, without {@code $}
   * @param type its type
   */
  public record Handed(String variable, FactType type) {}

  /**
   * A column that is a condition.
   *
   * @param column the column
   * @param fact which of the facts handed over, from 0
   * @param field the field of that fact
   * @param index of the field in that fact
   */
  public record ConditionColumn(Table.Column column, int fact, Field field, int index) {}

  public TableQuery(Table table, List<Handed> handed, TypeFields fields) {
    this.table = table;
    this.handed = List.copyOf(handed);
    this.conditions = conditions(table, handed, fields);
    this.lines =
        table.lines().stream()
            .map(row -> new Line(row, conditions.stream().map(c -> words(c, row)).toList()))
            .toList();
    this.indexed = firstWord(conditions);
    if (indexed >= 0) {
      fillIndex();
    }
  }

  private static List<ConditionColumn> conditions(
      Table table, List<Handed> handed, TypeFields fields) {
    List<ConditionColumn> conditions = new ArrayList<>();
    for (Table.Column column : table.columns()) {
      for (int fact = 0; fact < handed.size(); fact++) {
        List<Field> known = fields.of(handed.get(fact).type());
        int index = TypeFields.index(known, column.field().name());
        if (index >= 0) {
          conditions.add(new ConditionColumn(column, fact, known.get(index), index));
          break;
        }
      }
    }
    return List.copyOf(conditions);
  }

  /** The first condition that a word meets; -1 when all are on numbers and bounds. */
  private static int firstWord(List<ConditionColumn> conditions) {
    for (int i = 0; i < conditions.size(); i++) {
      ConditionColumn condition = conditions.get(i);
      if (condition.column().bound() == Bound.IS && condition.field().kind() == Kind.TEXT) {
        return i;
      }
    }
    return -1;
  }

  private static Set<String> words(ConditionColumn condition, Fact.Row row) {
    Object cell = row.get(condition.column().index());
    return cell instanceof String text ? Set.copyOf(Catalogue.words(text)) : Set.of();
  }

  /** For each word of the indexed column the rows that name it or leave it empty, in order. */
  private void fillIndex() {
    for (Line line : lines) {
      line.words().get(indexed).forEach(word -> index.put(word, new ArrayList<>()));
    }
    for (Line line : lines) {
      Set<String> named = line.words().get(indexed);
      if (named.isEmpty()) {
        unindexed.add(line);
        index.values().forEach(found -> found.add(line));
      } else {
        named.forEach(word -> index.get(word).add(line));
      }
    }
  }

  /** The table. */
  public Table table() {
    return table;
  }

  /** The facts handed over, in order; empty when every row is meant. */
  public List<Handed> handed() {
    return handed;
  }

  /** The columns that are conditions. */
  public List<ConditionColumn> conditions() {
    return conditions;
  }

  /**
   * The rows whose conditions the facts meet, in the order of the file; an empty cell is met by
   * all.
   */
  public List<Fact.Row> rows(Fact... facts) {
    if (conditions.isEmpty()) {
      return table.lines();
    }
    List<Line> candidates = lines;
    if (indexed >= 0) {
      ConditionColumn condition = conditions.get(indexed);
      String value = facts[condition.fact()].text(condition.index());
      candidates = value == null ? unindexed : index.getOrDefault(value, unindexed);
    }
    List<Fact.Row> rows = new ArrayList<>();
    for (Line line : candidates) {
      if (meets(line, facts)) {
        rows.add(line.row());
      }
    }
    return rows;
  }

  private boolean meets(Line line, Fact... facts) {
    for (int i = 0; i < conditions.size(); i++) {
      ConditionColumn condition = conditions.get(i);
      Object cell = line.row().get(condition.column().index());
      if (cell != null
          && !meets(
              cell,
              line.words().get(i),
              condition,
              facts[condition.fact()].get(condition.index()))) {
        return false;
      }
    }
    return true;
  }

  private static boolean meets(
      Object cell, Set<String> words, ConditionColumn condition, Object value) {
    if (value instanceof Number number && cell instanceof Double bound) {
      double n = number.doubleValue();
      return switch (condition.column().bound()) {
        case IS -> n == bound;
        case FROM -> n >= bound;
        case ABOVE -> n > bound;
        case TO -> n <= bound;
        case BELOW -> n < bound;
      };
    }
    if (value instanceof List<?> list) {
      return !Collections.disjoint(list, words);
    }
    return value instanceof String ? words.contains(value) : cell.equals(value);
  }
}
