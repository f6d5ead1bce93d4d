package org.csuite.model;

import java.util.regex.Pattern;

/** Text in CSV that spreadsheets open: what they would take for a formula is kept as text. */
public final class SpreadsheetText {
  /** With what formulas begin; the wide signs are those of East Asian keyboards. */
  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

  private SpreadsheetText() {}

  /** The cell, after an apostrophe where a spreadsheet would work it out and it is no number. */
  public static String of(String cell) {
    boolean formula = !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0;
    return formula && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
  }

  /** The cell that {@link #of} has made of it. */
  public static String original(String cell) {
    String rest = cell.startsWith("'") ? cell.substring(1) : cell;
    return of(rest).equals(cell) ? rest : cell;
  }
}
