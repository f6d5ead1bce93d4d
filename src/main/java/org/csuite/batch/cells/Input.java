package org.csuite.batch.cells;

import java.util.Arrays;

/** A number that a cell depends on. Those that say the same are equal. */
final class Input {
  /** For numbers that grow while cells are found. */
  static final int GROWING = 1 << 10;

  private final int slot;
  private final int[] local;
  private final int radix;
  private final int hash;

  /**
   * Part of what a slot says.
   *
   * @param local what each value of the slot comes to; null for itself
   * @param radix all values are below it
   */
  Input(int slot, int[] local, int radix) {
    this.slot = slot;
    this.local = local;
    this.radix = radix;
    this.hash = 31 * (31 * slot + radix) + Arrays.hashCode(local);
  }

  static Input plain(int slot, int radix) {
    return new Input(slot, null, radix);
  }

  int radix() {
    return radix;
  }

  int slot() {
    return slot;
  }

  /** What each value of the slot comes to; null for itself. */
  int[] local() {
    return local;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Input input
        && slot == input.slot
        && radix == input.radix
        && Arrays.equals(local, input.local);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
