package org.csuite.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.csuite.analysis.BookComparisons;
import org.csuite.cli.CompareCommand.CompareFormat;
import org.csuite.input.ScenarioFiles;
import org.csuite.input.SourceText;
import org.csuite.model.BookComparison;
import org.csuite.model.Location;
import org.csuite.model.Scenario;
import org.csuite.report.BookCompareText;
import org.csuite.report.CompareJson;
import org.csuite.report.ReportOptions;
import org.csuite.report.page.BookComparePage;
import org.csuite.revision.Revision;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.RuleFolder;
import org.csuite.rulebook.TextFolder;
import org.csuite.rulebook.read.RuleBookReader;

/** Decides one portfolio by two versions of a rule book. */
final class BooksCompared {
  private final Console console;
  private final SharedOptions shared;
  private final List<String> arguments;
  private final List<String> only;
  private final Mistakes mistakes;
  private final Progress progress;

  /**
   * A comparison.
   *
   * @param shared names the later version
   * @param arguments files and folders of scenarios
   * @param only names of scenarios; all where there is none
   */
  BooksCompared(Console console, SharedOptions shared, List<String> arguments, List<String> only) {
    this.console = console;
    this.shared = shared;
    this.arguments = arguments;
    this.only = only;
    this.mistakes = new Mistakes(console, shared);
    this.progress = new Progress(console, shared);
  }

  /**
   * Compares and reports.
   *
   * @param before folder or revision of the earlier version
   * @return the exit code: 3 when something differs and that is to fail
   */
  int compare(String before, CompareFormat format, boolean failOnChange) throws IOException {
    TextFolder now = now();
    TextFolder then = now == null ? null : then(before);
    RuleBook later = now == null ? null : read(now);
    RuleBook earlier = then == null ? null : read(then);
    if (later == null || earlier == null) {
      return refuse(format);
    }
    BookComparisons comparisons =
        new BookComparisons(then, now, earlier, later, done -> progress.draw(done, ""));
    if (!compare(earlier, later, comparisons)) {
      return refuse(format);
    }
    BookComparison comparison = comparisons.comparison();
    progress.erase();
    ReportOptions options = shared.forResults(console, later.vocabulary());
    switch (format) {
      case TEXT -> new BookCompareText(options, console.out()).add(comparison);
      case JSON -> new CompareJson(console.out()).write(comparison);
      case HTML -> new BookComparePage(options, console.out()).write(comparison);
    }
    console.out().flush();
    boolean differs = !comparison.changed().isEmpty();
    return mistakes.end(differs && failOnChange ? ExitCode.FOUND : ExitCode.DONE);
  }

  private int refuse(CompareFormat format) throws IOException {
    if (format == CompareFormat.JSON) {
      CompareJson.refused(console.out(), mistakes.inFiles());
      console.out().flush();
    }
    return mistakes.end(ExitCode.MISTAKE);
  }

  private TextFolder now() throws IOException {
    RuleFolder folder = RuleBookFinder.find(shared.rules(), mistakes);
    return folder == null ? null : text(folder);
  }

  private TextFolder then(String before) throws IOException {
    if (!before.startsWith(Revision.PREFIX)) {
      RuleFolder folder = RuleBookFinder.find(Path.of(before), mistakes);
      return folder == null ? null : text(folder);
    }
    if (!(RuleBookFinder.find(shared.rules(), mistakes) instanceof RuleFolder.OnDisk disk)) {
      mistakes.add("The rule book inside the jar has no revisions; name its folder with --rules.");
      return null;
    }
    try {
      return TextFolder.of(
          Revision.read(before.substring(Revision.PREFIX.length()), disk.folder()));
    } catch (SourceText.Unreadable e) {
      mistakes.add(List.of(e.diagnostic()));
      return null;
    }
  }

  private TextFolder text(RuleFolder folder) throws IOException {
    try {
      return TextFolder.of(folder);
    } catch (SourceText.Unreadable e) {
      mistakes.add(List.of(e.diagnostic()));
      return null;
    }
  }

  private RuleBook read(TextFolder folder) throws IOException {
    RuleBookReader.Reading reading = RuleBookReader.read(folder);
    mistakes.add(reading.diagnostics());
    return reading.book();
  }

  /**
   * Decides each scenario by both versions; those that one of them cannot read or decide are
   * reported and left out.
   *
   * @return whether any was compared, or none was given
   */
  private boolean compare(RuleBook earlier, RuleBook later, BookComparisons comparisons)
      throws IOException {
    byte[] in =
        arguments.contains(ScenarioFiles.STANDARD_INPUT)
            ? console.in().readAllBytes()
            : new byte[0];
    Map<Location, Scenario> before = new HashMap<>();
    boolean same = BookComparisons.sameFacts(earlier, later);
    if (!same) {
      source(earlier, in)
          .each(
              arguments,
              new NameFilter(only)
                  .picking(
                      comparisons::refuse, scenario -> before.put(scenario.location(), scenario)));
    }
    NameFilter names = new NameFilter(only);
    AtomicInteger compared = new AtomicInteger();
    source(later, in)
        .each(
            arguments,
            names.picking(
                comparisons::refuse,
                scenario -> {
                  Scenario first = same ? scenario : before.get(scenario.location());
                  if (first != null) {
                    comparisons.add(first, scenario);
                    compared.incrementAndGet();
                  }
                }));
    names.reportMissing(mistakes);
    return compared.get() > 0 || !mistakes.any();
  }

  private ScenarioSource source(RuleBook book, byte[] in) {
    return new ScenarioSource(book, new ByteArrayInputStream(in), mistakes, progress);
  }
}
