package org.csuite.cli;

import org.csuite.report.DisplayText;

/** A bar in the last line of a terminal that shows how far a long run has come. */
final class Progress {
  private static final int CELLS = 30;
  private static final int USUAL_COLUMNS = 80;

  /** Columns of everything but the name; a bar that is wider than the terminal cannot be erased. */
  private static final int BESIDE_NAME = CELLS + 12;

  private static final long PAUSE_NANOS = 50_000_000;

  private final Screen err;
  private final boolean shown;
  private final int nameLength;
  private boolean drawn;
  private long lastNanos = System.nanoTime() - PAUSE_NANOS;

  /** Draws where messages go to a terminal and quiet is not asked for. */
  Progress(Console console, SharedOptions shared) {
    this.err = console.err();
    this.nameLength = Math.max(0, console.columns(USUAL_COLUMNS) - BESIDE_NAME);
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
    err.erase();
    err.printf("[%s] %3d %%  %s", bar, Math.round(share * 100), shortened(DisplayText.safe(name)));
    err.flush();
    drawn = true;
  }

  private String shortened(String name) {
    if (name.length() <= nameLength) {
      return name;
    }
    return nameLength < 2 ? "" : name.substring(0, nameLength - 1) + "…";
  }

  /** Takes the bar away before something else is printed. */
  void erase() {
    if (drawn) {
      err.erase();
      err.flush();
      drawn = false;
    }
  }
}
