package org.csuite.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.csuite.model.Company;
import org.csuite.model.Location;
import org.csuite.model.Scenario;
import org.csuite.output.WholeFile;
import org.csuite.report.ReportOptions;
import org.csuite.report.TextReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code csuite ask}: an interview that puts the questions whose answers decide. */
@Command(
    name = "ask",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Asks for the facts of a company, the most decisive first, and leaves out what no longer"
          + " matters.",
      "The scenario is written after every answer, so that nothing is lost when the interview is"
          + " broken off. At the end the decisions are reported."
    })
final class AskCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description =
          "A scenario to begin with; it is not changed. Comments, stages and expectations are not"
              + " carried over.")
  private String file;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where the scenario goes. Default: the company's name, in this folder.")
  private Path out;

  @Mixin private SharedOptions shared;

  private final Console console;

  AskCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    return Work.with(console, shared, this::ask);
  }

  private int ask(Work work) throws IOException {
    if (out != null && (out.toString().isEmpty() || WholeFile.keeps(out))) {
      work.mistakes().add("'" + out + "' is there already. Maybe give another name, or remove it.");
      return ExitCode.MISTAKE;
    }
    Scenario begin = begin(work);
    if (begin == null) {
      return ExitCode.MISTAKE;
    }
    ReportOptions options = shared.forResults(console, work.book().vocabulary());
    Scenario scenario = new Interview(console, work, options, out).with(begin, file == null);
    TextReport report = new TextReport(options, console.out(), work.openFacts());
    if (!shared.quiet()) {
      report.add(work.engine().decide(scenario));
      report.end();
    }
    return ExitCode.DONE;
  }

  /**
   * The scenario of the file given, or an empty one; null when the file does not hold exactly one.
   */
  private Scenario begin(Work work) throws IOException {
    if (file == null) {
      Object[] unknown = new Object[work.book().vocabulary().facts().size()];
      return Scenario.of(
          "company",
          new Company(unknown, new BitSet()),
          new Location("company.yaml", 1, 1),
          "0".repeat(64));
    }
    List<Scenario> scenarios = new ArrayList<>();
    work.source().each(List.of(file), scenarios::add);
    if (scenarios.size() == 1) {
      return scenarios.get(0);
    }
    if (!work.mistakes().any()) {
      work.mistakes()
          .add(
              "'"
                  + file
                  + "' holds "
                  + scenarios.size()
                  + " scenarios; an interview is about one.");
    }
    return null;
  }
}
