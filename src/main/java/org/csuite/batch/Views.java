package org.csuite.batch;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Packs what some views say of a company into one number, the same only where all say the same, and
 * remembers what follows from it. For one thread.
 */
final class Views {
  private static final double LARGEST = 1L << 62;

  private final List<View> views;

  /** How many classes there may be of each view, and what they are multiplied by. */
  private final long[] radixes;

  private final long[] factors;

  /** The views that have several classes so far, by what is needed of them. */
  private View[] told = {};

  private int[] places = {};
  private int[][] classes = {};
  private long[] toldFactors = {};

  private LongTable known = new LongTable();

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
    return known.get(key(numbers));
  }

  private long key(int[] numbers) {
    long key = 0;
    for (int i = 0; i < places.length; i++) {
      key += classes[i][numbers[places[i]]] * toldFactors[i];
    }
    return key;
  }

  /** Remembers what follows for companies like this one. */
  void put(int[] numbers, int value) {
    if (!tooLong) {
      known.put(key(numbers), value);
    }
  }

  /** How many are remembered. */
  int size() {
    return known.size();
  }

  /** Takes over what the views have seen since. */
  void refresh() {
    for (int i = 0; i < told.length; i++) {
      classes[i] = told[i].classes();
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
      int size = views.get(i).size();
      radixes[i] = size > radixes[i] ? size + size / 2 : radixes[i];
      factors[i] = (long) product;
      product *= radixes[i];
    }
    LongTable old = known;
    known = new LongTable();
    tooLong = product >= LARGEST;
    if (!tooLong) {
      old.each((key, value) -> known.put(packed(key, oldRadixes, oldFactors), value));
    }
    int[] several = IntStream.range(0, radixes.length).filter(i -> radixes[i] > 1).toArray();
    told = Arrays.stream(several).mapToObj(views::get).toArray(View[]::new);
    places = Arrays.stream(told).mapToInt(view -> view.facet().place()).toArray();
    classes = Arrays.stream(told).map(View::classes).toArray(int[][]::new);
    toldFactors = Arrays.stream(several).mapToLong(i -> factors[i]).toArray();
  }

  private long packed(long key, long[] oldRadixes, long... oldFactors) {
    long packed = 0;
    for (int i = 0; i < factors.length; i++) {
      packed += key / oldFactors[i] % oldRadixes[i] * factors[i];
    }
    return packed;
  }
}
