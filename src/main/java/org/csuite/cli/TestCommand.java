package org.csuite.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.csuite.check.CaseRunner;
import org.csuite.report.JsonReport;
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
      "Tests the cases beside the rules, and the scenarios that say what they expect; those that"
          + " say nothing are left out. Exit code 3 when one fails."
    })
final class TestCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILES",
      description =
          "Files of cases (*.cases.yaml) or scenarios, folders of scenarios, or - for standard"
              + " input. Default: every case of the rule book, and scenarios/.")
  private List<String> arguments = List.of();

  @Mixin private TestOptions options;
  @Mixin private SharedOptions shared;

  private final Console console;

  TestCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (options.watch()) {
      List<String> files =
          arguments.isEmpty() && ScenarioSource.hasDefault()
              ? List.of(ScenarioSource.DEFAULT)
              : arguments;
      return new WatchRun(console, shared, files, options.only(), true, arguments.isEmpty()).run();
    }
    return Work.with(
        console,
        shared,
        options.format() == TestOptions.TestFormat.JSON ? JsonReport::refused : Work.NOTHING,
        this::test);
  }

  private int test(Work work) throws IOException {
    if (options.mutate() != null) {
      MutateRun mutants = new MutateRun(options, work);
      each(work, mutants);
      return mutants.end(console, shared);
    }
    TestRun tests = new TestRun(console, shared, options, work);
    each(work, tests);
    return tests.end();
  }

  private void each(Work work, ScenarioSource.Action action) throws IOException {
    if (!arguments.isEmpty()) {
      work.source().each(arguments, action);
    } else {
      work.source().each(CaseRunner.cases(work.book()), action);
      if (ScenarioSource.hasDefault()) {
        work.source().each(List.of(ScenarioSource.DEFAULT), action);
      }
    }
  }
}
