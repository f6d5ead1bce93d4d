package org.csuite.batch.cells;

/** Gives out the places of the numbers that describe a company. */
final class Slots {
  /** It stays 0: it stands for what no rule says anything of. */
  static final int NOTHING = 0;

  private int next = NOTHING + 1;

  /** The next one. */
  int take() {
    return take(1);
  }

  /** The first of some that follow each other. */
  int take(int count) {
    int first = next;
    next += count;
    return first;
  }

  /** How many have been given out. */
  int size() {
    return next;
  }
}
