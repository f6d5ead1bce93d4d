package org.csuite.batch.cells;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Packs what some views say of a company into one number, the same only where all say the same, and
 * remembers what follows from it. For one thread.
 */
final class Views {
  private static final double LARGEST = 1L << 62;

  /** Up to so many numbers, what follows is found in one step. */
  private static final int FEW = 1 << 15;

  private final List<View> views;

  /** How many classes there may be of each view, and what they are multiplied by. */
  private final long[] radixes;

  private final long[] factors;

  /** The views that have several classes so far, by what is needed of them. */
  private View[] told = {};

  private int[] places = {};
  private long[][] weights = {};

  /** What follows, by the number, plus 1; null where there may be many. */
  private int[] few = {0};

  private LongTable many = new LongTable();
  private int size;

  /** Whether a number would be too long, so that nothing is remembered. */
  private boolean tooLong;

  Views(List<View> views) {
    this.views = views;
    factors = new long[views.size()];
    radixes = new long[views.size()];
    Arrays.fill(factors, 1);
    Arrays.fill(radixes, 1);
  }

  /** What is remembered of companies like this one; {@link LongTable#ABSENT} when nothing is. */
  int get(int[] numbers) {
    long key = key(numbers);
    return few == null ? many.get(key) : few[(int) key] - 1;
  }

  private long key(int[] numbers) {
    long key = 0;
    for (int i = 0; i < places.length; i++) {
      key += weights[i][numbers[places[i]]];
    }
    return key;
  }

  /** Remembers what follows for companies like this one. */
  void put(int[] numbers, int value) {
    if (!tooLong) {
      put(key(numbers), value);
      size++;
    }
  }

  private void put(long key, int value) {
    if (few == null) {
      many.put(key, value);
    } else {
      few[(int) key] = value + 1;
    }
  }

  /** How many are remembered. */
  int size() {
    return size;
  }

  /** Takes over what the views have seen since. */
  void refresh() {
    for (int i = 0; i < told.length; i++) {
      weights[i] = told[i].weights();
    }
    for (int i = 0; i < radixes.length; i++) {
      if (views.get(i).size() > radixes[i]) {
        widen();
        return;
      }
    }
  }

  /** Makes room for more classes, with some to spare. */
  private void widen() {
    long[] oldRadixes = radixes.clone();
    long[] oldFactors = factors.clone();
    double product = 1;
    for (int i = 0; i < radixes.length; i++) {
      int classes = views.get(i).size();
      radixes[i] = classes > radixes[i] ? classes + classes / 4 : radixes[i];
      factors[i] = (long) product;
      product *= radixes[i];
    }
    int[] oldFew = few;
    LongTable oldMany = many;
    tooLong = product >= LARGEST;
    few = product <= FEW ? new int[(int) product] : null;
    many = new LongTable();
    if (tooLong) {
      size = 0;
    } else if (oldFew == null) {
      oldMany.each((key, value) -> put(packed(key, oldRadixes, oldFactors), value));
    } else {
      for (int key = 0; key < oldFew.length; key++) {
        if (oldFew[key] > 0) {
          put(packed(key, oldRadixes, oldFactors), oldFew[key] - 1);
        }
      }
    }
    int[] several = IntStream.range(0, radixes.length).filter(i -> radixes[i] > 1).toArray();
    IntStream.of(several).forEach(i -> views.get(i).weigh(tooLong ? 0 : factors[i]));
    told = Arrays.stream(several).mapToObj(views::get).toArray(View[]::new);
    places = Arrays.stream(told).mapToInt(view -> view.tuple().place()).toArray();
    weights = Arrays.stream(told).map(View::weights).toArray(long[][]::new);
  }

  private long packed(long key, long[] oldRadixes, long... oldFactors) {
    long packed = 0;
    for (int i = 0; i < factors.length; i++) {
      packed += key / oldFactors[i] % oldRadixes[i] * factors[i];
    }
    return packed;
  }
}
