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

  ClassicTable(Table table, KieBase base) {
    this.table = table;
    this.base = base;
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
    List<Object> rows = new ArrayList<>();
    for (Fact.Row row : table.rows()) {
      if (table.columns().stream().allMatch(column -> fits(column, row, handed))) {
        rows.add(bean(row));
      }
    }
    return rows;
  }

  private boolean fits(Table.Column column, Fact.Row row, Object... handed) {
    Object cell = row.get(column.index());
    for (Object fact : handed) {
      FactType type = base.getFactType("rules", fact.getClass().getSimpleName());
      if (type.getField(column.field().name()) != null) {
        return cell == null || fits(column.bound(), cell, type.get(fact, column.field().name()));
      }
    }
    return true;
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
