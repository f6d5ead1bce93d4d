package org.csuite.report;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How a piece of text stands out on a terminal with colours. In a text it is marked by characters
 * that Unicode keeps for use within programs and that no text of others gets past {@link
 * DisplayText#safe} with; whoever writes to the terminal puts the escape sequences there.
 */
public enum Style {
  /** As it is. */
  PLAIN('\uFDD0', "0"),
  /** Names and titles. */
  STRONG('\uFDD1', "1"),
  /** Headings. */
  HEADING('\uFDD2', "1;36"),
  /** What is asked for or advised. */
  GOOD('\uFDD3', "32"),
  /** What may go either way. */
  CAUTION('\uFDD4', "33"),
  /** What is wrong. */
  BAD('\uFDD5', "31"),
  /** What a reader may skip. */
  FAINT('\uFDD6', "2");

  private static final Map<Character, String> SEQUENCES =
      Arrays.stream(values())
          .collect(Collectors.toMap(style -> style.mark, style -> "\u001B[" + style.code + "m"));

  private final char mark;
  private final String code;

  Style(char mark, String code) {
    this.mark = mark;
    this.code = code;
  }

  /** The text in this style; blanks at its ends included. */
  String apply(String text, boolean colour) {
    return !colour || this == PLAIN || text.isBlank() ? text : mark + text + PLAIN.mark;
  }

  /** The escape sequence that a terminal takes for a mark; null when it is none. */
  public static String sequence(char mark) {
    return mark < PLAIN.mark ? null : SEQUENCES.get(mark);
  }
}
