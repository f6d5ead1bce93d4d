package org.csuite.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.csuite.model.Fact;
import org.csuite.model.Kind;
import org.csuite.rulebook.Table;
import org.kie.api.KieBase;
import org.kie.api.definition.type.FactType;

/** A table as the classic compiler's rules call it, with a plain search of its own. */
public final class ClassicTable {
  private final Table table;
  private final KieBase base;
  private final List<Object> beans;

  ClassicTable(Table table, KieBase base) {
    this.table = table;
    this.base = base;
    this.beans = table.rows().stream().map(this::bean).toList();
  }

  /** Its name, by which rules know it. */
  String name() {
    return table.name();
  }

  /** Every row. */
  public List<Object> rows() {
    return fitting();
  }

  /** The rows that fit a fact. */
  public List<Object> rows(Object a) {
    return fitting(a);
  }

  /** The rows that fit two facts. */
  public List<Object> rows(Object a, Object b) {
    return fitting(a, b);
  }

  /** The rows that fit three facts. */
  public List<Object> rows(Object a, Object b, Object c) {
    return fitting(a, b, c);
  }

  private List<Object> fitting(Object... handed) {
    List<Condition> conditions = new ArrayList<>();
    for (Table.Column column : table.columns()) {
      condition(column, conditions, handed);
    }
    List<Object> fitting = new ArrayList<>();
    for (int i = 0; i < beans.size(); i++) {
      Fact.Row row = table.rows().get(i);
      if (conditions.stream().allMatch(condition -> condition.holds(row))) {
        fitting.add(beans.get(i));
      }
    }
    return fitting;
  }

  /** A column that has the name of a field of a fact handed over is a condition on it. */
  private void condition(Table.Column column, List<Condition> conditions, Object... handed) {
    for (Object fact : handed) {
      FactType type = base.getFactType("rules", fact.getClass().getSimpleName());
      if (type.getField(column.field().name()) != null) {
        conditions.add(new Condition(column, type.get(fact, column.field().name())));
        return;
      }
    }
  }

  private record Condition(Table.Column column, Object value) {
    boolean holds(Fact.Row row) {
      Object cell = row.get(column.index());
      return cell == null || fits(column.bound(), cell, value);
    }
  }

  private static boolean fits(Table.Bound bound, Object cell, Object value) {
    if (value == null) {
      return false;
    }
    if (bound == Table.Bound.IS) {
      if (value instanceof Number number) {
        return number.doubleValue() == ((Number) cell).doubleValue();
      }
      List<?> values = value instanceof List<?> list ? list : List.of(value);
      return Arrays.stream(cell.toString().split("\\|"))
          .map(String::strip)
          .anyMatch(word -> values.stream().anyMatch(v -> v.toString().equals(word)));
    }
    double number = ((Number) value).doubleValue();
    double end = ((Number) cell).doubleValue();
    return switch (bound) {
      case FROM -> number >= end;
      case ABOVE -> number > end;
      case TO -> number <= end;
      case BELOW -> number < end;
      default -> throw new IllegalArgumentException(bound.suffix());
    };
  }

  private Object bean(Fact.Row row) {
    Map<String, Object> values = new HashMap<>();
    for (Table.Column column : table.columns()) {
      if (column.bound() == Table.Bound.IS) {
        Object cell = row.get(column.index());
        boolean whole = column.field().kind() == Kind.INTEGER && cell != null;
        values.put(column.field().name(), whole ? (Integer) ((Number) cell).intValue() : cell);
      }
    }
    return ClassicBook.bean(base, ClassicBook.rowType(table.name()), values);
  }
}
