package org.csuite.rulebook;

import java.util.List;
import org.csuite.model.Fact;
import org.csuite.model.FactType;

/**
 * The look-up of a rule in a table: {@code from bands.rows( $company, $case )}. Every column that
 * names a field of a fact handed over is a condition on it; the others hold what the row says.
 */
public final class TableQuery {
  private final Table table;
  private final List<Handed> handed;

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
   * @param index of the field in that fact
   */
  public record ConditionColumn(Table.Column column, int fact, int index) {}

  TableQuery(Table table, List<Handed> handed) {
    this.table = table;
    this.handed = handed;
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
    throw new IllegalStateException("to be written");
  }

  /** The rows whose conditions the facts meet, in the order of the file; an empty cell is met by all. */
  public List<Fact.Row> rows(Fact... facts) {
    throw new IllegalStateException("to be written");
  }
}
