package org.csuite.batch.cells;

/** How companies were decided. */
public final class CellCounts {
  private long decided;
  private long fallbacks;
  private long cells;
  private long found;

  public void company() {
    decided++;
  }

  void fellBack() {
    fallbacks++;
  }

  void foundNew() {
    found++;
  }

  void added(long now) {
    cells = Math.max(cells, now);
  }

  /** Adds what another thread counted, of the same cells. */
  public void add(CellCounts other) {
    long most = Math.max(cells, other.cells);
    addOthers(other);
    cells = most;
  }

  /** Adds what was counted of other cells. */
  void addOthers(CellCounts other) {
    decided += other.decided;
    fallbacks += other.fallbacks;
    cells += other.cells;
    found += other.found;
  }

  /** Companies. */
  public long decided() {
    return decided;
  }

  /** Companies of which some cell was new, so that they were decided alone. */
  public long found() {
    return found;
  }

  /** Companies that share nothing and were decided alone. */
  public long fallbacks() {
    return fallbacks;
  }

  /** Cells at the most. */
  public long cells() {
    return cells;
  }
}
