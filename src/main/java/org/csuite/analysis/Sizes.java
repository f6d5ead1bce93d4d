package org.csuite.analysis;

/**
 * How large a change of a fact is, for ordering: a number by its relative change, so that to double
 * and to halve are equally large; another word or truth value is as large as that; to learn a fact
 * that was unknown is larger than any change of a known one, because nothing is known of how far it
 * is.
 */
final class Sizes {
  private static final double WORD = 0.5;
  private static final double UNKNOWN = 2;

  private Sizes() {}

  /** The size of a change, from 0. */
  static double of(Object from, Object to) {
    if (from == null) {
      return UNKNOWN;
    }
    if (from instanceof Number a && to instanceof Number b) {
      double largest = Math.max(Math.abs(a.doubleValue()), Math.abs(b.doubleValue()));
      return largest == 0 ? 0 : Math.abs(b.doubleValue() - a.doubleValue()) / largest;
    }
    return WORD;
  }
}
