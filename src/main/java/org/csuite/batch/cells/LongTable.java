package org.csuite.batch.cells;

/** A map of numbers to numbers that are not negative. */
public final class LongTable {
  /** What {@link #get} says of a key that is not there. */
  static final int ABSENT = -1;

  /** Takes entries. */
  interface Entries {
    /** One of them. */
    void entry(long key, int value);
  }

  /** Keys and values in turn, so that both are read at once; 1 is added to values. */
  private long[] entries = new long[16];

  private int size;

  public int size() {
    return size;
  }

  /** The value; {@link #ABSENT} when there is none. */
  public int get(long key) {
    long[] all = entries;
    int mask = all.length - 2;
    int at = place(key, mask);
    while (all[at + 1] != 0) {
      if (all[at] == key) {
        return (int) all[at + 1] - 1;
      }
      at = (at + 2) & mask;
    }
    return ABSENT;
  }

  /** Adds a key that is new. */
  public void put(long key, int value) {
    if (size * 4 >= entries.length) {
      long[] old = entries;
      entries = new long[old.length * 2];
      each(old, this::insert);
    }
    insert(key, value);
    size++;
  }

  /** Goes through all entries. */
  void each(Entries taker) {
    each(entries, taker);
  }

  private static void each(long[] entries, Entries taker) {
    for (int i = 0; i < entries.length; i += 2) {
      if (entries[i + 1] != 0) {
        taker.entry(entries[i], (int) entries[i + 1] - 1);
      }
    }
  }

  private void insert(long key, int value) {
    int mask = entries.length - 2;
    int at = place(key, mask);
    while (entries[at + 1] != 0) {
      at = (at + 2) & mask;
    }
    entries[at] = key;
    entries[at + 1] = value + 1L;
  }

  private static int place(long key, int mask) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32) & mask;
  }
}
