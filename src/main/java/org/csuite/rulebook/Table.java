package org.csuite.rulebook;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.csuite.model.Citation;
import org.csuite.model.Fact;
import org.csuite.model.FactIndex;
import org.csuite.model.Field;
import org.csuite.model.Text;

/** A table of the rule book: one line a case, an earlier line before a later one. */
public class Table {
  private final String name;
  private final String file;
  private final List<Column> columns;
  private final List<Fact.Row> rows;
  private final IdentityHashMap<Fact.Row, Note> notes = new IdentityHashMap<>();
  private final Map<Integer, FactIndex<Fact.Row>> indexes = new ConcurrentHashMap<>();

  /**
   * A column.
   *
   * @param header as in the file, such as {@code headcount.from}
   * @param field the part before the point
   * @param bound how the cell bounds a value of the field
   * @param index of its cell in a row
   * @param position of the column in the file, from 0
   */
  public record Column(String header, Field field, Bound bound, int index, int position) {}

  /** How a cell of a condition column relates to the value it is held against. */
  public enum Bound {
    /** The value is the cell's, or one of {@code a|b}; a list contains one of them. */
    IS("", Constraint.Operator.EQUAL),
    /** The value is at least the cell's. */
    FROM(".from", Constraint.Operator.AT_LEAST),
    /** The value is more than the cell's. */
    ABOVE(".above", Constraint.Operator.MORE),
    /** The value is at most the cell's. */
    TO(".to", Constraint.Operator.AT_MOST),
    /** The value is less than the cell's. */
    BELOW(".below", Constraint.Operator.LESS);

    private final String suffix;
    private final Constraint.Operator operator;

    Bound(String suffix, Constraint.Operator operator) {
      this.suffix = suffix;
      this.operator = operator;
    }

    /** How a value is compared with the cell. */
    public Constraint.Operator operator() {
      return operator;
    }

    /** What follows the field's name in the header. */
    public String suffix() {
      return suffix;
    }
  }

  /**
   * What a row says about itself.
   *
   * @param why its reason; null when the rule's serves
   * @param advice what to change; null when the rule's serves
   * @param source on whose authority
   * @param statements ids of the statements it carries
   */
  public record Note(Text why, Text advice, Citation source, Set<String> statements) {}

  /**
   * A table as read.
   *
   * @param name as rules call it: {@code salaryBands} of {@code salary-bands.csv}
   * @param file path in the rule folder
   * @param columns without those that hold reasons and sources
   * @param rows in the order of the file; the cells in the order of the columns: String, Double
   *     (also for whole numbers), Boolean, or null when empty
   * @param notes of each row, in the same order
   */
  public Table(
      String name, String file, List<Column> columns, List<Fact.Row> rows, List<Note> notes) {
    this.name = name;
    this.file = file;
    this.columns = List.copyOf(columns);
    this.rows = List.copyOf(rows);
    for (int i = 0; i < rows.size(); i++) {
      this.notes.put(rows.get(i), notes.get(i));
    }
  }

  /** The same table, for one that looks its rows up in another way. */
  protected Table(Table other) {
    this(
        other.name,
        other.file,
        other.columns,
        other.rows,
        other.rows.stream().map(other::note).toList());
  }

  /** The same table with another cell in a row; the columns and what the row says stay. */
  Table with(Fact.Row row, Column column, Object cell) {
    Object[] cells = new Object[columns.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = i == column.index() ? cell : row.get(i);
    }
    List<Fact.Row> changed = new ArrayList<>(rows);
    changed.set(rows.indexOf(row), new Fact.Row(file, row.line(), cells));
    return new Table(name, file, columns, changed, rows.stream().map(this::note).toList());
  }

  /** The same table with that row alone. */
  Table only(Fact.Row row) {
    return new Table(name, file, columns, List.of(row), List.of(note(row)));
  }

  /** As rules call it. */
  public String name() {
    return name;
  }

  /** Path in the rule folder. */
  public String file() {
    return file;
  }

  /** The columns, without those that hold reasons and sources. */
  public List<Column> columns() {
    return columns;
  }

  /**
   * The rows that fit some facts, as a rule asks for them: {@code from salaryBands.rows( $company
   * )}. Only rules that run in Drools without csuite call it, on tables made for that.
   *
   * @throws UnsupportedOperationException of a table that is not connected to a session
   */
  public List<?> rows(Object... facts) {
    throw new UnsupportedOperationException(
        "The table '" + name + "' is not connected to a session of Drools.");
  }

  /** The rows in the order of the file. */
  public List<Fact.Row> lines() {
    return rows;
  }

  /** The rows whose cell has that text, in the order of the file. */
  public List<Fact.Row> lines(int column, String text) {
    return indexes.computeIfAbsent(column, c -> new FactIndex<>(rows, c)).of(text);
  }

  /** What a row of this table says about itself. */
  public Note note(Fact.Row row) {
    return notes.get(row);
  }

  /** The column of that header, or null. */
  public Column column(String header) {
    return columns.stream().filter(c -> c.header().equals(header)).findFirst().orElse(null);
  }
}
