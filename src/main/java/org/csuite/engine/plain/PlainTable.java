package org.csuite.engine.plain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.csuite.model.Fact;
import org.csuite.model.FactType;
import org.csuite.model.Kind;
import org.csuite.rulebook.Table;
import org.kie.api.KieBase;
import org.kie.api.definition.type.FactField;

/** A table as rules in plain Drools call it, with a plain search of its own. */
public final class PlainTable extends Table {
  private final KieBase base;
  private final List<Object> beans;

  /** What limits the rows, by the types of the facts handed over. */
  private final Map<List<? extends Class<?>>, List<Condition>> known = new ConcurrentHashMap<>();

  PlainTable(Table table, KieBase base) {
    super(table);
    this.base = base;
    this.beans = lines().stream().map(this::bean).toList();
  }

  /** The rows that fit some facts, each as a {@code Row}; without any, all. */
  @Override
  public List<Object> rows(Object... handed) {
    List<Condition> conditions =
        known.computeIfAbsent(
            Arrays.stream(handed).map(Object::getClass).toList(), this::conditions);
    Object[] values = conditions.stream().map(condition -> condition.value(handed)).toArray();
    List<Object> fitting = new ArrayList<>();
    for (int row = 0; row < beans.size(); row++) {
      boolean fits = true;
      for (int i = 0; fits && i < values.length; i++) {
        fits = conditions.get(i).holds(row, values[i]);
      }
      if (fits) {
        fitting.add(beans.get(row));
      }
    }
    return fitting;
  }

  /** A column that has the name of a field of a fact handed over is a condition on it. */
  private List<Condition> conditions(List<? extends Class<?>> handed) {
    List<Condition> conditions = new ArrayList<>();
    for (Table.Column column : columns()) {
      for (int i = 0; i < handed.size(); i++) {
        FactField field =
            base.getFactType(PlainBook.PACKAGE, handed.get(i).getSimpleName())
                .getField(column.field().name());
        if (field != null) {
          List<Object> cells = lines().stream().map(row -> cell(row.get(column.index()))).toList();
          conditions.add(new Condition(column.bound(), i, field, cells));
          break;
        }
      }
    }
    return conditions;
  }

  /** A number, or a set of words. */
  private static Object cell(Object cell) {
    return cell == null || cell instanceof Number
        ? cell
        : Arrays.stream(cell.toString().split("\\|"))
            .map(String::strip)
            .collect(Collectors.toSet());
  }

  /**
   * A column that limits what fits.
   *
   * @param argument which of the facts handed over it is about
   * @param cells by row: a number or a set of words; null where anything fits
   */
  private record Condition(Table.Bound bound, int argument, FactField field, List<Object> cells) {
    Object value(Object... handed) {
      return field.get(handed[argument]);
    }

    boolean holds(int row, Object value) {
      return cells.get(row) == null || value != null && fits(bound, cells.get(row), value);
    }
  }

  private static boolean fits(Table.Bound bound, Object cell, Object value) {
    if (bound == Table.Bound.IS) {
      if (value instanceof Number number) {
        return number.doubleValue() == ((Number) cell).doubleValue();
      }
      Set<?> words = (Set<?>) cell;
      return value instanceof List<?> list
          ? list.stream().anyMatch(words::contains)
          : words.contains(value.toString());
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
    for (Table.Column column : columns()) {
      if (column.bound() == Table.Bound.IS) {
        Object cell = row.get(column.index());
        boolean whole = column.field().kind() == Kind.INTEGER && cell != null;
        values.put(column.field().name(), whole ? (Integer) ((Number) cell).intValue() : cell);
      }
    }
    return PlainBook.bean(base, FactType.ROW.typeName(), values);
  }
}
