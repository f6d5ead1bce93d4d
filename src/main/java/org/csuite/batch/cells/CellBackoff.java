package org.csuite.batch.cells;

/**
 * Whether cells are worth looking up: where nearly every company has new ones, it takes time and
 * saves none. It is tried again after a while, which grows as long as nothing has changed. For all
 * threads of a run together.
 */
final class CellBackoff {
  /** How many companies tell. */
  private static final int WINDOW = 1 << 7;

  /**
   * Where fewer than one in so many companies is decided without the engine, none are looked up.
   */
  private static final int LEAST = 8;

  private static final int LONGEST_REST = 1 << 16;

  private int looked;
  private int saved;
  private int left;
  private int rest = WINDOW;

  /** Whether the next company is to be looked up. */
  synchronized boolean next() {
    left -= left > 0 ? 1 : 0;
    return left == 0;
  }

  /**
   * Notes what became of a company that was looked up.
   *
   * @param without whether it was decided without the engine
   */
  synchronized void note(boolean without) {
    looked++;
    saved += without ? 1 : 0;
    if (looked < WINDOW) {
      return;
    }
    if (saved * LEAST < looked) {
      left = rest + 1;
      rest = Math.min(rest * 2, LONGEST_REST);
    } else {
      rest = WINDOW;
    }
    looked = 0;
    saved = 0;
  }
}
