package org.csuite.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.csuite.check.faults.Checker;
import org.csuite.model.Diagnostic;
import org.csuite.model.Fault;
import org.csuite.report.FaultJson;
import org.csuite.report.FaultText;
import org.csuite.report.Report;
import org.csuite.report.SarifReport;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.RuleFolder;
import org.csuite.rulebook.read.RuleBookReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code csuite check}: looks for faults in a rule book. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Looks for faults in a rule book: rules that never fire, that repeat or contradict each other,"
          + " gaps and overlaps in tables, what is not used or not tested.",
      "What concerns companies is shown by one. How many answers a decision may have is stated in"
          + " catalogue/decisions.csv. Exit code 3 when something was found, also when it is only a"
          + " warning; 2 when the book cannot be read."
    })
final class CheckCommand implements Callable<Integer> {
  /** How faults are told. */
  enum Output {
    /** For people. */
    TEXT,
    /** An array, an object a fault. */
    JSON,
    /** SARIF 2.1.0, for code hosts and editors. */
    SARIF
  }

  @Parameters(
      arity = "0..1",
      paramLabel = "RULES",
      description = "The rule book. Default: as --rules.")
  private Path folder;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text (default), json or sarif.")
  private Output format;

  @Mixin private SharedOptions shared;

  private final Console console;

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Mistakes mistakes = new Mistakes(console, shared);
    RuleFolder rules = RuleBookFinder.find(folder == null ? shared.rules() : folder, mistakes);
    if (rules == null) {
      return mistakes.end(ExitCode.MISTAKE);
    }
    RuleBookReader.Reading reading = RuleBookReader.read(rules);
    List<Diagnostic> diagnostics = new ArrayList<>(reading.diagnostics());
    List<Fault> faults = new ArrayList<>();
    Map<String, String> notAnalysed = Map.of();
    if (reading.book() != null) {
      Checker.Report found = Checker.check(rules, reading.book());
      diagnostics.addAll(found.mistakes());
      faults.addAll(found.faults());
      notAnalysed = found.notAnalysed();
    }
    boolean broken = diagnostics.stream().anyMatch(Diagnostic::isError);
    if (broken && format == Output.TEXT) {
      mistakes.add(diagnostics);
    } else {
      diagnostics.forEach(diagnostic -> faults.add(new Fault(diagnostic, null)));
    }
    report(faults.stream().sorted().toList());
    if (format == Output.TEXT && !shared.quiet() && !broken) {
      summary(reading.book(), faults, notAnalysed);
    }
    if (broken && format != Output.TEXT) {
      mistakes.add("The rule book has errors, so that not everything could be checked.");
    }
    console.flush();
    return mistakes.end(faults.isEmpty() ? ExitCode.DONE : ExitCode.FOUND);
  }

  private void summary(RuleBook book, List<Fault> faults, Map<String, String> notAnalysed) {
    if (faults.isEmpty()) {
      console.out().println("No fault was found in " + book.rules().size() + " rules.");
    }
    notAnalysed.forEach(
        (rule, why) ->
            console.out().println("Not analysed in every respect: '" + rule + "', " + why + "."));
  }

  private void report(List<Fault> faults) throws IOException {
    Report<Fault> report =
        switch (format) {
          case TEXT -> new FaultText(shared.forResults(console, null), console.out());
          case JSON -> new FaultJson(console.out());
          case SARIF -> new SarifReport(Version.csuite(), console.out());
        };
    for (Fault fault : faults) {
      report.add(fault);
    }
    report.end();
  }
}
