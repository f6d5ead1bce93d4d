package org.csuite.batch.source;

import java.util.List;

/** Takes the rows of a chunk, in order. */
public interface RowSink {
  /**
   * A row.
   *
   * @param line where it begins, 1-based
   * @param header the names of its cells, the same list as for the row before where they are the
   *     same
   */
  void row(long line, List<String> header, List<String> cells);

  /**
   * A row whose cells are plain bytes, for those who can do with them.
   *
   * @param header as in {@link #row}
   * @return false when it is to be handed over as text
   */
  default boolean plain(List<String> header, PlainRows row) {
    return false;
  }

  /** A row that cannot be read. */
  void unreadable(Reject reject);
}
