package org.csuite.batch;

/** A number that a cell depends on. */
final class Input {
  /** For numbers that grow while cells are found. */
  static final int GROWING = 1 << 10;

  private final int slot;
  private final int[] local;
  private final int radix;

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

  /** Whether it says the same. */
  boolean same(Input other) {
    return slot == other.slot
        && radix == other.radix
        && java.util.Arrays.equals(local, other.local);
  }
}
