package org.csuite.batch;

import java.util.List;
import org.csuite.rulebook.RuleBook;

/** Decides rows without making companies of them, as far as that is possible. For one thread. */
final class Shortcut {
  private final RuleBook book;
  private final Columns columns;
  private final CellDecider decider;
  private final RowFormat format;
  private final Tally tally;
  private List<String> lastHeader;
  private KnownRows rows;

  private Shortcut(
      RuleBook book, Columns columns, CellDecider decider, RowFormat format, Tally tally) {
    this.book = book;
    this.columns = columns;
    this.decider = decider;
    this.format = format;
    this.tally = tally;
  }

  /** A shortcut past a decider and a format; null when there is none. */
  static Shortcut of(
      RuleBook book, Columns columns, Decider decider, RowFormat format, Tally tally) {
    return decider instanceof CellDecider cells && cells.shares()
        ? new Shortcut(book, columns, cells, format, tally)
        : null;
  }

  /** Writes the decision on a row; false when it has to be decided as others are. */
  boolean write(List<String> header, PlainRows row, ByteText out) {
    Bundles known = decider.bundles();
    if (header != lastHeader || !rows.knows(known)) {
      rows = new KnownRows(book, columns, header, decider.plan(), known, format, tally);
      lastHeader = header;
    }
    boolean written = rows.usable() && rows.write(row, out);
    if (written) {
      decider.counts().company();
    }
    return written;
  }
}
