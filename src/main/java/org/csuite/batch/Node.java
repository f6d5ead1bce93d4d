package org.csuite.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.csuite.batch.Decision.Found;
import org.csuite.model.Outcome;

/**
 * A conclusion, or what one rule says towards it, as a function of some numbers: which company it
 * is read off does not matter, as long as these are the same.
 */
final class Node {
  private final String name;
  private final int slot;
  private final List<Input> inputs = new ArrayList<>();
  private final Function<Outcome, Object> value;
  private final List<Part> parts = new ArrayList<>();

  /** Something that follows from the value, in a slot of its own. */
  record Part(int slot, ToIntFunction<Object> of) {}

  /** A value together with what was found on the way to it. */
  record Concluded(Object value, List<Found> findings) {}

  /**
   * A node.
   *
   * @param name for messages
   * @param slot where the number of its value goes
   * @param value reads it off an outcome; values that are equal have the same number
   */
  Node(String name, int slot, Function<Outcome, Object> value) {
    this.name = name;
    this.slot = slot;
    this.value = value;
  }

  void dependsOn(Input input) {
    if (inputs.stream().noneMatch(input::same)) {
      inputs.add(input);
    }
  }

  void has(Part part) {
    parts.add(part);
  }

  String name() {
    return name;
  }

  int slot() {
    return slot;
  }

  /** Every slot it sets. */
  List<Integer> slots() {
    List<Integer> slots = new ArrayList<>(List.of(slot));
    parts.forEach(part -> slots.add(part.slot()));
    return slots;
  }

  List<Input> inputs() {
    return inputs;
  }

  List<Part> parts() {
    return parts;
  }

  Object value(Outcome outcome) {
    return value.apply(outcome);
  }

  /** How many cells there can be, as far as that is known. */
  double size() {
    double size = 1;
    for (Input input : inputs) {
      size *= input.radix() == Input.GROWING ? 4 : input.radix();
    }
    return size;
  }
}
