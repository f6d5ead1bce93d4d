package org.csuite.batch;

import java.util.Locale;
import java.util.regex.Pattern;

/** Cells of a workbook, as the XML of SpreadsheetML. */
final class XlsxCells {
  /** Styles of {@link XlsxOutput}. */
  private static final int HEADER = 1;

  private static final int AMOUNT = 2;

  /** The most characters that a cell can hold, by the limits of Excel. */
  private static final int LONGEST = 32_767;

  /** Numbers that a spreadsheet shows with all their digits. */
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,10})(\\.\\d{1,10})?");

  private static final Pattern ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private static final String EMPTY = "<c/>";

  private XlsxCells() {}

  /** The name of a column. */
  static void header(StringBuilder out, String name) {
    out.append("<c s=\"").append(HEADER).append('"');
    inline(out, name);
  }

  /** Text, which a spreadsheet never takes for a formula. */
  static void text(StringBuilder out, String text) {
    if (text.isEmpty()) {
      out.append(EMPTY);
    } else {
      out.append("<c");
      inline(out, text);
    }
  }

  /** A plain number where the text is one, else the text. */
  static void numberOrText(StringBuilder out, String text) {
    if (NUMBER.matcher(text).matches()) {
      number(out, text);
    } else {
      text(out, text);
    }
  }

  /** A number. */
  static void number(StringBuilder out, String number) {
    out.append("<c><v>").append(number).append("</v></c>");
  }

  /** An amount of money; empty for none. */
  static void amount(StringBuilder out, String amount) {
    if (amount.isEmpty()) {
      out.append(EMPTY);
    } else {
      out.append("<c s=\"").append(AMOUNT).append("\"><v>").append(amount).append("</v></c>");
    }
  }

  private static void inline(StringBuilder out, String text) {
    String cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    boolean blanks = cut.length() != cut.strip().length() || cut.indexOf('\n') >= 0;
    out.append(" t=\"inlineStr\"><is><t").append(blanks ? " xml:space=\"preserve\">" : ">");
    escape(out, ESCAPED.matcher(cut).replaceAll("_x005F_"));
    out.append("</t></is></c>");
  }

  private static void escape(StringBuilder out, String text) {
    for (int i = 0; i < text.length(); i++) {
      char at = text.charAt(i);
      switch (at) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        // a line end ends a row of ours
        case '\n' -> out.append("&#10;");
        case '\t' -> out.append("&#9;");
        default -> {
          if (at < ' ') {
            out.append(String.format(Locale.ROOT, "_x%04X_", (int) at));
          } else {
            out.append(allowed(text, i) ? at : '\uFFFD');
          }
        }
      }
    }
  }

  /** Whether XML can hold it: no half of a character, no non-character. */
  private static boolean allowed(String text, int i) {
    char at = text.charAt(i);
    return Character.isHighSurrogate(at)
        ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
        : Character.isLowSurrogate(at)
            ? i > 0 && Character.isHighSurrogate(text.charAt(i - 1))
            : at != '\uFFFE' && at != '\uFFFF';
  }
}
