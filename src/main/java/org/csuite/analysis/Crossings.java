package org.csuite.analysis;

import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.csuite.model.FactDefinition;
import org.csuite.model.Scenario;
import org.csuite.rulebook.DerivedFacts;
import org.csuite.rulebook.reach.Cut;
import org.csuite.rulebook.reach.Thresholds;

/**
 * The numbers of one given fact at which a condition changes, exact to the last bit: where the fact
 * itself meets a threshold, and where a fact worked out from it does, the others being as they are.
 * Each is the first number beyond the change.
 */
final class Crossings {
  /** Beyond these no amount or number of people lies. */
  private static final double FARTHEST = 1e15;

  private static final int SMALLEST_POWER = -6;
  private static final int LARGEST_POWER = 15;

  private final NavigableSet<Double> starts = new TreeSet<>();
  private final FactDefinition moved;
  private final double low;
  private final double high;

  private Crossings(FactDefinition moved) {
    FactDefinition.Range range = moved.range();
    this.moved = moved;
    this.low = range == null || range.low() == null ? -FARTHEST : range.low();
    this.high = range == null || range.high() == null ? FARTHEST : range.high();
  }

  /**
   * The crossings of a fact inside its range, in order.
   *
   * @param further numbers that the fact is held against besides the thresholds
   */
  static NavigableSet<Double> of(
      FactDefinition moved,
      Scenario scenario,
      Thresholds thresholds,
      DerivedFacts derived,
      Iterable<Cut> further) {
    Crossings crossings = new Crossings(moved);
    thresholds.cuts(moved).forEach(crossings::add);
    further.forEach(crossings::add);
    // declared after what they rest on, so that steps of a part are known when its whole is looked
    // at
    for (FactDefinition fact : thresholds.facts()) {
      UnaryOperator<Object> follows =
          thresholds.cuts(fact).isEmpty() || fact.equals(moved)
              ? null
              : derived.following(fact, moved, scenario);
      if (follows != null) {
        crossings.add(follows, thresholds.cuts(fact), scenario.company().get(moved));
      }
    }
    return crossings.starts.subSet(crossings.low, false, crossings.high, true);
  }

  private void add(Cut cut) {
    starts.add(cut.above() ? Math.nextUp(cut.bound()) : cut.bound());
  }

  private void add(UnaryOperator<Object> follows, Iterable<Cut> cuts, Object present) {
    Map<Double, Object> samples = new TreeMap<>();
    for (double number : samples(present)) {
      samples.put(number, follows.apply(number));
    }
    for (Cut cut : cuts) {
      Double before = null;
      int stateBefore = 0;
      for (Map.Entry<Double, Object> sample : samples.entrySet()) {
        int state = state(cut, sample.getValue());
        double from = before == null ? sample.getKey() : before;
        while (before != null && stateBefore != state) {
          from = first(follows, cut, stateBefore, from, sample.getKey());
          starts.add(from);
          stateBefore = state(cut, follows.apply(from));
        }
        before = sample.getKey();
        stateBefore = state;
      }
    }
  }

  /** Powers of ten, the present value, the ends, and both sides of what is known already. */
  private NavigableSet<Double> samples(Object present) {
    NavigableSet<Double> samples = new TreeSet<>();
    samples.add(0.0);
    for (int power = SMALLEST_POWER; power <= LARGEST_POWER; power++) {
      samples.add(Math.pow(10, power));
      samples.add(-Math.pow(10, power));
    }
    for (double start : starts) {
      samples.add(start);
      samples.add(Math.nextDown(start));
    }
    samples.add(low);
    samples.add(high);
    if (present instanceof Number number) {
      samples.add(number.doubleValue());
    }
    return samples.subSet(low, true, high, true);
  }

  private static int state(Cut cut, Object value) {
    return value instanceof Number number ? (cut.below(number.doubleValue()) ? 1 : -1) : 0;
  }

  /** The first number after one in that state, by halving the numbers that a double can hold. */
  private static double first(
      UnaryOperator<Object> follows, Cut cut, int state, double from, double to) {
    long left = ordered(from);
    long right = ordered(to);
    while (right - left > 1) {
      long middle = left + (right - left) / 2;
      if (state(cut, follows.apply(number(middle))) == state) {
        left = middle;
      } else {
        right = middle;
      }
    }
    return number(right);
  }

  /** The place of a number among all doubles. */
  private static long ordered(double number) {
    long bits = Double.doubleToLongBits(number == 0 ? 0.0 : number);
    return bits >= 0 ? bits : Long.MIN_VALUE - bits;
  }

  private static double number(long ordered) {
    return Double.longBitsToDouble(ordered >= 0 ? ordered : Long.MIN_VALUE - ordered);
  }

  @Override
  public String toString() {
    return moved.name() + starts;
  }
}
