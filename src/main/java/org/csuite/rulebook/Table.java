package org.csuite.rulebook;

import java.util.List;
import java.util.Map;
import org.csuite.model.Citation;
import org.csuite.model.Fact;
import org.csuite.model.Field;
import org.csuite.model.Text;

/**
 * A table of the rule book: one line a case, an earlier line before a later one.
 *
 * @param name as rules call it: {@code salaryBands} of {@code salary-bands.csv}
 * @param file path in the rule folder
 * @param columns in the order of the file, without those that hold reasons and sources
 * @param rows in the order of the file; the cells in the order of the columns: String, Double (also
 *     for whole numbers), Boolean, or null when empty
 * @param notes the reason, advice and source of each row, in the same order
 */
public record Table(
    String name, String file, List<Column> columns, List<Fact.Row> rows, List<Note> notes) {

  /**
   * A column.
   *
   * @param header as in the file, such as {@code headcount.from}
   * @param field the part before the point
   * @param bound how the cell bounds a value of the field
   * @param index of its cell
   * @param column where it stands in the file, from 1
   */
  public record Column(String header, Field field, Bound bound, int index, int column) {}

  /** How a cell of a condition column relates to the value it is held against. */
  public enum Bound {
    /** The value is the cell's, or one of {@code a|b}; a list contains one of them. */
    IS(""),
    /** The value is at least the cell's. */
    FROM(".from"),
    /** The value is more than the cell's. */
    ABOVE(".above"),
    /** The value is at most the cell's. */
    TO(".to"),
    /** The value is less than the cell's. */
    BELOW(".below");

    private final String suffix;

    Bound(String suffix) {
      this.suffix = suffix;
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
   */
  public record Note(Text why, Text advice, Citation source) {}

  /** The note of a row of this table. */
  public Note note(Fact.Row row) {
    return notesByRow().get(row);
  }

  private Map<Fact.Row, Note> notesByRow() {
    throw new IllegalStateException("to be written");
  }

  /** The column of that header, or null. */
  public Column column(String header) {
    return columns.stream().filter(c -> c.header().equals(header)).findFirst().orElse(null);
  }
}
