package org.csuite.batch.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.CellAddress;

/**
 * Cells of a sheet that are merged into one, which shows the value of the first.
 *
 * @param firstRow 1-based, as lastRow
 * @param firstColumn from 0, as lastColumn
 */
record MergedRange(int firstRow, int lastRow, int firstColumn, int lastColumn) {
  private static final String CELL = "\\$?([A-Z]{1,3})\\$?([1-9]\\d{0,6})";
  private static final Pattern CELLS = Pattern.compile(CELL + "(?::" + CELL + ")?");

  /** The range that {@code C2:D4} names; null when it names none. */
  static MergedRange of(String cells) {
    Matcher found = CELLS.matcher(cells);
    if (!found.matches()) {
      return null;
    }
    CellAddress one = new CellAddress(found.group(1) + found.group(2));
    CellAddress other =
        found.group(3) == null ? one : new CellAddress(found.group(3) + found.group(4));
    return new MergedRange(
        Math.min(one.getRow(), other.getRow()) + 1,
        Math.max(one.getRow(), other.getRow()) + 1,
        Math.min(one.getColumn(), other.getColumn()),
        Math.max(one.getColumn(), other.getColumn()));
  }

  @Override
  public String toString() {
    return address(firstColumn, firstRow) + ":" + address(lastColumn, lastRow);
  }

  /** A cell as formulas name it. */
  static String address(int column, long row) {
    return CellAddress.convertNumToColString(column) + row;
  }
}
