package org.csuite.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.csuite.batch.job.BatchFiles;
import org.csuite.batch.job.BatchJob;
import org.csuite.batch.source.Columns;
import org.csuite.batch.source.Refused;
import org.csuite.batch.source.Unreadable;
import org.csuite.engine.DecisionEngine;
import org.csuite.output.ProcessEnd;
import org.csuite.report.DisplayText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code csuite batch}: decides a file of companies. */
@Command(
    name = "batch",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Decides the companies of a CSV, JSON Lines or Excel file, one line each, in their order.",
      "The names of the columns are facts; .gz is read and written as it is named.",
      "A workbook appears when it is whole, a further sheet where one is full.",
      "Of a formula in a workbook the stored result is taken, of merged cells what is shown.",
      "Hidden rows and columns count. A first column without a name is left out."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  csuite batch companies.csv --out decisions.csv --rejects rejects.csv",
      "  csuite batch companies.csv.gz --out decisions.jsonl.gz --explain",
      "  zcat all.csv.gz | csuite batch - --out - | head"
    })
final class BatchCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "IN",
      description =
          "Companies: a .csv, .jsonl or .xlsx file, text also .gz, or - for CSV on standard input.")
  private String in;

  @Option(
      names = "--sheet",
      paramLabel = "NAME",
      description = "The sheet of a workbook that has several.")
  private String sheet;

  @Option(
      names = "--out",
      paramLabel = "OUT",
      required = true,
      description =
          "Decisions: a .csv, .jsonl or .xlsx file, text also .gz, or - for CSV on standard"
              + " output.")
  private String out;

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description = "Where rows go that cannot be decided: line, column, reason.")
  private Path rejects;

  @Option(
      names = "--max-rejects",
      paramLabel = "N",
      description = "Stop when more rows than that cannot be decided. Default: never.")
  private long maxRejects = Long.MAX_VALUE;

  @Option(
      names = "--keep",
      paramLabel = "COLUMN",
      split = ",",
      description = "Columns that go to the output unchanged, after the decisions.")
  private List<String> keep = List.of();

  @Option(names = "--ignore-unknown", description = "Leave out columns that are no fact.")
  private boolean ignoreUnknown;

  @Option(names = "--long", description = "Write a line for each company and role.")
  private boolean longer;

  @Option(
      names = "--explain",
      description =
          "Add the strongest reasons for and against each role, in the language of --lang.")
  private boolean explain;

  @Option(
      names = "--resume",
      description = {
        "Go on where an interrupted run has ended, with the same files and options.",
        "What it has written is checked first, by the .journal beside OUT."
      })
  private boolean resume;

  @Option(names = "--force", description = "Let --out and --rejects replace files that exist.")
  private boolean force;

  @Option(names = "--stats", description = "Say how the decisions were made, and how fast.")
  private boolean stats;

  @Option(names = "--no-cells", description = "Decide each company by itself.")
  private boolean noCells;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many companies are decided at once. Default: one a core.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Mixin private SharedOptions shared;
  @Spec private CommandSpec spec;

  private final Console console;

  BatchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (maxRejects < 0 || threads < 1) {
      throw new ParameterException(
          spec.commandLine(), "--max-rejects goes from 0, and --threads from 1.");
    }
    if (resume && force) {
      throw new ParameterException(
          spec.commandLine(), "--resume goes on and --force begins anew. Maybe give one of them.");
    }
    if (explain || noCells) {
      DecisionEngine.prepare();
      return Work.with(console, shared, this::batch);
    }
    return Work.withoutDrools(console, shared, this::batch);
  }

  private int batch(Work work) throws IOException {
    BatchJob job =
        new BatchJob(
            work.engine(),
            new BatchJob.Request(
                new BatchFiles(in, sheet, out, rejects),
                new Columns(work.book().vocabulary(), keep, ignoreUnknown),
                longer,
                explain ? shared.forMessages(console).language() : null,
                !noCells,
                existing(),
                threads,
                maxRejects));
    String name = BatchReport.name(in);
    BatchReport report = new BatchReport(console, shared, out, rejects);
    ProcessEnd.Registration interrupted = ProcessEnd.finishing(() -> report.interrupted(job));
    try {
      job.run(console.in(), results(), report::draw);
      job.leftOut().forEach(column -> work.mistakes().leftOut(name + ":" + column));
      report.summary(job, stats);
      if (job.rejectedBefore() > 0) {
        work.mistakes().add(DisplayText.safe(name + ": " + report.rejectedBefore(job)));
      }
      for (String reject : job.firstRejects()) {
        work.mistakes().add(DisplayText.safe(name + ":" + reject));
      }
      if (job.grown()) {
        work.mistakes().add(DisplayText.safe(name + ": " + report.grown(job)));
      }
      report.more(job, maxRejects);
    } catch (Refused e) {
      e.texts(name).forEach(text -> work.mistakes().add(DisplayText.safe(text)));
    } catch (Unreadable e) {
      work.mistakes().add(report.unreadable(job, e));
    } catch (ResultStream.Lost e) {
      throw e;
    } catch (IOException e) {
      console.err().println("csuite: " + report.broken(job, e));
      return ExitCode.FAULT;
    } finally {
      report.ended();
      interrupted.close();
    }
    return ExitCode.DONE;
  }

  private BatchJob.Existing existing() {
    return resume
        ? BatchJob.Existing.RESUMED
        : force ? BatchJob.Existing.REPLACED : BatchJob.Existing.KEPT;
  }

  /** Standard output, which this command does not close. */
  private OutputStream results() {
    return new OutputStream() {
      @Override
      public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int from, int length) {
        console.out().print(new String(bytes, from, length, StandardCharsets.UTF_8));
        console.out().flush();
      }
    };
  }
}
