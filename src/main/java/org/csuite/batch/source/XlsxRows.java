package org.csuite.batch.source;

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
public final class XlsxRows implements Closeable {
  /** By the limits of Excel. */
  public static final int MOST_ROWS = 1_048_576;

  private static final int MOST_COLUMNS = 16_384;
  private static final int PLAIN_DIGITS = 15;

  /** What to do about a cell that holds no value, but what is wrong. */
  private static final Map<String, String> ERRORS =
      Map.of(
          "#N/A", "Maybe a look-up has found nothing.",
          "#REF!", "Maybe the formula names a cell that was deleted.",
          "#NAME?", "Maybe the formula needs a function or name that is missing.",
          "#DIV/0!", "Maybe the formula divides by an empty cell.",
          "#VALUE!", "Maybe the formula calculates with text.");

  /** How errors look that a formula may have for a result, those of later versions too. */
  private static final Pattern ERROR = Pattern.compile("#(N/A|GETTING_DATA|[A-Z0-9/_]+[!?])");

  private static final String UNKNOWN_RESULT =
      "The cell holds a formula whose result is not stored. Maybe open the workbook in Excel and"
          + " save it.";

  private static final String STALE_RESULT =
      "The cell holds a formula whose stored result is not to be trusted: the workbook asks to be"
          + " worked out anew. Maybe open it in Excel and save it.";

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
  public record Cell(int column, String text, boolean number, String fault) {
    static Cell fault(int column, String text, String fault) {
      return new Cell(column, text, false, fault.strip());
    }
  }

  /**
   * A row that has cells.
   *
   * @param number 1-based
   */
  public record XlsxRow(int number, List<Cell> cells) {}

  private final String file;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private final XlsxDates dates = new XlsxDates();
  private final boolean unstored;
  private final boolean stale;
  private int last;
  private long read;

  /**
   * Begins to read.
   *
   * @param file what it is called in messages
   * @param unstored whether an empty result of a formula may be one that is not stored
   * @param stale whether results of formulas are to be worked out anew
   * @throws Unreadable when it is no XML
   */
  public XlsxRows(String file, Sheet sheet, boolean unstored, boolean stale) throws IOException {
    this.file = file;
    this.unstored = unstored;
    this.stale = stale;
    this.stream = sheet.openStream();
    this.rows = stream.iterator();
  }

  /** The next row that is not blank; null at the end. */
  public XlsxRow next() throws Unreadable {
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

  /** The number of the row that was read last; 0 before the first. */
  int last() {
    return last;
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
    boolean formula = stored.getFormula() != null;
    if (formula && value == null && (unstored || stored.getRawValue() == null)) {
      return Cell.fault(column, "", UNKNOWN_RESULT);
    }
    if (stored.getType() == CellType.ERROR
        || formula && value != null && ERROR.matcher(value.toString()).matches()) {
      String error = stored.getText();
      String hint = ERRORS.getOrDefault(error, "");
      return Cell.fault(column, error, ("The cell holds the error " + error).strip() + ". " + hint);
    }
    if (formula && stale) {
      return Cell.fault(column, stored.getText(), STALE_RESULT);
    }
    if (value instanceof BigDecimal number) {
      return number(stored, number.doubleValue());
    }
    // a text that a formula gives may be empty
    return text(column, value instanceof String text ? unescaped(text) : stored.getText());
  }

  private static Cell text(int column, String text) {
    return text.isBlank() ? null : new Cell(column, text, false, null);
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
