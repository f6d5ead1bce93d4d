package org.csuite.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.csuite.check.mutants.MutationTest;
import org.csuite.model.Mutant;
import org.csuite.model.Scenario;
import org.csuite.report.MutantText;

/** Sees which small changes of the rule book the cases notice. */
final class MutateRun implements ScenarioSource.Action {
  private final Work work;
  private final TestOptions options;
  private final NameFilter names;
  private final List<Scenario> cases = new ArrayList<>();

  MutateRun(TestOptions options, Work work) {
    this.work = work;
    this.options = options;
    this.names = new NameFilter(options.only());
  }

  @Override
  public void take(Scenario scenario) {
    if (names.takes(scenario)) {
      cases.add(scenario);
    }
  }

  /**
   * Changes the book and reports.
   *
   * @return the exit code
   */
  int end(Console console, SharedOptions shared) throws IOException {
    names.reportMissing(work.mistakes());
    MutantText report =
        new MutantText(shared.forResults(console, work.book().vocabulary()), console.out());
    List<Mutant.Result> results =
        new MutationTest(work.engine(), cases).run(options.mutate(), options.seed());
    for (Mutant.Result result : results) {
      report.add(result);
    }
    report.end();
    long noticed = results.stream().filter(Mutant.Result::noticed).count();
    long counted = results.stream().filter(result -> !result.equivalent()).count();
    boolean enough = options.minScore() == null || noticed * 100.0 >= options.minScore() * counted;
    return enough ? ExitCode.DONE : ExitCode.FOUND;
  }
}
