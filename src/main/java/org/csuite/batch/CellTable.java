package org.csuite.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The cells of one node that have been decided. For one thread. */
final class CellTable {
  /** What {@link #number} says of a cell that has not been decided. */
  static final int NEW = -1;

  /** What it says of a company whose cell has no number. */
  static final int NONE = -2;

  private static final long LARGEST = 1L << 62;
  private static final int LINKS = 1 << 20;

  private final Node node;
  private final Input[] inputs;

  /** Where a key would become too long: the part before is given a number. */
  private final boolean[] links;

  private final LongTable[] linked;
  private final LongTable cells = new LongTable();
  private final Map<Object, Integer> numbers = new HashMap<>();
  private final List<Object> values = new ArrayList<>();
  private final int[][] parts;
  private long key;
  private boolean anyFound;

  CellTable(Node node) {
    this.node = node;
    this.inputs = node.inputs().toArray(Input[]::new);
    this.links = new boolean[inputs.length];
    this.linked = new LongTable[inputs.length];
    this.parts = new int[node.parts().size()][16];
    double size = 1;
    for (int i = 0; i < inputs.length; i++) {
      if (size * inputs[i].radix() >= LARGEST) {
        links[i] = true;
        linked[i] = new LongTable();
        size = LINKS;
      }
      size *= inputs[i].radix();
    }
  }

  Node node() {
    return node;
  }

  /** How many cells there are. */
  int size() {
    return cells.size();
  }

  /** The number of the value for a company, or that there is none. */
  int number(int[] state) {
    key = 0;
    for (int i = 0; i < inputs.length; i++) {
      if (links[i]) {
        int link = linked[i].get(key);
        if (link < 0) {
          link = linked[i].size();
          if (link == LINKS) {
            return NONE;
          }
          linked[i].put(key, link);
        }
        key = link;
      }
      Input input = inputs[i];
      int value = input.of(state);
      if (value >= input.radix()) {
        return NONE;
      }
      key = key * input.radix() + value;
    }
    return cells.get(key);
  }

  /** Sets the slots of the node. */
  void fill(int number, int[] state) {
    state[node.slot()] = number;
    for (int i = 0; i < parts.length; i++) {
      state[node.parts().get(i).slot()] = parts[i][number];
    }
  }

  /** Adds the cell last looked for. */
  int add(Object value) {
    Integer number = numbers.get(value);
    if (number == null) {
      number = values.size();
      numbers.put(value, number);
      values.add(value);
      anyFound |= !((Node.Concluded) value).findings().isEmpty();
      for (int i = 0; i < parts.length; i++) {
        if (number == parts[i].length) {
          parts[i] = java.util.Arrays.copyOf(parts[i], number * 2);
        }
        parts[i][number] = node.parts().get(i).of().applyAsInt(value);
      }
    }
    cells.put(key, number);
    return number;
  }

  Object value(int number) {
    return values.get(number);
  }

  /** Whether anything was found on the way to a value. */
  boolean found(int number) {
    return anyFound && !((Node.Concluded) values.get(number)).findings().isEmpty();
  }
}
