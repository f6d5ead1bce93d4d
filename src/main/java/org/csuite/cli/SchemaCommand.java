package org.csuite.cli;

import java.util.concurrent.Callable;
import org.csuite.report.ExplanationJson;
import org.csuite.report.JsonReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code csuite schema}: prints the JSON Schema of a document that csuite writes. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Prints the JSON Schema (2020-12) of a document that csuite writes.")
final class SchemaCommand implements Callable<Integer> {
  /** Documents with a schema. */
  enum Document {
    /** What {@code run --format json} writes. */
    OUTCOME,
    /** What {@code explain --format json} writes. */
    EXPLANATION;
  }

  @Parameters(
      paramLabel = "DOCUMENT",
      description =
          "outcome: what `csuite run --format json` writes; explanation: what `csuite explain"
              + " --format json` writes.")
  private Document document;

  private final Console console;

  SchemaCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    switch (document) {
      case OUTCOME -> console.out().println(JsonReport.schema().strip());
      case EXPLANATION -> console.out().println(ExplanationJson.schema().strip());
    }
    return ExitCode.DONE;
  }
}
