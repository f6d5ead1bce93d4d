package org.csuite.batch.plain;

import java.util.IdentityHashMap;
import java.util.List;
import org.csuite.batch.cells.ByBudget;
import org.csuite.batch.cells.CellDecider;
import org.csuite.batch.decide.Decider;
import org.csuite.batch.decide.Tally;
import org.csuite.batch.output.ByteText;
import org.csuite.batch.output.RowFormat;
import org.csuite.batch.source.Columns;
import org.csuite.batch.source.PlainRows;
import org.csuite.rulebook.RuleBook;

/** Decides rows without making companies of them, as far as that is possible. For one thread. */
public final class RowDecider {
  private final RuleBook book;
  private final Columns columns;
  private final ByBudget decider;
  private final RowFormat format;
  private final Tally tally;
  private List<String> lastHeader;
  private int budget;
  private final IdentityHashMap<CellDecider, KnownRows> known = new IdentityHashMap<>();

  private RowDecider(
      RuleBook book, Columns columns, ByBudget decider, RowFormat format, Tally tally) {
    this.book = book;
    this.columns = columns;
    this.decider = decider;
    this.format = format;
    this.tally = tally;
  }

  /** A shortcut past a decider and a format; null when there is none. */
  public static RowDecider of(
      RuleBook book, Columns columns, Decider decider, RowFormat format, Tally tally) {
    return decider instanceof ByBudget cells
        ? new RowDecider(book, columns, cells, format, tally)
        : null;
  }

  /** Writes the decision on a row; false when it has to be decided as others are. */
  public boolean write(List<String> header, PlainRows row, ByteText out) {
    if (header != lastHeader) {
      lastHeader = header;
      known.clear();
      budget = columnOfBudget(header);
    }
    CellDecider of = decider.of(budget >= 0 && row.from(budget) < row.to(budget));
    if (!of.shares()) {
      return false;
    }
    KnownRows rows = known.get(of);
    if (rows == null || !rows.knows(of.bundles())) {
      rows = new KnownRows(book, columns, header, of.plan(), of.bundles(), format, tally);
      known.put(of, rows);
    }
    boolean written = rows.usable() && rows.write(row, out);
    if (written) {
      of.counts().company();
    }
    return written;
  }

  private int columnOfBudget(List<String> header) {
    int column = header.size() - 1;
    while (column >= 0
        && (decider.budget() == null || columns.given(header.get(column)) != decider.budget())) {
      column--;
    }
    return column;
  }
}
