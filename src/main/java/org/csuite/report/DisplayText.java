package org.csuite.report;

import java.util.ArrayList;
import java.util.List;
import org.csuite.model.Invisible;

/**
 * What a terminal makes of text: how many columns it takes, where it may break, what must not get
 * through.
 */
public final class DisplayText {
  /** What an item of a list begins with. */
  static final String BULLET = "· ";

  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int EMOJI_VARIATION = 0xFE0F;
  private static final int CONTROL_PICTURES = 0x2400;
  private static final int DELETE = 0x7F;
  private static final char DELETE_PICTURE = 0x2421;
  private static final char REPLACEMENT = '\uFFFD';

  /**
   * First and last code points that take two columns: East Asian Wide and Fullwidth of Unicode's
   * EastAsianWidth.txt, neighbouring ranges joined where only unassigned code points lie between.
   */
  private static final int[] WIDE = {
    0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3,
    0x25FD, 0x25FE, 0x2614, 0x2615, 0x2648, 0x2653, 0x267F, 0x267F, 0x2693, 0x2693, 0x26A1, 0x26A1,
    0x26AA, 0x26AB, 0x26BD, 0x26BE, 0x26C4, 0x26C5, 0x26CE, 0x26CE, 0x26D4, 0x26D4, 0x26EA, 0x26EA,
    0x26F2, 0x26F3, 0x26F5, 0x26F5, 0x26FA, 0x26FA, 0x26FD, 0x26FD, 0x2705, 0x2705, 0x270A, 0x270B,
    0x2728, 0x2728, 0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797,
    0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2B55, 0x2B55, 0x2E80, 0x303E,
    0x3041, 0xA4CF, 0xA960, 0xA97C, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE10, 0xFE19, 0xFE30, 0xFE6F,
    0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0, 0x18DFF, 0x1AFF0, 0x1B2FF, 0x1F004, 0x1F004, 0x1F0CF,
    0x1F0CF, 0x1F18E, 0x1F18E, 0x1F191, 0x1F19A, 0x1F200, 0x1F320, 0x1F32D, 0x1F335, 0x1F337,
    0x1F37C, 0x1F37E, 0x1F393, 0x1F3A0, 0x1F3CA, 0x1F3CF, 0x1F3D3, 0x1F3E0, 0x1F3F0, 0x1F3F4,
    0x1F3F4, 0x1F3F8, 0x1F43E, 0x1F440, 0x1F440, 0x1F442, 0x1F4FC, 0x1F4FF, 0x1F53D, 0x1F54B,
    0x1F54E, 0x1F550, 0x1F567, 0x1F57A, 0x1F57A, 0x1F595, 0x1F596, 0x1F5A4, 0x1F5A4, 0x1F5FB,
    0x1F64F, 0x1F680, 0x1F6C5, 0x1F6CC, 0x1F6CC, 0x1F6D0, 0x1F6D2, 0x1F6D5, 0x1F6DF, 0x1F6EB,
    0x1F6EC, 0x1F6F4, 0x1F6FC, 0x1F7E0, 0x1F7F0, 0x1F90C, 0x1F93A, 0x1F93C, 0x1F945, 0x1F947,
    0x1F9FF, 0x1FA70, 0x1FAFF, 0x20000, 0x3FFFD
  };

  private DisplayText() {}

