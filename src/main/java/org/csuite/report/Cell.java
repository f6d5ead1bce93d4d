package org.csuite.report;

/**
 * A piece of text with one style, such as a cell of a table.
 *
 * @param text safe for a terminal; a line feed begins a new line
 * @param style of the whole
 */
record Cell(String text, Style style) {
  /** Without a style. */
  static Cell of(String text) {
    return new Cell(text, Style.PLAIN);
  }

  /** In a style. */
  static Cell of(String text, Style style) {
    return new Cell(text, style);
  }
}
