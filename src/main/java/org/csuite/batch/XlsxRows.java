package org.csuite.batch;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.csuite.input.Numbers;

/** The rows of one sheet of a workbook, as a stream. */
final class XlsxRows implements Closeable {
  /** By the limits of Excel. */
  static final int MOST_ROWS = 1_048_576;

  private static final int MOST_COLUMNS = 16_384;
  private static final int LETTERS = 26;
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

  private final XmlPart xml;
  private final XlsxTexts texts;
  private final XlsxDates dates;
  private int row;
  private boolean begun;

  XlsxRows(XmlPart xml, XlsxTexts texts, XlsxDates dates) {
    this.xml = xml;
    this.texts = texts;
    this.dates = dates;
  }

  /** How many bytes have been read. */
  long bytes() {
    return xml.bytes();
  }

  /** The next row that is not blank; null at the end. */
  XlsxRow next() throws IOException {
    begun = begun || xml.find("sheetData", null);
    while (begun && xml.find("row", "sheetData")) {
      String number = xml.attribute("r");
      int at = number == null ? row + 1 : whole(number);
      if (at <= row || at > MOST_ROWS) {
        throw damaged();
      }
      row = at;
      List<Cell> cells = cells();
      xml.piece();
      if (!cells.isEmpty()) {
        return new XlsxRow(row, cells);
      }
    }
    begun = false;
    return null;
  }

  private List<Cell> cells() throws IOException {
    List<Cell> cells = new ArrayList<>();
    int column = -1;
    while (xml.find("c", "row")) {
      String address = xml.attribute("r");
      int at = address == null ? column + 1 : column(address);
      if (at <= column || at >= MOST_COLUMNS) {
        throw damaged();
      }
      column = at;
      Cell cell = cell(column);
      if (cell != null) {
        cells.add(cell);
      }
    }
    return cells;
  }

  /** The cell, or null when it is blank. */
  private Cell cell(int column) throws IOException {
    String type = xml.attribute("t");
    String style = xml.attribute("s");
    boolean formula = false;
    String value = "";
    for (String at = xml.inside("c"); at != null; at = xml.inside("c")) {
      switch (at) {
        case "f" -> formula = true;
        case "v" -> value = xml.text();
        case "is" -> value = XlsxTexts.unescaped(xml.text());
        default -> {
          // extensions hold no value
        }
      }
    }
    if (value.isEmpty()) {
      // a text that a formula gives may be empty
      return formula && !"str".equals(type) ? fault(column, "", UNKNOWN_RESULT) : null;
    }
    return value(column, type == null ? "n" : type, style, value);
  }

  private Cell value(int column, String type, String style, String value) throws IOException {
    return switch (type) {
      case "n" -> number(column, style, value);
      case "b" -> text(column, XlsxFile.is(value) ? "true" : "false");
      case "e" ->
          fault(
              column,
              value,
              "The cell holds the error " + value + ". " + ERRORS.getOrDefault(value, ""));
      case "s" -> {
        String text = texts.get(whole(value));
        if (text == null) {
          throw damaged();
        }
        yield text(column, text);
      }
      case "str" -> text(column, XlsxTexts.unescaped(value));
      default -> text(column, value);
    };
  }

  private static Cell text(int column, String text) {
    return text.isBlank() ? null : new Cell(column, text, false, null);
  }

  private static Cell fault(int column, String text, String fault) {
    return new Cell(column, text, false, fault.strip());
  }

  private Cell number(int column, String style, String value) throws Unreadable {
    if (style != null && dates.shows(whole(style))) {
      String date = dates.date(decimal(value));
      if (date != null) {
        return text(column, date);
      }
    }
    boolean plain = value.length() <= PLAIN_DIGITS;
    for (int i = 0; i < value.length() && plain; i++) {
      plain = value.charAt(i) >= '0' && value.charAt(i) <= '9';
    }
    // a file holds 0.29 as 0.28999999999999998
    return new Cell(column, plain ? value : Numbers.exact(decimal(value)), true, null);
  }

  private Unreadable damaged() {
    return xml.damaged(" near row " + row);
  }

  private double decimal(String text) throws Unreadable {
    try {
      double number = Double.parseDouble(text);
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw damaged();
  }

  private int whole(String text) throws Unreadable {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw damaged();
    }
  }

  private int column(String address) {
    int column = 0;
    for (int i = 0; i < address.length() && column <= MOST_COLUMNS; i++) {
      char at = address.charAt(i);
      if (at < 'A' || at > 'Z') {
        break;
      }
      column = column * LETTERS + (at - 'A') + 1;
    }
    return column - 1;
  }

  /** The letters of a column. */
  static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int left = column + 1; left > 0; left = (left - 1) / LETTERS) {
      letters.insert(0, (char) ('A' + (left - 1) % LETTERS));
    }
    return letters.toString();
  }

  @Override
  public void close() throws IOException {
    xml.close();
  }
}
