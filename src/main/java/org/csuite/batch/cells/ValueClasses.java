package org.csuite.batch.cells;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which values of a slot some inputs tell apart. It remembers what further ones come to, for they
 * are asked about again and again. For one thread.
 */
final class ValueClasses {
  /** What a number that grows is counted as. */
  private static final double GROWING = 16;

  /** For each value its class, from 0; null when every value is told apart, or none is. */
  private final int[] classes;

  private final double values;
  private final Map<Input, ValueClasses> finer = new HashMap<>();

  /** By no input. */
  ValueClasses() {
    this(null, 1);
  }

  private ValueClasses(int[] classes, double values) {
    this.classes = classes;
    this.values = values;
  }

  /** How many they come to. */
  double values() {
    return values;
  }

  /** By some inputs more. */
  ValueClasses with(List<Input> inputs) {
    ValueClasses told = this;
    for (Input input : inputs) {
      told = told.with(input);
    }
    return told;
  }

  private ValueClasses with(Input input) {
    return classes == null && values > 1 ? this : finer.computeIfAbsent(input, this::refined);
  }

  private ValueClasses refined(Input input) {
    if (input.local() == null) {
      return new ValueClasses(null, input.radix() == Input.GROWING ? GROWING : input.radix());
    }
    Map<Long, Integer> numbers = new HashMap<>();
    int[] refined = new int[input.local().length];
    for (int value = 0; value < refined.length; value++) {
      long before = classes == null ? 0 : classes[value];
      long pair = before << Integer.SIZE | input.local()[value];
      Integer number = numbers.putIfAbsent(pair, numbers.size());
      refined[value] = number == null ? numbers.size() - 1 : number;
    }
    return new ValueClasses(refined, numbers.size());
  }
}
