package org.csuite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.csuite.batch.job.BatchFiles;
import org.csuite.batch.job.BatchJob;
import org.csuite.batch.source.Columns;
import org.csuite.batch.source.Refused;
import org.csuite.engine.DecisionEngine;
import org.csuite.model.Language;

/**
 * A batch as a test runs it: every row is decided.
 *
 * @param longer whether each role has a line of its own
 * @param explained the language of the strongest reasons; null when they are not written
 * @param cells whether companies between the same thresholds are decided together
 * @param threads how many companies are decided at once
 */
public record BatchRun(boolean longer, Language explained, boolean cells, int threads) {
  /** As the command does it when nothing else is said. */
  public static final BatchRun PLAIN =
      new BatchRun(false, null, true, Runtime.getRuntime().availableProcessors());

  /** The same, each company by itself. */
  public BatchRun withoutCells() {
    return new BatchRun(longer, explained, false, threads);
  }

  /** Decides a file; the ending of the output says in what form. */
  public BatchJob run(DecisionEngine engine, Path in, Path out) throws IOException {
    return run(
        engine,
        new BatchFiles(in.toString(), null, out.toString(), null),
        InputStream.nullInputStream());
  }

  /** Decides a table that stands in memory and forgets the decisions. */
  public BatchJob run(DecisionEngine engine, byte[] in) throws IOException {
    return run(
        engine,
        new BatchFiles(BatchFiles.STANDARD, null, BatchFiles.STANDARD, null),
        new ByteArrayInputStream(in));
  }

  private BatchJob run(DecisionEngine engine, BatchFiles files, InputStream in) throws IOException {
    Columns columns = new Columns(engine.book().vocabulary(), List.of(), true);
    BatchJob job =
        new BatchJob(
            engine,
            new BatchJob.Request(
                files, columns, longer, explained, cells, BatchJob.Existing.REPLACED, threads, 0));
    try {
      job.run(in, OutputStream.nullOutputStream(), (share, companies) -> {});
    } catch (Refused e) {
      throw new AssertionError(e);
    }
    assertThat(job.firstRejects()).isEmpty();
    return job;
  }
}
