package org.csuite.report;

/**
 * A line of a file as a terminal shows it, with the place of a mistake in columns: tabs expanded,
 * wide characters counted twice and combining ones not at all, a long line cut around the mistake.
 *
 * @param text what is shown
 * @param before columns to the left of the mistake
 * @param marked columns that the mistake takes, at least 1
 */
record SourceLine(String text, int before, int marked) {
  private static final int TAB = 4;
  private static final String CUT = "…";

  /** So far to each side of the mistake is looked: a line may hold a whole file. */
  private static final int LOOKED_AT = 2000;

  /**
   * @param line as it stands in the file
   * @param column where the mistake begins, from 1, in UTF-16 units
   * @param length of the mistake in UTF-16 units
   * @param width columns available
   */
  static SourceLine of(String line, int column, int length, int width) {
    int begin = Math.min(Math.max(0, column - 1), line.length());
    int end = Math.min(begin + Math.max(1, length), line.length());
    int from = Math.max(0, begin - LOOKED_AT);
    int within = Math.min(end, begin + LOOKED_AT);
    int to = Math.min(line.length(), within + LOOKED_AT);
    String left = expand(line.substring(from, begin), 0);
    String middle = expand(line.substring(begin, within), DisplayText.width(left));
    String right = expand(line.substring(within, to), DisplayText.width(left + middle));
    int room = Math.max(20, width);
    boolean whole = from == 0 && to == line.length();
    if (whole && DisplayText.width(left + middle + right) <= room) {
      return marking(left, middle, right);
    }
    int half = room / 2;
    if (from > 0 || DisplayText.width(left) > half) {
      left = CUT + tail(left, half - 1);
    }
    int rest = room - DisplayText.width(left) - 1;
    if (within < end || DisplayText.width(middle) > rest) {
      return marking(left, DisplayText.head(middle, rest) + CUT, "");
    }
    rest -= DisplayText.width(middle);
    boolean fits = to == line.length() && DisplayText.width(right) <= rest + 1;
    return marking(left, middle, fits ? right : DisplayText.head(right, rest) + CUT);
  }

  private static SourceLine marking(String left, String middle, String right) {
    return new SourceLine(
        (left + middle + right).stripTrailing(),
        DisplayText.width(left),
        Math.max(1, DisplayText.width(middle)));
  }

  private static String expand(String text, int from) {
    StringBuilder expanded = new StringBuilder();
    int column = from;
    for (String piece : text.split("(?<=\t)", -1)) {
      boolean tab = piece.endsWith("\t");
      String shown = DisplayText.safe(tab ? piece.substring(0, piece.length() - 1) : piece);
      expanded.append(shown);
      column += DisplayText.width(shown);
      if (tab) {
        int blanks = TAB - column % TAB;
        expanded.append(" ".repeat(blanks));
        column += blanks;
      }
    }
    return expanded.toString();
  }

  /** The longest end that fits. */
  private static String tail(String text, int width) {
    int from = text.length();
    while (from > 0) {
      int previous = text.offsetByCodePoints(from, -1);
      if (DisplayText.width(text.substring(previous)) > width) {
        break;
      }
      from = previous;
    }
    return text.substring(from);
  }
}
