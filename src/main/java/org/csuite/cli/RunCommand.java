package org.csuite.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.csuite.engine.DecisionEngine;
import org.csuite.rulebook.RuleBook;
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
  /** How results are written. */
  enum Format {
    /** For people. */
    TEXT,
    /** One array, an object a scenario. */
    JSON;
  }

  @Parameters(
      paramLabel = "FILES",
      arity = "0..*",
      description =
          "Scenarios in YAML or JSON: files, folders, or - for standard input. Default: scenarios/.")
  private List<String> arguments = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text (default) or json.")
  private Format format;

  @Option(
      names = "--only",
      paramLabel = "NAME",
      description = "Only the scenario of that name. May be given several times.")
  private List<String> only = List.of();

  @Mixin private SharedOptions shared;
  @Spec private CommandSpec spec;

  private final Console console;

  RunCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (arguments.isEmpty() && !ScenarioSource.hasDefault()) {
      throw new ParameterException(
          spec.commandLine(),
          "No file is given, and there is no folder '" + ScenarioSource.DEFAULT + "' here.");
    }
    List<String> given = arguments.isEmpty() ? List.of(ScenarioSource.DEFAULT) : arguments;
    Mistakes mistakes = new Mistakes(console, shared);
    RuleBook book = RuleBookFinder.read(shared.rules(), mistakes);
    if (book == null) {
      return mistakes.end(ExitCode.DONE);
    }
    DecisionEngine engine = DecisionEngine.of(book);
    Progress progress = new Progress(console, shared);
    NameFilter names = new NameFilter(only);
    RunReport report = new RunReport(format, console, shared, book.vocabulary(), progress);
    new ScenarioSource(book, console.in(), mistakes, progress)
        .each(
            given,
            scenario -> {
              if (names.takes(scenario)) {
                report.add(engine.decide(scenario));
              }
            });
    report.end();
    names.reportMissing(mistakes);
    return mistakes.end(ExitCode.DONE);
  }
}
