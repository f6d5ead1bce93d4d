package org.csuite.check.space;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The values along one dimension, cut into cells within which no condition of the book can tell two
 * values apart. Each cell has a sample, which stands for all of it; null stands for unknown.
 */
public final class Axis {
  private final List<Object> samples;

  private final NavigableSet<Double> cuts;

  private Axis(List<Object> samples, NavigableSet<Double> cuts) {
    this.samples = samples;
    this.cuts = cuts;
  }

  /** Words, each a cell of its own. */
  static Axis ofWords(Collection<String> words, boolean nullable) {
    List<Object> samples = new ArrayList<>(words);
    if (nullable) {
      samples.add(null);
    }
    return new Axis(samples, new TreeSet<>());
  }

  /** True and false. */
  static Axis ofBoolean(boolean nullable) {
    List<Object> samples = new ArrayList<>(List.of(false, true));
    if (nullable) {
      samples.add(null);
    }
    return new Axis(samples, new TreeSet<>());
  }

  /**
   * Numbers cut at the given places: each of them a cell, and each interval between two.
   *
   * @param whole whether only whole numbers occur
   * @param low the least number there is; null when there is none
   * @param high the greatest
   */
  static Axis ofNumbers(
      Collection<Double> cuts, boolean whole, Double low, Double high, boolean nullable) {
    TreeSet<Double> points = new TreeSet<>(cuts);
    if (low != null) {
      points.add(low);
    }
    if (high != null) {
      points.add(high);
    }
    points.removeIf(point -> (low != null && point < low) || (high != null && point > high));
    points.removeIf(point -> whole && point != Math.rint(point));
    List<Object> samples = new ArrayList<>();
    Double before = null;
    for (double point : points) {
      between(before, point, low, whole, samples);
      samples.add(point);
      before = point;
    }
    if (before == null) {
      samples.add(0.0);
    } else if (high == null) {
      samples.add(Math.max(before + 1, before * 2));
    }
    if (nullable) {
      samples.add(null);
    }
    return new Axis(samples, points);
  }

  private static void between(
      Double before, double point, Double low, boolean whole, List<Object> samples) {
    if (before == null) {
      if (low == null) {
        samples.add(Math.min(point - 1, point * 2));
      }
    } else if (!whole) {
      samples.add((before + point) / 2);
    } else if (point - before > 1) {
      samples.add(before + 1);
    }
  }

  /** How many cells. */
  int size() {
    return samples.size();
  }

  /** The value that stands for a cell. */
  public Object sample(int cell) {
    return samples.get(cell);
  }

  /** The cells whose sample meets a condition. */
  public BitSet where(Predicate<Object> condition) {
    BitSet cells = new BitSet(samples.size());
    for (int i = 0; i < samples.size(); i++) {
      cells.set(i, condition.test(samples.get(i)));
    }
    return cells;
  }

  /** Every cell. */
  BitSet all() {
    BitSet cells = new BitSet(samples.size());
    cells.set(0, samples.size());
    return cells;
  }

  /** Whether a cell is a single number at which conditions cut. */
  boolean isCut(int cell) {
    return samples.get(cell) instanceof Double number && cuts.contains(number);
  }

  /** Whether a value lies in a cell. */
  public boolean covers(int cell, Object value) {
    Object sample = samples.get(cell);
    if (!(value instanceof Number number) || !(sample instanceof Number point)) {
      return sample == null ? value == null : sample.equals(value);
    }
    double n = number.doubleValue();
    double p = point.doubleValue();
    if (n == p || cuts.contains(p) || cuts.contains(n)) {
      return n == p;
    }
    return cuts.headSet(Math.max(n, p)).tailSet(Math.min(n, p)).isEmpty();
  }
}
