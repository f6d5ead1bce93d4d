package org.csuite.batch.cells;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.csuite.batch.decide.Decision.Found;
import org.csuite.batch.decide.IndexedOutcome;

/**
 * A conclusion, or what one rule says towards it, as a function of some numbers: which company it
 * is read off does not matter, as long as these are the same.
 */
final class Node {
  /** The value where a company has to be decided by itself. */
  static final Concluded ALONE = new Concluded("alone", List.of());

  private final String name;
  private final int slot;
  private final Set<Input> inputs = new LinkedHashSet<>();
  private final Function<IndexedOutcome, Concluded> reading;
  private final Joining joining;
  private final List<Part> parts = new ArrayList<>();

  /** Something that follows from the value, in a slot of its own. */
  record Part(int slot, ToIntFunction<Concluded> of) {}

  /** A value together with what was found on the way to it. */
  record Concluded(Object value, List<Found> findings) {}

  /** A value that follows from other nodes, so that no company has to be decided for it. */
  interface Joining {
    /**
     * The value.
     *
     * @param values gives those of other nodes
     */
    Concluded of(int[] state, Function<Node, Concluded> values);
  }

  private Node(
      String name, int slot, Function<IndexedOutcome, Concluded> reading, Joining joining) {
    this.name = name;
    this.slot = slot;
    this.reading = reading;
    this.joining = joining;
  }

  /**
   * A node whose values are read off outcomes; those that are equal have the same number.
   *
   * @param name for messages
   * @param slot where the number of its value goes
   */
  static Node read(String name, int slot, Function<IndexedOutcome, Concluded> reading) {
    return new Node(name, slot, reading, null);
  }

  /** A node whose values follow from other nodes. */
  static Node joined(String name, int slot, Joining joining) {
    return new Node(name, slot, null, joining);
  }

  void dependsOn(Input input) {
    inputs.add(input);
  }

  void dependsOn(List<Input> all) {
    inputs.addAll(all);
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

  Set<Input> inputs() {
    return inputs;
  }

  List<Part> parts() {
    return parts;
  }

  /** How it follows from other nodes; null when it is read off an outcome. */
  Joining joining() {
    return joining;
  }

  Concluded value(IndexedOutcome decided) {
    return reading.apply(decided);
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
