package org.csuite.batch.cells;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Some slots together as one number, the same only where all say the same. For one thread. */
final class SlotTuple {
  private final int place;
  private final int[] slots;
  private final List<int[]> values = new ArrayList<>();
  private final Map<IntBuffer, Integer> numbers = new HashMap<>();
  private final List<View> views = new ArrayList<>();

  /** Where there is one slot, the number of each of its values; negative where there is none. */
  private int[] ofOne = {};

  /**
   * A facet.
   *
   * @param place of its number among those of all facets
   */
  SlotTuple(int place, int... slots) {
    this.place = place;
    this.slots = slots;
  }

  /** The place of its number. */
  int place() {
    return place;
  }

  int[] slots() {
    return slots;
  }

  /** How many numbers it has. */
  int size() {
    return values.size();
  }

  /** Shows a view all that it has and will have. */
  void show(View view) {
    views.add(view);
    for (int number = 0; number < values.size(); number++) {
      view.see(number, values.get(number));
    }
  }

  /** The number of what the slots say. */
  int number(int[] state) {
    if (slots.length == 1 && state[slots[0]] < ofOne.length && ofOne[state[slots[0]]] >= 0) {
      return ofOne[state[slots[0]]];
    }
    int[] value = new int[slots.length];
    for (int i = 0; i < slots.length; i++) {
      value[i] = state[slots[i]];
    }
    Integer number = numbers.get(IntBuffer.wrap(value));
    return number == null ? add(value) : number;
  }

  private int add(int... value) {
    int number = values.size();
    values.add(value);
    numbers.put(IntBuffer.wrap(value), number);
    if (value.length == 1) {
      remember(value[0], number);
    }
    views.forEach(view -> view.see(number, value));
    return number;
  }

  private void remember(int value, int number) {
    if (value >= ofOne.length) {
      int size = ofOne.length;
      ofOne = Arrays.copyOf(ofOne, value * 2 + 1);
      Arrays.fill(ofOne, size, ofOne.length, -1);
    }
    ofOne[value] = number;
  }

  /** Sets the slots to what a number stands for. */
  void set(int number, int[] state) {
    int[] value = values.get(number);
    for (int i = 0; i < slots.length; i++) {
      state[slots[i]] = value[i];
    }
  }
}
