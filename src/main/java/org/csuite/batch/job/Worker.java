package org.csuite.batch.job;

import java.util.ArrayList;
import java.util.List;
import org.csuite.batch.decide.Decider;
import org.csuite.batch.decide.Decision;
import org.csuite.batch.decide.Tally;
import org.csuite.batch.output.ByteText;
import org.csuite.batch.output.Rendered;
import org.csuite.batch.plain.RowDecider;
import org.csuite.batch.source.Blocks;
import org.csuite.batch.source.PlainRows;
import org.csuite.batch.source.Reject;
import org.csuite.batch.source.Row;
import org.csuite.batch.source.RowBinder;
import org.csuite.batch.source.RowSink;
import org.csuite.batch.source.Source;
import org.csuite.engine.settle.LimitExceeded;
import org.csuite.model.FactDefinition;

/** Decides one chunk of rows after another. For one thread at a time. */
final class Worker {
  /** What became of a chunk. */
  record Done(Source.Chunk chunk, ByteText text, int companies, List<Reject> rejects) {}

  private final RowBinder binder;
  private final Decider decider;
  private final Rendered rendered;
  private final FactDefinition sector;
  private final Tally tally;
  private final RowDecider rowDecider;

  /**
   * A worker.
   *
   * @param rowDecider past binder, decider and format; null when there is none
   */
  Worker(
      RowBinder binder,
      Decider decider,
      Rendered rendered,
      FactDefinition sector,
      Tally tally,
      RowDecider rowDecider) {
    this.binder = binder;
    this.decider = decider;
    this.rendered = rendered;
    this.sector = sector;
    this.tally = tally;
    this.rowDecider = rowDecider;
  }

  /** The longest text so far: the next will hardly be longer. */
  private int largest = Blocks.SIZE;

  /** What it counted. */
  Tally tally() {
    return tally;
  }

  /** What it decides with. */
  Decider decider() {
    return decider;
  }

  /** Reads, decides and writes a chunk. */
  Done work(Source.Chunk chunk) {
    Rows rows = new Rows();
    chunk.read(rows);
    largest = Math.max(largest, rows.out.length());
    return new Done(chunk, rows.out, rows.companies, rows.rejects);
  }

  private final class Rows implements RowSink {
    private final ByteText out = new ByteText(largest + largest / 8);
    private final List<Reject> rejects = new ArrayList<>();
    private int companies;

    @Override
    public boolean plain(List<String> header, PlainRows row) {
      boolean written = rowDecider != null && rowDecider.write(header, row, out);
      companies += written ? 1 : 0;
      return written;
    }

    @Override
    public void row(long line, List<String> header, List<String> cells) {
      try {
        Row row = binder.bind(header, cells);
        Decision decision = decider.decide(row.company());
        rendered.write(row, decision, out);
        Object of = sector == null ? null : row.company().get(sector);
        tally.add(of == null ? "" : of.toString(), decision);
        companies++;
      } catch (RowBinder.Unfit e) {
        rejects.add(new Reject(line, e.column(), e.getMessage()));
      } catch (LimitExceeded e) {
        rejects.add(new Reject(line, "", e.getMessage()));
      }
    }

    @Override
    public void unreadable(Reject reject) {
      rejects.add(reject);
    }
  }
}
