package org.csuite.batch.source;

/**
 * Numbers of digits alone, with at most one point among them that nobody takes for a divider of
 * thousands.
 */
final class PlainNumber {
  private static final double[] POWERS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  /** Beyond it not every whole number is a double, so that digits would be lost. */
  private static final int MOST_DIGITS = 15;

  private PlainNumber() {}

  /** The number; NaN when no such one stands there. */
  static double read(byte[] text, int from, int to) {
    long digits = 0;
    int point = -1;
    for (int i = from; i < to; i++) {
      int digit = text[i] - '0';
      if (digit >= 0 && digit <= 9) {
        digits = digits * 10 + digit;
      } else if (text[i] == '.' && point < 0 && i > from) {
        point = i;
      } else {
        return Double.NaN;
      }
    }
    int decimals = point < 0 ? 0 : to - point - 1;
    if (to - from - (point < 0 ? 0 : 1) > MOST_DIGITS
        || (point >= 0 && (decimals == 0 || decimals == 3))
        || to == from) {
      return Double.NaN;
    }
    return digits / POWERS[decimals];
  }
}
