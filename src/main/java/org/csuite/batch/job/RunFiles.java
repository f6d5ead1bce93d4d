package org.csuite.batch.job;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.csuite.batch.output.ByteText;
import org.csuite.batch.output.Output;
import org.csuite.batch.source.Columns;
import org.csuite.batch.source.Refused;
import org.csuite.batch.source.Source;

/**
 * The files that a run writes: decisions, rows left out, and the journal by which another run can
 * go on. Before anything is opened it is known what is kept of them.
 */
final class RunFiles {
  private final BatchFiles files;
  private final Columns columns;
  private final RunIdentity run;
  private final boolean replacing;

  /** What an interrupted run has left; null to begin. */
  private final Resumption resumption;

  private RunFiles(BatchJob.Request request, RunIdentity run, Resumption resumption) {
    this.files = request.files();
    this.columns = request.columns();
    this.replacing = request.existing() == BatchJob.Existing.REPLACED;
    this.run = run;
    this.resumption = resumption;
  }

  /**
   * Looks at what is there.
   *
   * @param source the input; what an interrupted run has decided is left out of it
   * @throws Refused when something exists that is to be kept, or that is not as it was written
   */
  static RunFiles prepare(BatchJob.Request request, Source source, RunIdentity run)
      throws IOException, Refused {
    BatchFiles files = request.files();
    boolean resumed = request.existing() == BatchJob.Existing.RESUMED;
    if (resumed && files.writesWorkbook()) {
      throw new Refused(
          "A workbook cannot be resumed, since one that breaks off is no workbook.",
          "Maybe write a .csv file.");
    }
    if (resumed && files.writesZip()) {
      throw new Refused("A compressed output cannot be resumed.", "Maybe write it uncompressed.");
    }
    boolean goesOn = resumed && files.resumable() && begun(files.out());
    if (!goesOn && request.existing() != BatchJob.Existing.REPLACED) {
      files.keepExisting(resumed);
    }
    return new RunFiles(request, run, goesOn ? new Resumption(files, source, run) : null);
  }

  private static boolean begun(String out) throws IOException {
    return Files.exists(Journal.beside(out)) || BatchFiles.begun(Path.of(out));
  }

  /** How many companies are decided already. */
  long companies() {
    return resumption == null ? 0 : resumption.companies();
  }

  /** How many rows are left out already. */
  long rejected() {
    return resumption == null ? 0 : resumption.rejected();
  }

  /**
   * Opens them.
   *
   * @param header what the output begins with
   * @throws Refused when one cannot be written
   */
  Open open(OutputStream standard, String header) throws IOException, Refused {
    Open open = new Open();
    try {
      boolean goesOn = resumption != null && resumption.outputBytes() > 0;
      // the journal is there before anything that it is to tell of
      if (goesOn) {
        open.journal = resumption.journal();
      } else if (files.resumable()) {
        open.journal = Journal.begin(Journal.beside(files.out()), run.line());
      }
      open.decisions =
          files.output(standard, goesOn ? resumption.outputBytes() : 0, replacing, columns);
      open.rejects = new Rejects(files.rejects(), goesOn ? resumption.rejectsBytes() : 0);
      if (!goesOn) {
        open.begin(header);
      }
      return open;
    } catch (IOException | Refused e) {
      open.giveUp();
      open.close();
      throw e;
    }
  }

  /** The files while they are written. */
  static final class Open implements Closeable {
    private Journal journal;
    private Output decisions;
    private Rejects rejects;
    private boolean whole;

    private void begin(String header) throws IOException {
      ByteText text = new ByteText(header.length());
      text.append(header);
      decisions.write(text);
      note(0, 0, 0, text, 0, rejects.begin());
    }

    /** Writes what became of a chunk. */
    void write(Worker.Done done) throws IOException {
      decisions.write(done.text());
      ByteText leftOut = rejects.add(done.rejects());
      Source.Chunk chunk = done.chunk();
      note(
          chunk.length(),
          chunk.sum(),
          done.companies(),
          done.text(),
          done.rejects().size(),
          leftOut);
    }

    private void note(
        long input, long inputSum, long companies, ByteText text, long rejected, ByteText leftOut)
        throws IOException {
      if (journal != null) {
        journal.add(
            new JournalBlock(
                input,
                inputSum,
                companies,
                text.length(),
                text.sum(),
                rejected,
                leftOut.length(),
                leftOut.sum()));
      }
    }

    /** Says that nothing is to be added any more. */
    void end() {
      whole = true;
    }

    /** Says that the run has failed: what it has written is not all that it was to write. */
    void giveUp() {
      if (decisions != null) {
        decisions.giveUp();
      }
    }

    @Override
    public void close() throws IOException {
      try {
        if (rejects != null) {
          rejects.close();
        }
      } finally {
        closeDecisions();
      }
      if (journal != null && whole) {
        journal.delete();
      }
    }

    private void closeDecisions() throws IOException {
      try {
        if (decisions != null) {
          decisions.close();
        }
      } finally {
        if (journal != null) {
          journal.close();
        }
      }
    }
  }
}
