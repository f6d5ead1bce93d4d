package org.csuite.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.csuite.analysis.Sweeps;
import org.csuite.input.QuestionReader;
import org.csuite.input.RangeReader;
import org.csuite.model.Diagnostic.Code;
import org.csuite.model.Question;
import org.csuite.model.Scenario;
import org.csuite.model.Sweep;
import org.csuite.model.Vocabulary;
import org.csuite.report.JsonReport;
import org.csuite.report.Report;
import org.csuite.report.SweepCsv;
import org.csuite.report.SweepJson;
import org.csuite.report.SweepText;
import org.csuite.report.page.SweepPage;
import org.csuite.report.page.SweepPicture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code csuite sweep}: at which values of a fact, or two, decisions change. */
@Command(
    name = "sweep",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Moves one fact of a scenario, or two, through a range and says where each decision changes.",
      "Nothing is sampled: each interval between thresholds of the rule book is decided once."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  csuite sweep company.yaml --vary headcount=5..5000",
      "  csuite sweep company.yaml --vary headcount=5..5000 --vary revenue=1e6..1e9",
      "  csuite sweep company.yaml --vary sector --decision CTO --format csv"
    })
final class SweepCommand implements Callable<Integer> {
  /** How sweeps are written. */
  enum SweepFormat {
    /** For people. */
    TEXT,
    /** A line for each interval. */
    CSV,
    /** An object a scenario. */
    JSON,
    /** A page with the picture, in both languages. */
    HTML,
    /** A picture. */
    SVG,
    /** A picture in pixels, into a file. */
    PNG
  }

  private static final int MOST_FACTS = 2;

  @Parameters(
      paramLabel = "SCENARIO",
      arity = "1..*",
      description = "Scenarios: files, folders, or - for standard input.")
  private List<String> arguments;

  @Option(
      names = "--vary",
      paramLabel = "FACT[=RANGE]",
      required = true,
      description =
          "The fact that moves, as headcount=5..5000 or sector=retail,software; alone through all"
              + " it may be. Twice for a map of two facts.")
  private List<String> vary;

  @Option(
      names = "--decision",
      paramLabel = "QUESTION",
      split = ",",
      description =
          "Look at these decisions alone, as `csuite explain` names them: CTO, line:CIO. Default:"
              + " all; for two facts the verdicts on all roles.")
  private List<String> decisions = List.of();

  @Mixin private OnlyNames only;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20000",
      description = "How many companies are decided at most. Default: 20000.")
  private int limit;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text (default), csv, html, svg, png, or json (see `csuite schema sweep`).")
  private SweepFormat format;

  @Mixin private OutputFile output;

  @Mixin private SharedOptions shared;

  private final Console console;

  SweepCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    return format == SweepFormat.PNG
        ? output.withPng(console, this::sweep)
        : output.with(console, this::sweep);
  }

  private int sweep(Console target) throws IOException {
    return Work.with(
        target,
        shared,
        format == SweepFormat.JSON ? JsonReport::refused : Work.NOTHING,
        work -> sweep(target, work));
  }

  private int sweep(Console target, Work work) throws IOException {
    List<Sweep.Range> ranges = ranges(work);
    List<Question> asked = asked(work, ranges.size());
    if (work.mistakes().any()) {
      return ExitCode.MISTAKE;
    }
    Sweeps sweeps = new Sweeps(work.engine(), limit, asked);
    NameFilter names = new NameFilter(only.names());
    Report<Sweep> report = report(target, work.book().vocabulary());
    work.source()
        .each(
            arguments,
            names.picking(report::refuse, scenario -> report.add(sweep(scenario, sweeps, ranges))));
    report.end();
    names.reportMissing(work.mistakes());
    return ExitCode.DONE;
  }

  private static Sweep sweep(Scenario scenario, Sweeps sweeps, List<Sweep.Range> ranges)
      throws ScenarioSource.Unfit {
    try {
      return sweeps.of(scenario, ranges);
    } catch (Sweeps.TooMany e) {
      throw new ScenarioSource.Unfit(Code.LIMIT_EXCEEDED, e.getMessage());
    } catch (Sweeps.Unheld e) {
      throw new ScenarioSource.Unfit(Code.OUT_OF_RANGE, e.getMessage());
    }
  }

  private List<Sweep.Range> ranges(Work work) {
    RangeReader reader = new RangeReader(work.book().vocabulary());
    List<Sweep.Range> ranges = new ArrayList<>();
    for (String text : vary) {
      try {
        Sweep.Range range = reader.read(text);
        if (ranges.stream().anyMatch(other -> other.fact().equals(range.fact()))) {
          work.mistakes().add("'" + range.fact().name() + "' is to vary twice.");
        }
        ranges.add(range);
      } catch (RangeReader.Refused e) {
        work.mistakes().add(e.getMessage());
      }
    }
    if (vary.size() > MOST_FACTS) {
      work.mistakes().add("A map has two sides: at most two facts can vary at once.");
    }
    // names of words have room beside rows, not above columns
    ranges.sort(Comparator.comparing(range -> !range.words().isEmpty()));
    return ranges;
  }

  /** The decisions that count: those asked for, else the verdicts for a map; all where none. */
  private List<Question> asked(Work work, int facts) {
    QuestionReader reader = new QuestionReader(work.book().vocabulary(), work.book().names());
    List<Question> questions = new ArrayList<>();
    for (String text : decisions) {
      try {
        questions.add(reader.read(text));
      } catch (QuestionReader.Unknown e) {
        work.mistakes().add(e.getMessage());
      }
    }
    if (decisions.isEmpty() && facts > 1) {
      work.book().vocabulary().roles().ids().stream()
          .map(role -> Question.of(Question.Kind.ROLE, role))
          .forEach(questions::add);
    }
    return questions;
  }

  private Report<Sweep> report(Console target, Vocabulary vocabulary) {
    return switch (format) {
      case TEXT -> new SweepText(shared.forResults(target, vocabulary), target.out());
      case CSV -> new SweepCsv(target.out());
      case JSON -> new SweepJson(target.out());
      case HTML -> new SweepPage(shared.forResults(target, vocabulary), target.out());
      case SVG, PNG -> new SweepPicture(shared.forResults(target, vocabulary), target.out());
    };
  }
}
