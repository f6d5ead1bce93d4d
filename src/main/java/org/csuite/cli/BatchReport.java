package org.csuite.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import org.csuite.batch.cells.CellCounts;
import org.csuite.batch.decide.Tally;
import org.csuite.batch.job.BatchFiles;
import org.csuite.batch.job.BatchJob;
import org.csuite.batch.source.Unreadable;
import org.csuite.model.Verdict;
import org.csuite.output.NotWritten;
import org.csuite.output.WholeFile;

/**
 * What {@code csuite batch} says beside the decisions: on standard output unless those go there.
 */
final class BatchReport {
  private static final double SECOND = 1e9;
  private static final int PATIENCE_SECONDS = 10;

  private final Console console;
  private final Progress progress;
  private final boolean quiet;
  private final String out;
  private final Path rejects;
  private final PrintWriter said;
  private final long begun = System.nanoTime();
  private final CountDownLatch over = new CountDownLatch(1);

  BatchReport(Console console, SharedOptions shared, String out, Path rejects) {
    this.console = console;
    this.progress = new Progress(console, shared);
    this.quiet = shared.quiet();
    this.out = out;
    this.rejects = rejects;
    this.said = out.equals(BatchFiles.STANDARD) ? console.err() : console.out();
  }

  /** Shows how far the run is, how fast, and what is left of it. */
  void draw(double share, long companies) {
    double seconds = seconds();
    String rate =
        String.format(Locale.ROOT, "%,d companies, %,.0f/s", companies, companies / seconds);
    progress.draw(
        Math.max(0, share),
        share <= 0
            ? rate
            : rate + String.format(Locale.ROOT, ", %,.0f s left", seconds / share - seconds));
  }

  private double seconds() {
    return (System.nanoTime() - begun) / SECOND;
  }

  /** Says how often each verdict was given, by role and by sector, and what was found. */
  void summary(BatchJob job, boolean stats) {
    progress.erase();
    long decided = job.companies() - job.before();
    if (!quiet && !out.equals(BatchFiles.STANDARD)) {
      Tally tally = job.tally();
      head("role", "");
      for (String role : tally.roles()) {
        line(role, "", verdict -> tally.ofRole(role, verdict));
      }
      said.println();
      head("sector", "companies");
      for (String sector : tally.sectors()) {
        line(
            sector.isEmpty() ? "(unknown)" : sector,
            Long.toString(tally.companies(sector)),
            verdict -> tally.ofSector(sector, verdict));
      }
      said.println();
      if (!tally.findings().isEmpty()) {
        said.printf("%-35s %10s%n", "finding", "companies");
        tally.findings().forEach((code, companies) -> said.printf("%-35s %10d%n", code, companies));
        said.println();
      }
      said.printf(Locale.ROOT, "%,d companies decided", decided);
      if (job.before() > 0) {
        said.printf(Locale.ROOT, " after %,d of an earlier run", job.before());
      }
      said.printf(Locale.ROOT, ", %,d rows left out%n", job.rejected());
    }
    if (stats) {
      double seconds = seconds();
      said.printf(Locale.ROOT, "%.1f s, %,.0f companies a second%n", seconds, decided / seconds);
      CellCounts counts = job.counts();
      said.printf(
          Locale.ROOT,
          "%,d cells; %,d companies met known cells alone, %,d found new ones, %,d were decided by"
              + " themselves%n",
          counts.cells(),
          counts.decided() - counts.found() - counts.fallbacks(),
          counts.found(),
          counts.fallbacks());
      job.unshared().forEach(said::println);
    }
  }

  private void head(String what, String companies) {
    said.printf("%-24s %10s", what, companies);
    for (Verdict verdict : Verdict.values()) {
      said.printf(" %12s", verdict.id());
    }
    said.println();
  }

  private void line(String what, String companies, ToLongFunction<Verdict> counts) {
    said.printf("%-24s %10s", what, companies);
    for (Verdict verdict : Verdict.values()) {
      said.printf(" %12d", counts.applyAsLong(verdict));
    }
    said.println();
  }

  /** Says how many rows an earlier run has left out, which it has shown. */
  String rejectedBefore(BatchJob job) {
    return String.format(
        Locale.ROOT,
        "%,d rows were left out by the interrupted run%s.",
        job.rejectedBefore(),
        rejects == null ? "" : "; " + rejects + " has them");
  }

  /** What the input is called in messages. */
  static String name(String in) {
    return in.equals(BatchFiles.STANDARD) ? "<stdin>" : in;
  }

  /** Says what of the rows left out is not shown. */
  void more(BatchJob job, long maxRejects) {
    long hidden = job.rejected() - job.rejectedBefore() - job.firstRejects().size();
    if (hidden > 0) {
      console
          .err()
          .printf(
              Locale.ROOT,
              "csuite: %,d more rows were left out; %s.%n",
              hidden,
              rejects == null ? "--rejects FILE keeps all" : rejects + " has all");
    }
    if (job.rejected() > maxRejects) {
      console.err().println("csuite: Stopped, because more than --max-rejects rows were left out.");
    }
  }

  /** The input has grown meanwhile. */
  String grown(BatchJob job) {
    return "The file has grown while it was read, and what was added is left out. "
        + (job.resumable() && !out.equals(BatchFiles.STANDARD)
            ? "The same command with --resume goes on."
            : "Maybe run the command again.");
  }

  /** The output could not be written to its end. */
  String broken(BatchJob job, IOException e) {
    String fault = NotWritten.in(e) == null ? e.getMessage() + "." : e.getMessage();
    return fault + " " + left(job);
  }

  /** The input could not be read to its end. */
  String unreadable(BatchJob job, Unreadable e) {
    return String.format(
        Locale.ROOT, "%s %,d companies before it are decided.", e.getMessage(), job.companies());
  }

  private String resumable(BatchJob job) {
    String written = String.format(Locale.ROOT, "%,d companies are written", job.companies());
    if (out.equals(BatchFiles.STANDARD)) {
      return written + ".";
    }
    String to = written + " to " + out;
    return job.resumable() && Files.isRegularFile(Path.of(out))
        ? to + "; the same command with --resume goes on."
        : Files.exists(Path.of(out)) ? to + "." : out + " is not there.";
  }

  /** What is there after a run that failed; what appears when it is whole has not appeared. */
  private String left(BatchJob job) {
    Path file = Path.of(out);
    boolean there = Files.exists(file);
    if (out.equals(BatchFiles.STANDARD) || job.resumable() || there && !WholeFile.keeps(file)) {
      return resumable(job);
    }
    return out + (there ? " is left as it was." : " is not there.");
  }

  /** The process is asked to end: lets it finish what it is writing. */
  void interrupted(BatchJob job) {
    job.stop();
    try {
      // a row that takes longer may be torn, which --resume mends
      boolean ended = over.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      console
          .err()
          .println(
              ended
                  ? "csuite: Interrupted. " + resumable(job)
                  : "csuite: Interrupted while writing. " + left(job));
      console.err().flush();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Nothing is written any more. */
  void ended() {
    progress.erase();
    over.countDown();
  }
}
