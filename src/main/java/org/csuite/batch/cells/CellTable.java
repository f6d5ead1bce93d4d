package org.csuite.batch.cells;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.csuite.batch.cells.Node.Concluded;

/** The cells of one node that have been decided. For one thread at a time. */
final class CellTable {
  /** What {@link #number} says of a cell that has not been decided. */
  static final int NEW = -1;

  /** What it says of a company whose cell has no number. */
  static final int NONE = -2;

  private static final int FEW = 1 << 12;

  private final Node node;
  private final Key keys;
  private final LongTable cells = new LongTable();

  /** Where there can be few cells, they are looked up by their key; else null. */
  private final int[] few;

  private final Map<Concluded, Integer> numbers = new HashMap<>();
  private final List<Concluded> values = new ArrayList<>();
  private final int[][] parts;
  private long key;

  CellTable(Node node) {
    this.node = node;
    this.keys = new Key(List.copyOf(node.inputs()));
    this.parts = new int[node.parts().size()][16];
    this.few = keys.size() <= FEW ? new int[(int) keys.size()] : null;
    if (few != null) {
      Arrays.fill(few, NEW);
    }
  }

  Node node() {
    return node;
  }

  /** The number of the value for a company, or that there is none. */
  int number(int[] state) {
    key = keys.of(state);
    if (key == Key.NONE) {
      return NONE;
    }
    return few == null ? cells.get(key) : few[(int) key];
  }

  /** Sets the slots of the node. */
  void fill(int number, int[] state) {
    state[node.slot()] = number;
    for (int i = 0; i < parts.length; i++) {
      state[node.parts().get(i).slot()] = parts[i][number];
    }
  }

  /** Adds the cell last looked for. */
  int add(Concluded value) {
    Integer known = numbers.putIfAbsent(value, values.size());
    int number = known == null ? values.size() : known;
    if (known == null) {
      values.add(value);
      for (int i = 0; i < parts.length; i++) {
        if (number == parts[i].length) {
          parts[i] = Arrays.copyOf(parts[i], number * 2);
        }
        parts[i][number] = node.parts().get(i).of().applyAsInt(value);
      }
    }
    if (few == null) {
      cells.put(key, number);
    } else {
      few[(int) key] = number;
    }
    return number;
  }

  Concluded value(int number) {
    return values.get(number);
  }
}
