package org.csuite.model;

import java.util.List;
import java.util.Map;

/**
 * What is decided as one fact of a scenario, or two, move through a range while the others stay as
 * they are.
 *
 * @param outcome of the scenario as given
 * @param across how far the first fact moves
 * @param up how far the second one does; null when only one moves
 * @param decisions by interval, as {@link OutcomeDiff#decisions} gives them, without those that
 *     nobody asked for
 * @param meeting a fact worked out from both, so that borders run aslant and the intervals are true
 *     at the values decided only; null when they are exact everywhere
 * @param runs how many companies were decided
 */
public record Sweep(
    Outcome outcome,
    Range across,
    Range up,
    Grid<Map<Question, String>> decisions,
    FactDefinition meeting,
    int runs) {
  /**
   * How far a fact moves.
   *
   * @param fact one that a scenario gives
   * @param low the smallest number, included; null for words
   * @param high the largest number, included; null for words
   * @param words the values of a fact that is no number, in order; empty for numbers
   */
  public record Range(FactDefinition fact, Double low, Double high, List<Object> words) {
    /** Numbers that span more than so many times themselves are shown by ratios. */
    private static final double WIDE = 50;

    /** Whether the range is so wide that ratios say more than differences. */
    public boolean byRatio() {
      return words.isEmpty() && low > 0 && high / low > WIDE;
    }

    /** The number a part of the way, from 0 to 1, by ratio where the range is wide. */
    public double part(double part) {
      return byRatio() ? low * Math.pow(high / low, part) : low + (high - low) * part;
    }

    /** How far along a number lies, from 0 to 1. */
    public double along(double number) {
      double along =
          byRatio() ? Math.log(number / low) / Math.log(high / low) : (number - low) / (high - low);
      return Math.max(0, Math.min(1, along));
    }
  }
}
