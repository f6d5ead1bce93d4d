package org.csuite.batch;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.csuite.input.Numbers;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** The rows of one sheet of a workbook, as a stream. */
final class XlsxRows implements Closeable {
  /** By the limits of Excel. */
  static final int MOST_ROWS = 1_048_576;

  private static final int MOST_COLUMNS = 16_384;
  private static final int PLAIN_DIGITS = 15;

  /** What a cell may hold that is no value, and what to do about it. */
  private static final Map<String, String> ERRORS =
      Map.of(
          "#N/A", "Maybe a look-up has found nothing.",
          "#REF!", "Maybe the formula names a cell that was deleted.",
          "#NAME?", "Maybe the formula needs a function or name that is missing.",
          "#DIV/0!", "Maybe the formula divides by an empty cell.",
          "#VALUE!", "Maybe the formula calculates with text.");

  private static final String UNKNOWN_RESULT =
      "The cell holds a formula whose result is not stored. Maybe open the workbook in Excel and"
          + " save it.";

  /** How control characters are written, which XML cannot hold. */
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  /**
   * A cell that is not empty.
   *
   * @param column from 0
   * @param text as CSV would hold it
   * @param number whether it is a number
   * @param fault why it has no value; null when it has
   */
  record Cell(int column, String text, boolean number, String fault) {}

  /**
   * A row that has cells.
   *
   * @param number 1-based
   */
  record XlsxRow(int number, List<Cell> cells) {}

  private final String file;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private final XlsxDates dates = new XlsxDates();
  private int last;
  private long read;

  /**
   * Begins to read.
   *
   * @param file what it is called in messages
   * @throws Unreadable when it is no XML
   */
  XlsxRows(String file, Sheet sheet) throws IOException {
    this.file = file;
    this.stream = sheet.openStream();
    this.rows = stream.iterator();
  }

  /** The next row that is not blank; null at the end. */
  XlsxRow next() throws Unreadable {
    while (read(rows::hasNext)) {
      Row row = read(rows::next);
      read++;
      // rows without a number follow each other
      last = Math.max(last + 1, row.getRowNum());
      if (row.getCellCount() > MOST_COLUMNS || last > MOST_ROWS) {
        throw damaged(null);
      }
      List<Cell> cells = read(() -> cells(row));
      if (!cells.isEmpty()) {
        return new XlsxRow(last, cells);
      }
    }
    return null;
  }

  /** How many rows have been read, blank ones included. */
  long read() {
    return read;
  }

  /** The library takes a file for sound, and fails in many ways where it is not. */
  private <T> T read(Supplier<T> step) throws Unreadable {
    try {
      return step.get();
    } catch (RuntimeException e) {
      throw damaged(e);
    } catch (OutOfMemoryError e) {
      throw new Unreadable(
          file
              + " takes more memory than there is near row "
              + (last + 1)
              + ". Maybe save it as \"CSV UTF-8\", or give more: JAVA_TOOL_OPTIONS=-Xmx2g.",
          e);
    }
  }

  private Unreadable damaged(RuntimeException cause) {
    return new Unreadable(file + " is a damaged workbook near row " + (last + 1) + ".", cause);
  }

  private List<Cell> cells(Row row) {
    List<Cell> cells = new ArrayList<>();
    for (org.dhatim.fastexcel.reader.Cell stored : row) {
      Cell cell = stored == null ? null : cell(stored);
      if (cell != null) {
        cells.add(cell);
      }
    }
    return cells;
  }

  /** The cell, or null when it is blank. */
  private Cell cell(org.dhatim.fastexcel.reader.Cell stored) {
    Object value = stored.getValue();
    int column = stored.getColumnIndex();
    if (value instanceof BigDecimal number) {
      return number(stored, number.doubleValue());
    }
    if (value instanceof Boolean || value == null) {
      // a text that a formula gives may be empty
      boolean unknown =
          value == null && stored.getFormula() != null && stored.getRawValue() == null;
      return unknown ? fault(column, "", UNKNOWN_RESULT) : text(column, stored.getText());
    }
    String text = value.toString();
    boolean result = stored.getType() == CellType.FORMULA;
    if (stored.getType() == CellType.ERROR || result && ERRORS.containsKey(text)) {
      String hint = ERRORS.getOrDefault(text, "");
      return fault(column, text, "The cell holds the error " + text + ". " + hint);
    }
    return text(column, unescaped(text));
  }

  private static Cell text(int column, String text) {
    return text.isBlank() ? null : new Cell(column, text, false, null);
  }

  private static Cell fault(int column, String text, String fault) {
    return new Cell(column, text, false, fault.strip());
  }

  private Cell number(org.dhatim.fastexcel.reader.Cell stored, double number) {
    String date = dates.date(stored, number);
    if (date != null) {
      return text(stored.getColumnIndex(), date);
    }
    String raw = stored.getRawValue();
    boolean plain = raw.length() <= PLAIN_DIGITS && raw.chars().allMatch(c -> c >= '0' && c <= '9');
    // a file holds 0.29 as 0.28999999999999998
    return new Cell(stored.getColumnIndex(), plain ? raw : Numbers.exact(number), true, null);
  }

  /** A text as Excel shows it. */
  private static String unescaped(String text) {
    return text.contains("_x")
        ? ESCAPED
            .matcher(text)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(found.group(1), 16))))
        : text;
  }

  @Override
  public void close() {
    stream.close();
  }
}
