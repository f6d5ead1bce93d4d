package org.csuite.cli;

import java.io.IOException;
import org.csuite.check.CaseRunner;
import org.csuite.model.CaseResult;
import org.csuite.model.Scenario;
import org.csuite.report.TextTests;

/** Tests one case after the other and reports. */
final class TestRun implements ScenarioSource.Action {
  private final Work work;
  private final CaseRunner runner;
  private final TextTests report;
  private int tested;
  private int failed;

  TestRun(Console console, SharedOptions shared, Work work) {
    this.work = work;
    this.runner = new CaseRunner(work.engine());
    this.report = new TextTests(shared.forResults(console, null), console.out());
  }

  /** Tests a case or scenario, unless it expects nothing. */
  @Override
  public void take(Scenario scenario) throws IOException {
    if (scenario.expectations().isEmpty()) {
      return;
    }
    CaseResult result = runner.run(scenario);
    tested++;
    if (!result.passed()) {
      failed++;
      work.progress().erase();
    }
    report.add(result);
  }

  /**
   * Counts.
   *
   * @return the exit code
   */
  int end() throws IOException {
    report.end();
    if (tested == 0 && !work.mistakes().any()) {
      work.mistakes().add("Nothing was tested: no case and no scenario says what it expects.");
    }
    return failed == 0 ? ExitCode.DONE : ExitCode.FOUND;
  }
}
