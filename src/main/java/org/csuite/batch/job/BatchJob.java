package org.csuite.batch.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.csuite.batch.cells.ByBudget;
import org.csuite.batch.cells.CellCounts;
import org.csuite.batch.cells.SharedCells;
import org.csuite.batch.decide.Decider;
import org.csuite.batch.decide.EngineDecider;
import org.csuite.batch.decide.Tally;
import org.csuite.batch.decide.Wording;
import org.csuite.batch.output.CsvRows;
import org.csuite.batch.output.JsonRows;
import org.csuite.batch.output.Rendered;
import org.csuite.batch.output.RowFormat;
import org.csuite.batch.output.RowShape;
import org.csuite.batch.plain.RowDecider;
import org.csuite.batch.source.Columns;
import org.csuite.batch.source.Refused;
import org.csuite.batch.source.RowBinder;
import org.csuite.batch.source.Source;
import org.csuite.batch.source.Unreadable;
import org.csuite.engine.DecisionEngine;
import org.csuite.engine.settle.Versions;
import org.csuite.model.FactDefinition;
import org.csuite.model.Language;
import org.csuite.model.Vocabulary;

/** A file of companies that becomes a file of decisions. */
public final class BatchJob {
  /**
   * What is asked for.
   *
   * @param files what is read and written
   * @param columns what the columns mean
   * @param longer whether each role has a line of its own
   * @param explained the language of the strongest reasons; null when they are not written
   * @param cells whether companies between the same thresholds are decided together
   * @param existing what becomes of an output that exists
   * @param threads how many companies are decided at once
   * @param maxRejects the run stops above so many rows left out
   */
  public record Request(
      BatchFiles files,
      Columns columns,
      boolean longer,
      Language explained,
      boolean cells,
      Existing existing,
      int threads,
      long maxRejects) {}

  /** What becomes of an output that exists. */
  public enum Existing {
    /** It is kept, and nothing is done. */
    KEPT,
    /** It is that of an interrupted run, which goes on. */
    RESUMED,
    /** It is replaced. */
    REPLACED
  }

  /** Is told how far the run has come. */
  public interface Watcher {
    /**
     * More has been written.
     *
     * @param share of the input, 0 to 1; negative when its size is unknown
     */
    void reached(double share, long companies);
  }

  private final DecisionEngine engine;
  private final Request request;
  private final Tally tally;
  private final CellCounts counts = new CellCounts();
  private SharedCells cells;
  private final List<String> firstRejects = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();
  private volatile boolean stopped;
  private final AtomicLong companies = new AtomicLong();
  private long rejected;
  private long before;
  private long rejectedBefore;
  private boolean grown;

  /** How many rows that are left out are kept to be shown. */
  private static final int SHOWN = 5;

  /** A job for a rule book. */
  public BatchJob(DecisionEngine engine, Request request) {
    this.engine = engine;
    this.request = request;
    this.tally = new Tally(engine.book().vocabulary().roles().ids());
  }

  /**
   * Does it.
   *
   * @throws Refused when a file cannot be used
   */
  public void run(InputStream in, OutputStream out, Watcher watcher) throws IOException, Refused {
    BatchFiles files = request.files();
    try (Source source = files.source(in, request.columns())) {
      if (source.header() != null) {
        leftOut.addAll(request.columns().check(source));
      }
      RowFormat format = format();
      RunFiles written = RunFiles.prepare(request, source, identity(source, format));
      before = written.companies();
      rejectedBefore = written.rejected();
      companies.set(before);
      List<Worker> workers = workers(source);
      try (RunFiles.Open open = written.open(out, format.header())) {
        write(open, source, workers, watcher);
      } finally {
        for (Worker worker : workers) {
          tally.add(worker.tally());
          if (worker.decider() instanceof ByBudget shared) {
            counts.add(shared.counts());
          }
        }
      }
    }
  }

