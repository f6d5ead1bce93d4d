package org.csuite.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.csuite.check.CaseRunner;
import org.csuite.engine.DecisionEngine;
import org.csuite.model.CaseResult;
import org.csuite.report.TextTests;
import org.csuite.rulebook.RuleBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code csuite test}: checks cases, and what scenarios expect. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Compares what cases and scenarios expect with what the rules decide.",
      "Tests the cases beside the rules, and the scenarios that say what they expect. Exit code 3"
          + " when one fails."
    })
final class TestCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILES",
      arity = "0..*",
      description =
          "Files of cases (*.cases.yaml) or scenarios, folders of scenarios, or - for standard"
              + " input. Default: every case of the rule book, and scenarios/.")
  private List<String> arguments = new ArrayList<>();

  @Mixin private SharedOptions shared;

  private final Console console;
  private int tested;
  private int failed;

  TestCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Mistakes mistakes = new Mistakes(console, shared);
    RuleBook book = RuleBookFinder.read(shared.rules(), mistakes);
    if (book == null) {
      return mistakes.end(ExitCode.DONE);
    }
    CaseRunner runner = new CaseRunner(DecisionEngine.of(book));
    TextTests report = new TextTests(shared.forResults(console, null), console.out());
    ScenarioSource.Action test =
        scenario -> {
          if (!scenario.expectations().isEmpty()) {
            CaseResult result = runner.run(scenario);
            report.add(result);
            tested++;
            failed += result.passed() ? 0 : 1;
          }
        };
    Progress progress = new Progress(console, shared);
    ScenarioSource source = new ScenarioSource(book, console.in(), mistakes, progress);
    if (arguments.isEmpty()) {
      source.each(CaseRunner.cases(book), test);
    }
    if (!arguments.isEmpty() || ScenarioSource.hasDefault()) {
      source.each(arguments.isEmpty() ? List.of(ScenarioSource.DEFAULT) : arguments, test);
    }
    report.end();
    console.out().flush();
    if (tested == 0 && !mistakes.any()) {
      mistakes.add("Nothing was tested: no case and no scenario says what it expects.");
    }
    return mistakes.end(failed == 0 ? ExitCode.DONE : ExitCode.FOUND);
  }
}
