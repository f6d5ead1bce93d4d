package org.csuite.cli;

import java.io.PrintWriter;

/** A bar in the last line of a terminal that shows how far a long run has come. */
final class Progress {
  private static final int CELLS = 30;
  private static final int NAME = 40;
  private static final long PAUSE_NANOS = 50_000_000;

  /** Back to the first column, and erase the line. */
  private static final String ERASE = "\r\u001b[K";

  private final PrintWriter err;
  private final boolean shown;
  private boolean drawn;
  private long lastNanos = System.nanoTime() - PAUSE_NANOS;

  /** Draws where messages go to a terminal and quiet is not asked for. */
  Progress(Console console, SharedOptions shared) {
    this.err = console.err();
    this.shown = console.errIsTerminal() && !shared.quiet();
  }

  /**
   * Draws the bar, unless it was drawn a moment ago.
   *
   * @param share of the whole that is done, 0 to 1
   * @param name what comes next
   */
  void draw(double share, String name) {
    if (!shown || System.nanoTime() - lastNanos < PAUSE_NANOS) {
      return;
    }
    lastNanos = System.nanoTime();
    int full = (int) Math.round(share * CELLS);
    String bar = "#".repeat(full) + "-".repeat(CELLS - full);
    String next = name.length() > NAME ? name.substring(0, NAME - 1) + "…" : name;
    err.printf("%s[%s] %3d %%  %s", ERASE, bar, Math.round(share * 100), next);
    err.flush();
    drawn = true;
  }

  /** Takes the bar away before something else is printed. */
  void erase() {
    if (drawn) {
      err.print(ERASE);
      err.flush();
      drawn = false;
    }
  }
}
