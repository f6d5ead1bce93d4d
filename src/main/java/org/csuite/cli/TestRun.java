package org.csuite.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.csuite.analysis.Unmet;
import org.csuite.check.CaseRunner;
import org.csuite.check.coverage.CoverageMeter;
import org.csuite.engine.run.Examination;
import org.csuite.model.CaseResult;
import org.csuite.model.CoverageReport;
import org.csuite.model.Refusal;
import org.csuite.model.Scenario;
import org.csuite.output.WholeFile;
import org.csuite.report.CoverageHtml;
import org.csuite.report.CoverageText;
import org.csuite.report.JUnitTests;
import org.csuite.report.JsonTests;
import org.csuite.report.Report;
import org.csuite.report.ReportOptions;
import org.csuite.report.TextTests;

/** Tests one case after the other and reports. */
final class TestRun implements ScenarioSource.Action {
  private final Work work;
  private final Console console;
  private final TestOptions options;
  private final ReportOptions look;
  private final NameFilter names;
  private final CoverageMeter coverage;
  private final Report<CaseResult> report;
  private int tested;
  private int failed;

  TestRun(Console console, SharedOptions shared, TestOptions options, Work work) {
    this.work = work;
    this.console = console;
    this.options = options;
    this.look = shared.forResults(console, work.book().vocabulary());
    this.names = new NameFilter(options.only());
    this.coverage = options.measures() ? new CoverageMeter(work.engine()) : null;
    this.report =
        switch (options.format()) {
          case TEXT -> new TextTests(look, console.out());
          case JSON -> new JsonTests(look, console.out());
          case JUNIT -> new JUnitTests(look, console.out());
        };
  }

  /** Tests a case or scenario, unless it expects nothing. */
  @Override
  public void take(Scenario scenario) throws IOException {
    if (scenario.expectations().isEmpty() || !names.takes(scenario)) {
      return;
    }
    CaseResult result;
    if (coverage == null) {
      result = CaseRunner.check(work.engine().decide(scenario));
    } else {
      Examination examination = work.engine().examine(scenario);
      coverage.add(examination);
      result = CaseRunner.check(examination.outcome());
    }
    tested++;
    if (!result.passed()) {
      failed++;
      work.progress().erase();
      result = Unmet.explain(work.engine(), scenario, result);
    }
    report.add(result);
  }

  @Override
  public void refused(Refusal refusal) throws IOException {
    report.refuse(refusal);
  }

  /**
   * Counts.
   *
   * @return the exit code
   */
  int end() throws IOException {
    report.end();
    names.reportMissing(work.mistakes());
    if (tested == 0 && !work.mistakes().any()) {
      work.mistakes().add("Nothing was tested: no case and no scenario says what it expects.");
    }
    boolean enough = coverage == null || covered(coverage.report());
    return failed == 0 && enough ? ExitCode.DONE : ExitCode.FOUND;
  }

  private boolean covered(CoverageReport measured) throws IOException {
    if (options.format() == TestOptions.TestFormat.TEXT) {
      CoverageText text = new CoverageText(look, console.out());
      text.add(measured);
      text.end();
    }
    if (options.coverageHtml() != null) {
      try (WholeFile file = WholeFile.replacing(options.coverageHtml());
          Writer text = new OutputStreamWriter(file.stream(), StandardCharsets.UTF_8)) {
        CoverageHtml page = new CoverageHtml(text);
        page.add(measured);
        page.end();
        text.flush();
        file.commit();
      }
    }
    return options.minCoverage() == null || measured.percent() >= options.minCoverage();
  }
}
