package org.csuite.batch.cells;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is looked at of a facet: its numbers in classes, so that those of a class need not be told
 * apart. For one thread.
 */
final class View {
  private final SlotTuple tuple;
  private final List<Input> inputs;
  private final int[] at;
  private final Map<List<Integer>, Integer> known = new HashMap<>();
  private int[] classes = new int[4];
  private long factor;

  /** Classes times the factor. */
  private long[] weights = new long[4];

  /**
   * A view.
   *
   * @param inputs what is looked at, all of slots of the facet
   */
  View(SlotTuple tuple, List<Input> inputs) {
    this.tuple = tuple;
    this.inputs = inputs;
    List<Integer> slots = Arrays.stream(tuple.slots()).boxed().toList();
    this.at = inputs.stream().mapToInt(input -> slots.indexOf(input.slot())).toArray();
    tuple.show(this);
  }

  /** Whose numbers. */
  SlotTuple tuple() {
    return tuple;
  }

  /** How many classes there are. */
  int size() {
    return known.size();
  }

  /** What each number weighs: an array that is another one when it has grown. */
  long[] weights() {
    return weights;
  }

  /** Has each number weigh a multiple of its class. */
  void weigh(long by) {
    factor = by;
    for (int number = 0; number < classes.length; number++) {
      weights[number] = classes[number] * factor;
    }
  }

  /** Puts a new number into its class. */
  void see(int number, int... value) {
    List<Integer> said = new ArrayList<>(at.length);
    for (int i = 0; i < at.length; i++) {
      int[] local = inputs.get(i).local();
      said.add(local == null ? value[at[i]] : local[value[at[i]]]);
    }
    if (number == classes.length) {
      classes = Arrays.copyOf(classes, number * 2);
      weights = Arrays.copyOf(weights, number * 2);
    }
    classes[number] = known.computeIfAbsent(said, s -> known.size());
    weights[number] = classes[number] * factor;
  }
}
