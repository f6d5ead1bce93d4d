package org.csuite.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.csuite.analysis.BookComparisons;
import org.csuite.input.SourceText;
import org.csuite.model.BookComparison;
import org.csuite.model.Comparison;
import org.csuite.model.OrganisationDesign;
import org.csuite.model.Outcome;
import org.csuite.model.Scenario;
import org.csuite.report.BookCompareText;
import org.csuite.report.CompareJson;
import org.csuite.report.CompareText;
import org.csuite.report.ReportOptions;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.RuleBookReader;
import org.csuite.rulebook.RuleFolder;
import org.csuite.rulebook.TextFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code csuite compare}: organisations side by side, or one portfolio under two rule books. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Several scenarios: sets what is advised for each side by side.",
      "One scenario with an organisation: sets what the client has beside what is advised.",
      "With --rules-before: decides every scenario by two versions of the rule book and names the"
          + " edit behind each difference, proven by applying it alone."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  csuite compare today.yaml after-the-merger.yaml",
      "  csuite compare client.yaml",
      "  csuite compare scenarios --rules-before git:HEAD",
      "  csuite compare scenarios --rules-before ../last-year/rules --fail-on-change"
    })
final class CompareCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILES",
      arity = "1..*",
      description = "Scenarios: files, folders, or - for standard input.")
  private List<String> arguments;

  @Option(
      names = "--rules-before",
      paramLabel = "DIR|git:REV",
      description =
          "The earlier version of the rule book: a folder, or a revision of the Git repository that"
              + " the rule book lies in.")
  private String before;

  @Option(names = "--all", description = "Tell also what is alike.")
  private boolean all;

  @Option(names = "--fail-on-change", description = "End with exit code 3 when a decision differs.")
  private boolean failOnChange;

  @Option(
      names = "--only",
      paramLabel = "NAME",
      description = "Only the scenario of that name. May be given several times.")
  private List<String> only = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text (default) or json (see `csuite schema comparison`).")
  private Format format;

  @Mixin private SharedOptions shared;

  private final Console console;

  CompareCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    return before == null
        ? Work.with(console, shared, this::sideBySide)
        : new BooksCompared().compare();
  }

  private int sideBySide(Work work) throws IOException {
    List<Outcome> outcomes = new ArrayList<>();
    NameFilter names = new NameFilter(only);
    work.source()
        .each(
            arguments,
            scenario -> {
              if (names.takes(scenario)) {
                outcomes.add(work.engine().decide(scenario));
              }
            });
    names.reportMissing(work.mistakes());
    boolean given = outcomes.size() == 1 && outcomes.get(0).scenario().organisation() != null;
    if (outcomes.size() < 2 && !given) {
      if (!work.mistakes().any()) {
        work.mistakes()
            .add(
                "There is nothing to compare: give two scenarios, one with an `organisation`, or"
                    + " --rules-before.");
      }
      return ExitCode.MISTAKE;
    }
    List<OrganisationDesign> designs = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      String currency = work.book().vocabulary().currency(outcome.company());
      if (given) {
        designs.add(OrganisationDesign.given(outcome, currency));
      }
      designs.add(OrganisationDesign.advised(outcome, currency));
    }
    Comparison comparison = new Comparison(List.copyOf(designs));
    if (format == Format.JSON) {
      new CompareJson(console.out()).write(comparison);
    } else {
      new CompareText(shared.forResults(console, work.book().vocabulary()), all, console.out())
          .add(comparison);
    }
    return code(!comparison.differing().isEmpty());
  }

  private int code(boolean differs) {
    return differs && failOnChange ? ExitCode.FOUND : ExitCode.DONE;
  }

  /** One portfolio under two rule books. */
  private final class BooksCompared {
    private final Mistakes mistakes = new Mistakes(console, shared);
    private final Progress progress = new Progress(console, shared);

    int compare() throws IOException {
      TextFolder now = now();
      TextFolder then = now == null ? null : then();
      RuleBook later = now == null ? null : read(now);
      RuleBook earlier = then == null ? null : read(then);
      if (later == null || earlier == null) {
        return mistakes.end(ExitCode.MISTAKE);
      }
      List<Scenario> after = scenarios(later);
      boolean alike = BookComparisons.sameFacts(earlier, later);
      List<Scenario> before = alike ? after : scenarios(earlier);
      if (before.size() != after.size()) {
        return mistakes.end(ExitCode.MISTAKE);
      }
      List<BookComparisons.Pair> pairs = new ArrayList<>();
      for (int i = 0; i < after.size(); i++) {
        pairs.add(new BookComparisons.Pair(before.get(i), after.get(i)));
      }
      BookComparison comparison =
          new BookComparisons(then, now, earlier, later, done -> progress.draw(done, ""))
              .compare(pairs);
      progress.erase();
      if (format == Format.JSON) {
        new CompareJson(console.out()).write(comparison);
      } else {
        ReportOptions options = shared.forResults(console, later.vocabulary());
        new BookCompareText(options, console.out()).add(comparison);
      }
      console.out().flush();
      return mistakes.end(code(!comparison.changed().isEmpty()));
    }

    private TextFolder now() throws IOException {
      RuleFolder folder = RuleBookFinder.find(shared.rules(), mistakes);
      return folder == null ? null : text(folder);
    }

    private TextFolder then() throws IOException {
      if (!before.startsWith(GitRevision.PREFIX)) {
        RuleFolder folder = RuleBookFinder.find(Path.of(before), mistakes);
        return folder == null ? null : text(folder);
      }
      if (!(RuleBookFinder.find(shared.rules(), mistakes) instanceof RuleFolder.OnDisk disk)) {
        mistakes.add(
            "The rule book inside the jar has no revisions; name its folder with --rules.");
        return null;
      }
      try {
        return GitRevision.read(before.substring(GitRevision.PREFIX.length()), disk.folder());
      } catch (GitRevision.Unreadable e) {
        mistakes.add("'" + before + "' cannot be read: " + e.getMessage());
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

    private List<Scenario> scenarios(RuleBook book) throws IOException {
      List<Scenario> scenarios = new ArrayList<>();
      NameFilter names = new NameFilter(only);
      new ScenarioSource(book, console.in(), mistakes, progress)
          .each(
              arguments,
              scenario -> {
                if (names.takes(scenario)) {
                  scenarios.add(scenario);
                }
              });
      names.reportMissing(mistakes);
      return scenarios;
    }
  }
}
