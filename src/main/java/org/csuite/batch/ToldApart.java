package org.csuite.batch;

import java.util.Arrays;
import java.util.List;

/** Which values of a slot some inputs tell apart. */
final class ToldApart {
  /** By no input. */
  static final ToldApart NOTHING = new ToldApart(null, 1);

  /** What a number that grows is counted as. */
  private static final double GROWING = 16;

  /** For each value its class, from 0; null when every value is told apart, or none is. */
  private final int[] classes;

  private final double values;

  private ToldApart(int[] classes, double values) {
    this.classes = classes;
    this.values = values;
  }

  /** How many they come to. */
  double values() {
    return values;
  }

  /** By some inputs more. */
  ToldApart with(List<Input> inputs) {
    ToldApart told = this;
    for (Input input : inputs) {
      told = told.with(input);
    }
    return told;
  }

  private ToldApart with(Input input) {
    if (classes == null && this != NOTHING) {
      return this;
    }
    if (input.local() == null) {
      return new ToldApart(null, input.radix() == Input.GROWING ? GROWING : input.radix());
    }
    long[] pairs = new long[input.local().length];
    for (int value = 0; value < pairs.length; value++) {
      long before = classes == null ? 0 : classes[value];
      pairs[value] = before << Integer.SIZE | input.local()[value];
    }
    long[] different = Arrays.stream(pairs).sorted().distinct().toArray();
    int[] finer = new int[pairs.length];
    for (int value = 0; value < pairs.length; value++) {
      finer[value] = Arrays.binarySearch(different, pairs[value]);
    }
    return new ToldApart(finer, different.length);
  }
}