  /** The columns that a text takes on a terminal. */
  static int width(String text) {
    int width = 0;
    int previous = 0;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      width += width(point, previous);
      previous = point;
      i += Character.charCount(point);
    }
    return width;
  }

  /** The columns that a code point adds after the one before it. */
  private static int width(int point, int previous) {
    if (point < 0x300) {
      return 1;
    }
    if (point == EMOJI_VARIATION) {
      return previous != 0 && !isWide(previous) ? 1 : 0;
    }
    if (previous == ZERO_WIDTH_JOINER || isCombining(point)) {
      return 0;
    }
    return isWide(point) ? 2 : 1;
  }

  private static boolean isCombining(int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
      default -> point >= 0x1160 && point <= 0x11FF;
    };
  }

  private static boolean isWide(int point) {
    if (point < WIDE[0]) {
      return false;
    }
    int low = 0;
    int high = WIDE.length / 2 - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (point < WIDE[2 * middle]) {
        high = middle - 1;
      } else if (point > WIDE[2 * middle + 1]) {
        low = middle + 1;
      } else {
        return true;
      }
    }
    return false;
  }

  /**
   * The text, in one line, without anything that could move the cursor, change colours, reverse the
   * direction of writing or go unseen; such characters become visible ones.
   */
  public static String safe(String text) {
    return shown(text, "");
  }

  /** The same, in as many lines as it has. */
  public static String shown(String text) {
    return shown(text, "\n\t");
  }

  private static String shown(String text, String kept) {
    int plain = 0;
    while (plain < text.length() && isPlain(text.charAt(plain))) {
      plain++;
    }
    if (plain == text.length()) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length()).append(text, 0, plain);
    for (int i = plain; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      if (!Invisible.is(point) || kept.indexOf(point) >= 0) {
        shown.appendCodePoint(point);
      } else if (kept.isEmpty() && (point == '\n' || point == '\t' || point == '\r')) {
        shown.append(' ');
      } else if (point < ' ') {
        shown.append((char) (CONTROL_PICTURES + point));
      } else {
        shown.append(point == DELETE ? DELETE_PICTURE : REPLACEMENT);
      }
    }
    return shown.toString();
  }

  /** Most texts need no second look. */
  private static boolean isPlain(char c) {
    return c >= ' ' && c < DELETE;
  }

  /** Filled with blanks on the right up to a width. */
  static String padRight(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }

  /** Filled with blanks on the left up to a width. */
  static String padLeft(String text, int width) {
    return " ".repeat(Math.max(0, width - width(text))) + text;
  }

  /**
   * Lines of at most a width, broken at blanks, and inside words that are longer. What continues a
   * line that begins with a bullet or blanks stands below its text.
   */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    int most = Math.max(BULLET.length() + 2, width);
    for (String paragraph : text.split("\n", -1)) {
      String words = paragraph.stripLeading();
      int blanks = Math.min(paragraph.length() - words.length(), most / 2);
      String mark = paragraph.startsWith(BULLET) ? BULLET : " ".repeat(blanks);
      String rest = mark.equals(BULLET) ? paragraph.substring(BULLET.length()) : words;
      int first = lines.size();
      wrapParagraph(rest, most - mark.length(), lines);
      lines.set(first, mark + lines.get(first));
      lines.subList(first + 1, lines.size()).replaceAll(" ".repeat(mark.length())::concat);
    }
    return lines;
  }

  private static void wrapParagraph(String paragraph, int width, List<String> lines) {
    if (width(paragraph) <= width) {
      lines.add(paragraph);
      return;
    }
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String word : paragraph.split(" ")) {
      int needed = width(word);
      if (used > 0 && used + 1 + needed > width) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      if (used > 0) {
        line.append(' ');
        used++;
      }
      int from = 0;
      if (used == 0 && needed > width) {
        from = wrapWord(word, width, lines);
        needed = width(word.substring(from));
      }
      line.append(word, from, word.length());
      used += needed;
    }
    lines.add(line.toString());
  }

  /** Adds lines full of a word's beginning; where the rest begins, which fits into a line. */
  private static int wrapWord(String word, int width, List<String> lines) {
    int from = 0;
    for (int end = end(word, 0, width); end < word.length(); end = end(word, from, width)) {
      String head = breakable(word.substring(from, end));
      lines.add(head);
      from += head.length();
    }
    return from;
  }

  /** Cut behind its last hyphen or dash, where it has one. */
  private static String breakable(String head) {
    int dash = Math.max(head.lastIndexOf('-'), head.lastIndexOf('–'));
    return dash > 0 ? head.substring(0, dash + 1) : head;
  }

  /** The longest beginning that fits, at least one code point. */
  static String head(String text, int width) {
    return text.substring(0, end(text, 0, width));
  }

  /** Where the longest stretch ends that fits, at least one code point. */
  private static int end(String text, int from, int width) {
    int end = from;
    int used = 0;
    int previous = 0;
    while (end < text.length()) {
      int point = text.codePointAt(end);
      used += width(point, previous);
      if (used > width && end > from) {
        break;
      }
      previous = point;
      end += Character.charCount(point);
    }
    return end;
  }
}
