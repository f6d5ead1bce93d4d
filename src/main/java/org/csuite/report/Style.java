package org.csuite.report;

/** How a piece of text stands out on a terminal with colours. */
enum Style {
  /** As it is. */
  PLAIN(""),
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

  private final String code;

  Style(String code) {
    this.code = code;
  }

  /** The text in this style; blanks at its ends included. */
  String apply(String text, boolean colour) {
    return !colour || code.isEmpty() || text.isBlank()
        ? text
        : "\u001B[" + code + "m" + text + "\u001B[0m";
  }
}
