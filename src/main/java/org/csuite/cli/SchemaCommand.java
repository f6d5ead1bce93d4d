package org.csuite.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.csuite.report.CompareJson;
import org.csuite.report.ExplanationJson;
import org.csuite.report.JsonReport;
import org.csuite.report.JsonTests;
import org.csuite.report.PlanJson;
import org.csuite.report.ScenarioSchema;
import org.csuite.report.SweepJson;
import org.csuite.rulebook.RuleBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code csuite schema}: prints the JSON Schema of a document that csuite writes. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Prints the JSON Schema (2020-12) of a document that csuite writes or reads.")
final class SchemaCommand implements Callable<Integer> {
  /** Documents with a schema. */
  enum Document {
    /** What {@code run --format json} writes. */
    OUTCOME,
    /** What {@code explain --format json} writes. */
    EXPLANATION,
    /** What {@code sweep --format json} writes. */
    SWEEP,
    /** What {@code compare --format json} writes. */
    COMPARISON,
    /** What {@code plan --format json} writes. */
    PLAN,
    /** What {@code test --format json} writes. */
    TESTS,
    /** What {@code run} reads, by the facts and catalogues of the rule book. */
    SCENARIO;
  }

  @Parameters(
      paramLabel = "DOCUMENT",
      description =
          "outcome: what `csuite run --format json` writes; explanation: what `csuite explain"
              + " --format json` writes; sweep: what `csuite sweep --format json` writes;"
              + " comparison: what `csuite compare --format json` writes; plan: what"
              + " `csuite plan --format json` writes; tests: what `csuite test --format json` writes;"
              + " scenario: what `csuite run` reads, made from the rule book, for editors to complete"
              + " and check.")
  private Document document;

  @Mixin private SharedOptions shared;

  private final Console console;

  SchemaCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Mistakes mistakes = new Mistakes(console, shared);
    switch (document) {
      case OUTCOME -> console.out().println(JsonReport.schema().strip());
      case EXPLANATION -> console.out().println(ExplanationJson.schema().strip());
      case SWEEP -> console.out().println(SweepJson.schema().strip());
      case COMPARISON -> console.out().println(CompareJson.schema().strip());
      case PLAN -> console.out().println(PlanJson.schema().strip());
      case TESTS -> console.out().println(JsonTests.schema().strip());
      case SCENARIO -> {
        RuleBook book = RuleBookFinder.read(shared.rules(), mistakes);
        if (book != null) {
          console.out().print(ScenarioSchema.of(book.vocabulary()));
        }
      }
    }
    return mistakes.end(ExitCode.DONE);
  }
}
