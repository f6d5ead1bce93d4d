package org.csuite.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.csuite.analysis.GeneratedCompanies;
import org.csuite.engine.plain.PlainBook;
import org.csuite.model.Scenario;
import org.csuite.report.ScenarioText;
import org.csuite.verify.Disagreement;
import org.csuite.verify.Opinions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code csuite verify}: lets all ways of deciding say the same and reports where they do not. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Evaluates the rules in four ways and compares every conclusion: by the engine (Drools'"
          + " executable model), by Drools' classic compiler on the text of the rule files, by an"
          + " evaluator that does without Drools, and by the direct matching that searches and"
          + " batches use; then every decision, also as batches take it from cells.",
      "A disagreement is shown with the smallest company that has it. Exit code 3 when there is"
          + " one."
    })
final class VerifyCommand implements Callable<Integer> {
  private static final int SHOWN = 5;

  /** So many generated companies are shared out among the processors at a time. */
  private static final int BATCH = 200;

  @Parameters(
      paramLabel = "FILES",
      description =
          "Scenarios: files, folders, or - for standard input. Default: scenarios/, where there is"
              + " one.")
  private List<String> arguments = List.of();

  @Option(
      names = "--companies",
      paramLabel = "N",
      defaultValue = "1000",
      description =
          "How many companies to generate besides, from the thresholds and words of the rule book."
              + " Default: 1000.")
  private int companies;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "The same seed generates the same companies. Default: 1.")
  private long seed;

  @Mixin private SharedOptions shared;

  private final Console console;
  private int checked;
  private int disagreeing;

  VerifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    return Work.with(console, shared, this::verify);
  }

  private int verify(Work work) throws IOException {
    Opinions opinions;
    try {
      opinions = new Opinions(work.engine());
    } catch (PlainBook.Refused e) {
      console.out().println("Drools' classic compiler does not take the rule files:");
      console.out().println(e.getMessage().strip());
      return ExitCode.FOUND;
    }
    if (!arguments.isEmpty()) {
      work.source()
          .each(arguments, scenario -> report(scenario, opinions.of(scenario), opinions, work));
    } else if (ScenarioSource.hasDefault()) {
      work.source()
          .each(
              List.of(ScenarioSource.DEFAULT),
              scenario -> report(scenario, opinions.of(scenario), opinions, work));
    }
    int scenarios = checked;
    GeneratedCompanies generated = new GeneratedCompanies(work.book(), seed);
    for (int done = 0; done < companies; done += BATCH) {
      List<Scenario> batch =
          Stream.generate(generated::next).limit(Math.min(BATCH, companies - done)).toList();
      work.progress().draw((double) done / companies, batch.get(0).name());
      List<List<Disagreement>> disagreements = batch.parallelStream().map(opinions::of).toList();
      for (int i = 0; i < batch.size(); i++) {
        report(batch.get(i), disagreements.get(i), opinions, work);
      }
    }
    work.progress().erase();
    console
        .out()
        .printf(
            "%d scenarios and %d generated companies (seed %d): %s%n",
            scenarios,
            checked - scenarios,
            seed,
            disagreeing == 0
                ? "the executable model, the classic compiler, our evaluator and direct matching,"
                    + " cells included, agree on all."
                : "they disagree on " + disagreeing + ".");
    return disagreeing == 0 ? ExitCode.DONE : ExitCode.FOUND;
  }

  private void report(
      Scenario scenario, List<Disagreement> disagreements, Opinions opinions, Work work) {
    checked++;
    if (disagreements.isEmpty()) {
      return;
    }
    disagreeing++;
    if (disagreeing <= SHOWN) {
      work.progress().erase();
      Disagreement first = disagreements.get(0);
      Scenario smallest = opinions.smallest(scenario, first);
      console.out().println(scenario.location() + ": " + scenario.name());
      console.out().println("  " + first.about() + ": " + first.subject());
      first.said().forEach((way, said) -> console.out().printf("    %-17s %s%n", way + ":", said));
      console.out().println("  The smallest company that shows it:");
      console
          .out()
          .println(ScenarioText.of(smallest, work.book().vocabulary()).indent(4).stripTrailing());
      console.out().flush();
    }
  }
}
