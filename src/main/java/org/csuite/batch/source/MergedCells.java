package org.csuite.batch.source;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.csuite.batch.source.XlsxRows.Cell;
import org.csuite.batch.source.XlsxRows.XlsxRow;

/**
 * Gives cells that are merged into one what the sheet shows in them: the value of the first, for
 * each row. Where it does not show whose value it is, they get a fault: a number may be that of all
 * rows together, and a value over several columns may be that of any. For the rows of one sheet, in
 * their order.
 */
final class MergedCells {
  private static final String UNMERGE = " Maybe unmerge it, and write each value where it belongs.";

  private final List<MergedRange> ranges;
  private final boolean[] numeric;
  private final List<Shown> open = new ArrayList<>();

  /** The columns that they cover. */
  private final BitSet covered = new BitSet();

  private int next;

  /** Merged cells, and the value that is shown in them; null when they are blank. */
  private record Shown(MergedRange range, Cell value) {}

  /**
   * Merged cells.
   *
   * @param numeric for each column that matters whether it holds numbers
   */
  MergedCells(List<MergedRange> ranges, boolean... numeric) {
    this.ranges = ranges.stream().sorted(Comparator.comparingInt(MergedRange::firstRow)).toList();
    this.numeric = numeric;
  }

  /**
   * The row as the sheet shows it.
   *
   * @throws Unreadable when a cell is merged with two others
   */
  XlsxRow shown(XlsxRow row) throws Unreadable {
    open.removeIf(merged -> ended(merged.range(), row.number()));
    for (; next < ranges.size() && ranges.get(next).firstRow() <= row.number(); next++) {
      open(ranges.get(next), row);
    }
    if (open.isEmpty()) {
      return row;
    }
    Map<Integer, Cell> cells = new TreeMap<>();
    row.cells().forEach(cell -> cells.put(cell.column(), cell));
    for (Shown merged : open) {
      MergedRange range = merged.range();
      for (int i = range.firstColumn(); i <= range.lastColumn() && i < numeric.length; i++) {
        if (i > range.firstColumn() || row.number() > range.firstRow()) {
          Cell cell = cell(merged, i, row.number(), cells.get(i));
          if (cell != null) {
            cells.put(i, cell);
          }
        }
      }
    }
    return new XlsxRow(row.number(), List.copyOf(cells.values()));
  }

  private boolean ended(MergedRange range, int row) {
    if (range.lastRow() >= row) {
      return false;
    }
    covered.clear(range.firstColumn(), range.lastColumn() + 1);
    return true;
  }

  private void open(MergedRange range, XlsxRow row) throws Unreadable {
    if (range.lastRow() < row.number()) {
      return;
    }
    int taken = covered.nextSetBit(range.firstColumn());
    if (taken >= 0 && taken <= range.lastColumn()) {
      throw new Unreadable(
          "The merged cells " + range + " overlap others. Maybe save the workbook anew in Excel.",
          null);
    }
    covered.set(range.firstColumn(), range.lastColumn() + 1);
    Cell value =
        row.cells().stream()
            .filter(cell -> cell.column() == range.firstColumn())
            .filter(cell -> row.number() == range.firstRow())
            .findFirst()
            .orElse(null);
    open.add(new Shown(range, value));
  }

  /** What the sheet shows in a cell that is not the first; null when that is nothing. */
  private Cell cell(Shown merged, int column, int row, Cell own) {
    MergedRange range = merged.range();
    Cell value = merged.value();
    String cell = "The cell " + MergedRange.address(column, row);
    if (own != null) {
      return Cell.fault(
          column,
          own.text(),
          cell + " has a value that the merged cell " + range + " hides." + UNMERGE);
    }
    if (value == null) {
      return null;
    }
    String part = cell + " is part of the merged cell " + range + ", ";
    if (column > range.firstColumn()) {
      return Cell.fault(column, "", part + "so that it has no value of its own." + UNMERGE);
    }
    if (numeric[column]) {
      return Cell.fault(
          column, value.text(), part + "whose number may be that of all rows together." + UNMERGE);
    }
    return new Cell(column, value.text(), value.number(), value.fault());
  }
}
