package org.csuite.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.csuite.report.JsonReport;
import org.csuite.report.ReplayText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code csuite run}: decides scenarios and reports. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Decides scenarios and reports each: roles, duties, reporting lines, pay, and why.",
      "With --quiet the text report is the summary table alone; JSON is always whole."
    })
final class RunCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILES",
      description =
          "Scenarios in YAML or JSON, or CSV tables of companies: files, folders, or - for standard"
              + " input. Default: scenarios/.")
  private List<String> arguments = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "text (default) or json; html or md: a report with pictures; xlsx: RACI matrix and pay;"
              + " svg, mermaid or dot: the organisation chart alone.")
  private RunFormat format;

  @Mixin private OutputFile output;

  @Mixin private OnlyNames only;

  @Option(
      names = "--replay",
      paramLabel = "FILE",
      description =
          "Decide the scenarios of an earlier JSON result again and say what differs, and because"
              + " of which rule files. Exit code 3 when something does.")
  private Path replay;

  @Option(
      names = "--watch",
      description =
          "Decide again at every save of a rule, table or scenario, and print what changed and"
              + " because of which rule, until Ctrl-C.")
  private boolean watch;

  @Mixin private SharedOptions shared;
  @Spec private CommandSpec spec;

  private final Console console;

  RunCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (output.wanted() && (watch || replay != null)) {
      throw new ParameterException(
          spec.commandLine(), "--watch and --replay print; --output is for the results of a run.");
    }
    if (replay != null) {
      return Work.with(console, shared, this::replay);
    }
    if (arguments.isEmpty() && !ScenarioSource.hasDefault()) {
      String message =
          "No file is given, and there is no folder '" + ScenarioSource.DEFAULT + "' here.";
      throw new ParameterException(spec.commandLine(), message);
    }
    if (watch) {
      return new WatchRun(console, shared, files(), only.names(), false, false).run();
    }
    if (format == RunFormat.XLSX && !output.wanted()) {
      throw new ParameterException(
          spec.commandLine(), "A workbook is written to a file. Maybe add -o company.xlsx.");
    }
    return output.withBytes(console, this::run);
  }

  private int run(Console target, OutputStream bytes) throws IOException {
    return Work.with(
        target,
        shared,
        format == RunFormat.JSON ? JsonReport::refused : Work.NOTHING,
        work -> run(target, bytes, work));
  }

  private int run(Console target, OutputStream bytes, Work work) throws IOException {
    NameFilter names = new NameFilter(only.names());
    RunReport report = new RunReport(format, target, bytes, shared, work);
    work.source()
        .each(
            files(),
            names.picking(
                report::refuse,
                scenario -> {
                  report.begin(scenario);
                  report.add(work.engine().decide(scenario));
                }));
    report.end();
    names.reportMissing(work.mistakes());
    return ExitCode.DONE;
  }

  private List<String> files() {
    return arguments.isEmpty() ? List.of(ScenarioSource.DEFAULT) : arguments;
  }

  private int replay(Work work) throws IOException {
    if (!arguments.isEmpty()) {
      work.mistakes()
          .add("--replay takes its scenarios from the result, so no other file is read.");
      return ExitCode.MISTAKE;
    }
    return new Replay(work)
        .run(
            replay,
            new ReplayText(shared.forResults(console, work.book().vocabulary()), console.out()));
  }
}
