package org.csuite.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.EnumSet;
import java.util.Set;
import org.csuite.model.Outcome;
import org.csuite.model.Refusal;
import org.csuite.model.Scenario;
import org.csuite.report.JsonReport;
import org.csuite.report.Report;
import org.csuite.report.ReportOptions;
import org.csuite.report.TextReport;
import org.csuite.report.TextSummary;
import org.csuite.report.page.DotReport;
import org.csuite.report.page.HtmlReport;
import org.csuite.report.page.MarkdownReport;
import org.csuite.report.page.MermaidReport;
import org.csuite.report.page.SvgReport;
import org.csuite.report.page.WorkbookReport;

/** What {@code run} prints: each outcome as it comes, and as text a summary of several. */
final class RunReport implements Report<Outcome> {
  /** The formats that say what unknown facts could change. */
  private static final Set<RunFormat> SEARCHING =
      EnumSet.of(RunFormat.TEXT, RunFormat.JSON, RunFormat.HTML, RunFormat.MD);

  private final Console console;
  private final Progress progress;
  private final Report<Outcome> each;
  private final Report<Outcome> summary;
  private final OpenFactSearch openFacts;
  private final boolean searches;
  private final boolean onlySummary;
  private int count;

  /**
   * Prints to the results of a console.
   *
   * @param bytes where they go when they are no text; null where only text is written
   */
  RunReport(
      RunFormat format, Console console, OutputStream bytes, SharedOptions shared, Work work) {
    ReportOptions options = shared.forResults(console, work.book().vocabulary());
    boolean text = format == RunFormat.TEXT;
    this.console = console;
    this.progress = work.progress();
    this.openFacts = work.openFacts();
    this.each = each(format, options, console.out(), bytes, work);
    this.summary = text ? new TextSummary(options, console.out()) : null;
    this.onlySummary = text && shared.quiet();
    this.searches = !onlySummary && SEARCHING.contains(format);
  }

  private Report<Outcome> each(
      RunFormat format, ReportOptions options, Writer out, OutputStream bytes, Work work) {
    return switch (format) {
      case TEXT -> new TextReport(options, out, openFacts);
      case JSON -> new JsonReport(options, out, openFacts);
      case HTML -> new HtmlReport(options, openFacts, work.changes(), out);
      case MD -> new MarkdownReport(options, openFacts, work.changes(), out);
      case XLSX -> new WorkbookReport(options, bytes);
      case SVG -> new SvgReport(options, out);
      case MERMAID -> new MermaidReport(options, out);
      case DOT -> new DotReport(options, out);
    };
  }

  /** Begins what else is to be said of a scenario than how it is decided. */
  void begin(Scenario scenario) {
    if (searches) {
      openFacts.begin(scenario);
    }
  }

  @Override
  public void add(Outcome outcome) throws IOException {
    count++;
    if (!onlySummary) {
      if (console.outIsTerminal()) {
        progress.erase();
      }
      each.add(outcome);
      console.out().flush();
    }
    if (summary != null) {
      summary.add(outcome);
    }
  }

  @Override
  public void refuse(Refusal refusal) throws IOException {
    each.refuse(refusal);
  }

  @Override
  public void end() throws IOException {
    progress.erase();
    if (!onlySummary) {
      each.end();
    }
    boolean wanted = onlySummary ? count > 0 : count > 1;
    if (summary != null && wanted) {
      if (!onlySummary) {
        console.out().println();
      }
      summary.end();
    }
    console.out().flush();
  }
}
