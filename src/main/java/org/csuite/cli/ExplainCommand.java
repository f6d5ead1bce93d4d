package org.csuite.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.csuite.analysis.ExplainOptions;
import org.csuite.analysis.Explainer;
import org.csuite.analysis.Questions;
import org.csuite.input.Nearest;
import org.csuite.input.QuestionReader;
import org.csuite.model.FactDefinition;
import org.csuite.model.Outcome;
import org.csuite.model.Question;
import org.csuite.model.Scenario;
import org.csuite.report.Explained;
import org.csuite.report.ExplanationDepth;
import org.csuite.report.ExplanationJson;
import org.csuite.report.ExplanationText;
import org.csuite.report.JsonReport;
import org.csuite.report.Report;
import org.csuite.report.ReportOptions;
import org.csuite.rulebook.RuleBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code csuite explain}: why a decision is as it is, why not otherwise, what would change it. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Says why a decision is as it is, why it is not otherwise, what would change it, and how firm"
          + " it is.",
      "Without a question every decision is explained in a few sentences."
    },
    footerHeading = "%nQuestions:%n",
    footer = {
      "  CTO, role:CTO            the verdict on a role",
      "  duty:it-security         who is accountable for a duty",
      "  line:CIO                 to whom a role reports",
      "  pay:CTO                  the salary band",
      "  holder:CDO               which other post holds a role",
      "  finding:CODE[:SUBJECT]   what is, or is not, found"
    })
final class ExplainCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "SCENARIO",
      description = "A file or folder of scenarios, or - for standard input.")
  private String file;

  @Parameters(
      index = "1..*",
      paramLabel = "QUESTION",
      description = "What to explain; see below. Default: everything, with --depth sentence.")
  private List<String> asked = List.of();

  @Option(
      names = "--depth",
      paramLabel = "DEPTH",
      description =
          "sentence, reasons (default for a question) or full: every chain down to the facts, with"
              + " rule, file and line.")
  private ExplanationDepth depth;

  @Option(
      names = "--free",
      paramLabel = "FACT",
      split = ",",
      description =
          "Facts that may be changed although they are held fixed otherwise, such as country or"
              + " sector.")
  private Set<String> free = new LinkedHashSet<>();

  @Option(
      names = "--two",
      description = "Look for changes of two facts even where a change of one fact suffices.")
  private boolean two;

  @Option(
      names = "--no-changes",
      description = "Do not search for what would change the decision; faster.")
  private boolean withoutChanges;

  @Mixin private OnlyNames only;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text (default) or json (see `csuite schema explanation`).")
  private Format format;

  @Mixin private SharedOptions shared;

  private final Console console;

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    return Work.with(
        console, shared, format == Format.JSON ? JsonReport::refused : Work.NOTHING, this::explain);
  }

  private int explain(Work work) throws IOException {
    List<Question> questions = questions(work);
    if (work.mistakes().any()) {
      return ExitCode.MISTAKE;
    }
    NameFilter names = new NameFilter(only.names());
    Report<Explained> report = report(work.book());
    work.source()
        .each(
            List.of(file),
            names.picking(report::refuse, scenario -> explain(scenario, questions, work, report)));
    report.end();
    names.reportMissing(work.mistakes());
    return ExitCode.DONE;
  }

  private void explain(
      Scenario scenario, List<Question> questions, Work work, Report<Explained> report)
      throws IOException {
    Explainer explainer = new Explainer(work.engine(), scenario);
    Outcome outcome = explainer.examination().outcome();
    ExplainOptions options = new ExplainOptions(free, !withoutChanges, two);
    List<Question> wanted = questions.isEmpty() ? Questions.of(outcome) : questions;
    for (int i = 0; i < wanted.size(); i++) {
      Question question = wanted.get(i);
      work.progress().draw((double) i / wanted.size(), question.toString());
      Explained explained = new Explained(outcome, explainer.explain(question, options));
      if (console.outIsTerminal()) {
        work.progress().erase();
      }
      report.add(explained);
      console.out().flush();
    }
  }

  private List<Question> questions(Work work) {
    QuestionReader reader = new QuestionReader(work.book().vocabulary(), work.book().names());
    List<Question> questions = new ArrayList<>();
    for (String text : asked) {
      try {
        questions.add(reader.read(text));
      } catch (QuestionReader.Unknown e) {
        work.mistakes().add(e.getMessage());
      }
    }
    List<String> known =
        work.book().vocabulary().facts().stream()
            .filter(fact -> !fact.isDerived())
            .map(FactDefinition::name)
            .toList();
    for (String fact : free) {
      if (!known.contains(fact)) {
        work.mistakes()
            .add(
                "'"
                    + fact
                    + "' is not a fact that can be changed.\n"
                    + Nearest.factHint(fact, work.book().vocabulary(), known));
      }
    }
    return questions;
  }

  private Report<Explained> report(RuleBook book) {
    ReportOptions options = shared.forResults(console, book.vocabulary());
    ExplanationDepth otherwise =
        asked.isEmpty() ? ExplanationDepth.SENTENCE : ExplanationDepth.REASONS;
    return format == Format.JSON
        ? new ExplanationJson(options, console.out())
        : new ExplanationText(options, depth == null ? otherwise : depth, console.out());
  }
}
