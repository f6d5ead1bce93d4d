package org.csuite.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.csuite.model.Comparison;
import org.csuite.model.Diagnostic;
import org.csuite.model.OrganisationDesign;
import org.csuite.model.Outcome;
import org.csuite.model.Refusal;
import org.csuite.report.CompareJson;
import org.csuite.report.CompareText;
import org.csuite.report.ReportOptions;
import org.csuite.report.page.ComparePage;
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
  /** How comparisons are written. */
  enum CompareFormat {
    /** For people. */
    TEXT,
    /** One object. */
    JSON,
    /** A page: the charts of organisations side by side, or what rests on each edit of rules. */
    HTML
  }

  @Parameters(
      paramLabel = "FILES",
      arity = "1..*",
      description =
          "Scenarios, or CSV tables of companies: files, folders, or - for standard input.")
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

  @Mixin private OnlyNames only;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "text (default), json (see `csuite schema comparison`), or html: the charts side by side"
              + " with what differs marked, or what rests on each edit of the rules.")
  private CompareFormat format;

  @Mixin private OutputFile output;

  @Mixin private SharedOptions shared;

  private final Console console;

  CompareCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    return output.with(console, this::compare);
  }

  private int compare(Console target) throws IOException {
    if (before == null) {
      return Work.with(
          target,
          shared,
          (out, refusal) -> refuse(target, refusal.diagnostics()),
          work -> sideBySide(target, work));
    }
    BooksCompared books = new BooksCompared(target, shared, arguments, only.names());
    return books.compare(before, format, failOnChange);
  }

  private void refuse(Console target, List<Diagnostic> diagnostics) throws IOException {
    if (format == CompareFormat.JSON) {
      CompareJson.refused(target.out(), diagnostics);
    }
  }

  private int sideBySide(Console target, Work work) throws IOException {
    List<Outcome> outcomes = new ArrayList<>();
    List<Refusal> refused = new ArrayList<>();
    NameFilter names = new NameFilter(only.names());
    work.source()
        .each(
            arguments,
            names.picking(refused::add, scenario -> outcomes.add(work.engine().decide(scenario))));
    names.reportMissing(work.mistakes());
    boolean given = outcomes.size() == 1 && outcomes.get(0).scenario().organisation() != null;
    if (outcomes.size() < 2 && !given) {
      if (!work.mistakes().any()) {
        work.mistakes()
            .add(
                "There is nothing to compare: give two scenarios, one with an `organisation`, or"
                    + " --rules-before.");
      }
      refuse(target, work.mistakes().inFiles());
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
    Comparison comparison = new Comparison(List.copyOf(designs), List.copyOf(refused));
    List<Outcome> shown = given ? List.of(outcomes.get(0), outcomes.get(0)) : outcomes;
    ReportOptions options = shared.forResults(target, work.book().vocabulary());
    switch (format) {
      case TEXT -> new CompareText(options, all, target.out()).add(comparison);
      case JSON -> new CompareJson(target.out()).write(comparison);
      case HTML -> new ComparePage(options, target.out()).write(comparison, shown, all);
    }
    boolean differs = !comparison.differing().isEmpty();
    return differs && failOnChange ? ExitCode.FOUND : ExitCode.DONE;
  }
}
