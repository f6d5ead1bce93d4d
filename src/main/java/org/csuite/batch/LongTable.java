package org.csuite.batch;

import java.util.Arrays;

/** A map of positive numbers to numbers that are not negative. */
final class LongTable {
  private static final int ABSENT = -1;

  private long[] keys = new long[16];
  private int[] values = new int[16];
  private int size;

  LongTable() {
    Arrays.fill(values, ABSENT);
  }

  int size() {
    return size;
  }

  /** The value; negative when there is none. */
  int get(long key) {
    int mask = keys.length - 1;
    for (int at = place(key, mask); values[at] != ABSENT; at = (at + 1) & mask) {
      if (keys[at] == key) {
        return values[at];
      }
    }
    return ABSENT;
  }

  /** Adds a key that is new. */
  void put(long key, int value) {
    if (size * 2 >= keys.length) {
      grow();
    }
    insert(key, value);
    size++;
  }

  private void insert(long key, int value) {
    int mask = keys.length - 1;
    int at = place(key, mask);
    while (values[at] != ABSENT) {
      at = (at + 1) & mask;
    }
    keys[at] = key;
    values[at] = value;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = new int[oldKeys.length * 2];
    Arrays.fill(values, ABSENT);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldValues[i] != ABSENT) {
        insert(oldKeys[i], oldValues[i]);
      }
    }
  }

  private static int place(long key, int mask) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32) & mask;
  }
}
