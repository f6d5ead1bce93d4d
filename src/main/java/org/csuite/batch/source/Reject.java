package org.csuite.batch.source;

/**
 * A row that is left out.
 *
 * @param line 1-based, where the row begins
 * @param column the column's name; empty when the row as a whole is meant
 * @param reason what is wrong, and what to do
 */
public record Reject(long line, String column, String reason) {
  /** For messages, after the file and the place in it. */
  public String text() {
    return column.isEmpty() ? reason : "column '" + column + "': " + reason;
  }
}
