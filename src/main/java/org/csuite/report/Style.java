package org.csuite.report;

/**
 * How a piece of text stands out on a terminal with colours. In a text it is marked by characters
 * that Unicode keeps for use within programs and that no text of others gets past {@link
 * DisplayText#safe} with; whoever writes to the terminal puts the escape sequences there.
 */
public enum Style {
  /** As it is. */
  PLAIN("0"),
  /** Names and titles. */
  STRONG("1"),
  /** Headings. */
  HEADING("1;36"),
  /** What is asked for or advised. */
  GOOD("32"),
  /** What may go either way. */
  CAUTION("33"),
  /** What is wrong. */
  BAD("31"),
  /** What a reader may skip. */
  FAINT("2");

  private static final char FIRST = '\uFDD0';

  private final String code;

  Style(String code) {
    this.code = code;
  }

  /** The text in this style; blanks at its ends included. */
  String apply(String text, boolean colour) {
    return !colour || this == PLAIN || text.isBlank() ? text : mark() + text + PLAIN.mark();
  }

  private char mark() {
    return (char) (FIRST + ordinal());
  }

  /** The escape sequence that a terminal takes for a mark; null when it is none. */
  public static String sequence(char mark) {
    int style = mark - FIRST;
    return style < 0 || style >= values().length ? null : "\u001B[" + values()[style].code + "m";
  }
}
