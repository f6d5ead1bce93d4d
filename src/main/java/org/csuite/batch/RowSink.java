package org.csuite.batch;

import java.util.List;

/** Takes the rows of a chunk, in order. */
interface RowSink {
  /**
   * A row.
   *
   * @param line where it begins, 1-based
   * @param header the names of its cells, the same list as for the row before where they are the
   *     same
   */
  void row(long line, List<String> header, List<String> cells);

  /** A row that cannot be read. */
  void unreadable(Reject reject);
}
