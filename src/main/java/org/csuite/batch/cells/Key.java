package org.csuite.batch.cells;

import java.util.List;

/**
 * Packs what some inputs say of a company into one number, the same only where all say the same.
 */
final class Key {
  /** What {@link #of} says where a number has grown too large. */
  static final long NONE = -1;

  private static final long LARGEST = 1L << 62;
  private static final int LINKS = 1 << 20;

  private final int[] slots;
  private final int[][] locals;
  private final int[] radixes;

  /** Where the number would become too long, the part before is given a number of its own. */
  private final LongTable[] links;

  private final double size;

  Key(List<Input> inputs) {
    int count = inputs.size();
    slots = new int[count];
    locals = new int[count][];
    radixes = new int[count];
    links = new LongTable[count];
    double product = 1;
    for (int i = 0; i < count; i++) {
      slots[i] = inputs.get(i).slot();
      locals[i] = inputs.get(i).local();
      radixes[i] = inputs.get(i).radix();
      if (product * radixes[i] >= LARGEST) {
        links[i] = new LongTable();
        product = LINKS;
      }
      product *= radixes[i];
    }
    size = product;
  }

  /** All numbers are below it. */
  double size() {
    return size;
  }

  /** The number of a company. */
  long of(int[] state) {
    long at = 0;
    for (int i = 0; i < slots.length; i++) {
      if (links[i] != null) {
        at = link(links[i], at);
        if (at < 0) {
          return NONE;
        }
      }
      int value = state[slots[i]];
      if (locals[i] != null) {
        value = locals[i][value];
      } else if (value >= radixes[i]) {
        return NONE;
      }
      at = at * radixes[i] + value;
    }
    return at;
  }

  private static int link(LongTable table, long part) {
    int link = table.get(part);
    if (link < 0 && table.size() < LINKS) {
      link = table.size();
      table.put(part, link);
    }
    return link;
  }
}