  /** Goes through the input; what stands before a break in it is decided all the same. */
  private void write(RunFiles.Open open, Source source, List<Worker> workers, Watcher watcher)
      throws IOException {
    try {
      boolean whole =
          new Batch(workers)
              .run(
                  source,
                  done -> {
                    open.write(done);
                    add(done, source);
                    watcher.reached(source.share(), companies.get());
                    return !stopped && rejected() <= request.maxRejects();
                  });
      grown = source.grown();
      if (whole && !grown) {
        open.end();
      }
    } catch (IOException | RuntimeException | Error fault) {
      if (!(fault instanceof Unreadable)) {
        open.giveUp();
      }
      throw fault;
    }
  }

  private void add(Worker.Done done, Source source) {
    done.rejects().stream()
        .limit(SHOWN - firstRejects.size())
        .forEach(reject -> firstRejects.add(source.place(reject) + ": " + reject.text()));
    companies.addAndGet(done.companies());
    rejected += done.rejects().size();
  }

  /** Ends the run after what is being written; may be called by another thread. */
  public void stop() {
    stopped = true;
  }

  /** Whether another run can go on where this one ends. */
  public boolean resumable() {
    return request.files().resumable();
  }

  /** How many companies the output has, those of an earlier run included. */
  public long companies() {
    return companies.get();
  }

  /** How many of them an earlier run wrote. */
  public long before() {
    return before;
  }

  /** Whether the input has grown meanwhile; what was added is left out. */
  public boolean grown() {
    return grown;
  }

  /** How many rows were left out, those of an earlier run included. */
  public long rejected() {
    return rejectedBefore + rejected;
  }

  /** How many of them an earlier run has left out. */
  public long rejectedBefore() {
    return rejectedBefore;
  }

  /** The first rows that this run has left out: where each stands, and why. */
  public List<String> firstRejects() {
    return firstRejects;
  }

  /** What is to be said of columns that are left out: where each stands, and why. */
  public List<String> leftOut() {
    return leftOut;
  }

  /** What was decided in this run. */
  public Tally tally() {
    return tally;
  }

  /** How the companies of this run were decided; all 0 without cells. */
  public CellCounts counts() {
    return counts;
  }

  /** Says why the rule book lets no companies be decided together; empty when it does. */
  public List<String> unshared() {
    return cells == null ? List.of() : cells.unshared();
  }

  private RunIdentity identity(Source source, RowFormat format) throws IOException {
    String options =
        String.join(
            "\n",
            format.getClass().getSimpleName() + format.header() + format.shape().roles(),
            request.longer() + " " + request.explained() + " " + request.files().rejects(),
            request.columns().identity());
    return new RunIdentity(
        Versions.CURRENT.csuite(), engine.book().sha256(), options, source.identity());
  }

  private List<Worker> workers(Source source) {
    Vocabulary vocabulary = engine.book().vocabulary();
    FactDefinition sector = vocabulary.fact(Tally.SECTOR);
    boolean comma = source.decimalComma();
    cells = request.cells() ? new SharedCells(engine.book()) : null;
    List<Worker> workers = new ArrayList<>();
    for (int i = 0; i < request.threads(); i++) {
      Decider decider = decider();
      RowFormat format = format();
      Tally counted = new Tally(vocabulary.roles().ids());
      workers.add(
          new Worker(
              new RowBinder(vocabulary, request.columns(), comma),
              decider,
              new Rendered(format, engine.book().facts()),
              sector,
              counted,
              RowDecider.of(engine.book(), request.columns(), decider, format, counted)));
    }
    return workers;
  }

  /** Where nobody asks for reasons, a cell need not be decided with them. */
  private Decider decider() {
    EngineDecider alone =
        cells == null || request.explained() != null
            ? EngineDecider.reasoned(engine)
            : EngineDecider.brief(engine);
    return cells == null ? alone : new ByBudget(alone, cells);
  }

  private RowFormat format() {
    List<String> roles = List.copyOf(engine.book().vocabulary().roles().ids());
    Collection<String> kept = request.columns().kept();
    Wording explained =
        request.explained() == null ? null : new Wording(engine.book(), request.explained());
    RowShape shape = new RowShape(roles, explained, request.longer());
    return request.files().writesJson() ? new JsonRows(shape, kept) : new CsvRows(shape, kept);
  }
}
