package org.csuite.report.page;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * How much room text takes before any font is there to ask: the advance widths of Helvetica, with
 * an allowance for wider fonts that may stand in for it.
 *
 * @param size of the font, in pixels
 * @param bold whether it is
 */
record Lettering(double size, boolean bold) {
  /** Advance widths of U+0020 to U+007E in thousandths of the size, from Adobe's Helvetica.afm. */
  private static final int[] WIDTHS = {
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584
  };

  private static final int FIRST = ' ';
  private static final int OTHER = 600;
  private static final int IDEOGRAPH = 1000;
  private static final int FIRST_IDEOGRAPH = 0x2E80;

  /** Bold letters are wider by so much. */
  private static final double BOLD = 1.08;

  /** DejaVu Sans, which stands in on bare Linux machines, is up to so much wider. */
  private static final double ALLOWANCE = 1.14;

  /** The room a text takes, in pixels. */
  double width(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFD);
    int units = plain.codePoints().map(Lettering::units).sum();
    return units * size / 1000 * (bold ? BOLD : 1) * ALLOWANCE;
  }

  private static int units(int point) {
    if (Character.getType(point) == Character.NON_SPACING_MARK) {
      return 0;
    }
    if (point == '\u00A0') {
      return WIDTHS[0];
    }
    if (point >= FIRST && point < FIRST + WIDTHS.length) {
      return WIDTHS[point - FIRST];
    }
    return point >= FIRST_IDEOGRAPH ? IDEOGRAPH : OTHER;
  }

  /** Lines no wider than that many pixels, broken at blanks, behind hyphens, or where they must. */
  List<String> wrap(String text, double most) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("(?<=[ -])")) {
      String rest = word;
      if (!line.isEmpty() && width((line + word).stripTrailing()) > most) {
        lines.add(line.toString().strip());
        line.setLength(0);
      }
      while (line.isEmpty() && width(rest.stripTrailing()) > most && rest.length() > 1) {
        int end = fitting(rest, most);
        lines.add(rest.substring(0, end));
        rest = rest.substring(end);
      }
      line.append(rest);
    }
    if (!line.toString().isBlank() || lines.isEmpty()) {
      lines.add(line.toString().strip());
    }
    return lines;
  }

  /** How many chars of a word fit, at least one code point. */
  private int fitting(String word, double most) {
    int end = word.offsetByCodePoints(0, 1);
    while (end < word.length()) {
      int next = word.offsetByCodePoints(end, 1);
      if (width(word.substring(0, next)) > most) {
        break;
      }
      end = next;
    }
    return end;
  }
}
