package org.csuite.rulebook.read;

import java.util.Set;

/**
 * How far the words, numbers and signs of a rule file go. Every character of a rule book passes
 * here at each start, before anything is compiled, where regular expressions would take longest.
 */
final class Lexemes {
  private static final Set<String> LONG_SIGNS =
      Set.of("==", "!=", "<=", ">=", "=>", "=<", "&&", "||");

  /** What the second character of a long sign can be. */
  private static final String ENDS = "=><&|";

  /** Blanks besides those of ASCII, as word processors put them between digits. */
  private static final String NO_BREAK_SPACES = "\u00A0\u202F\uFEFF";

  private Lexemes() {}

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isBlank(char c) {
    return isPlainBlank(c) || isNoBreakSpace(c);
  }

  private static boolean isPlainBlank(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }

  /** Whether it is a blank that Drools does not take for one. */
  static boolean isNoBreakSpace(char c) {
    return NO_BREAK_SPACES.indexOf(c) >= 0;
  }

  static int endOfBlanks(String text, int start) {
    int end = start;
    while (end < text.length() && isPlainBlank(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Whether the name of a variable can begin there. */
  static boolean startsName(String text, int at) {
    return at < text.length() && (isLetter(text.charAt(at)) || text.charAt(at) == '_');
  }

  static int endOfName(String text, int start) {
    int end = start;
    while (goesOn(text, end)) {
      end++;
    }
    return end;
  }

  /** Of a word, a hyphen before a letter is part. */
  static int endOfWord(String text, int start) {
    int end = endOfName(text, start);
    while (end + 1 < text.length() && text.charAt(end) == '-' && isLetter(text.charAt(end + 1))) {
      end = endOfName(text, end + 1);
    }
    return end;
  }

  /** Whether a number begins there; a point before its digits is taken along, as one mistake. */
  static boolean startsNumber(String text, int at) {
    char c = text.charAt(at);
    return isDigit(c)
        || c == '.'
            && at + 1 < text.length()
            && isDigit(text.charAt(at + 1))
            && (at == 0 || !goesOn(text, at - 1));
  }

  /** Takes letters along, and commas before just three digits, so that all is one mistake. */
  static int endOfNumber(String text, int start) {
    int end = start;
    while (isPartOfNumber(text, end) || isSignOfExponent(text, start, end)) {
      end++;
    }
    while (end < text.length()
        && text.charAt(end) == ','
        && areThreeDigits(text, end + 1)
        && !isPartOfNumber(text, end + 4)) {
      end += 4;
    }
    return end;
  }

  /** Any character that begins nothing else is a sign of its own. */
  static int endOfSign(String text, int start) {
    boolean longer = start + 1 < text.length() && ENDS.indexOf(text.charAt(start + 1)) >= 0;
    return longer && LONG_SIGNS.contains(text.substring(start, start + 2))
        ? start + 2
        : start + Character.charCount(text.codePointAt(start));
  }

  private static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }

  private static boolean goesOn(String text, int at) {
    return startsName(text, at) || at < text.length() && isDigit(text.charAt(at));
  }

  private static boolean isPartOfNumber(String text, int at) {
    return goesOn(text, at) || at < text.length() && text.charAt(at) == '.';
  }

  /** Whether the minus or plus of {@code 1e-5} stands there; {@code 0xe-5} has none. */
  private static boolean isSignOfExponent(String text, int start, int at) {
    return at > start + 1
        && at + 1 < text.length()
        && (text.charAt(at) == '-' || text.charAt(at) == '+')
        && (text.charAt(at - 1) == 'e' || text.charAt(at - 1) == 'E')
        && isDigit(text.charAt(at + 1));
  }

  private static boolean areThreeDigits(String text, int start) {
    if (start + 3 > text.length()) {
      return false;
    }
    for (int i = start; i < start + 3; i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
