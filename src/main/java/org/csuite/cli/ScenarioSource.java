package org.csuite.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.csuite.batch.CompanyTable;
import org.csuite.engine.DecisionEngine.LimitExceeded;
import org.csuite.input.Groups;
import org.csuite.input.ScenarioFiles;
import org.csuite.input.ScenarioReader;
import org.csuite.input.ScenarioReader.Form;
import org.csuite.input.ScenarioReader.Reading;
import org.csuite.input.SourceText;
import org.csuite.model.Diagnostic;
import org.csuite.model.Scenario;
import org.csuite.rulebook.RuleBook;

/**
 * Goes through the scenarios and cases that a command's arguments name. One that cannot be read or
 * decided is reported and does not stop the others.
 */
final class ScenarioSource {
  /** The folder that is meant where no file is given. */
  static final String DEFAULT = "scenarios";

  private static final String CASES = ".cases.yaml";

  /** What is done with each. */
  interface Action {
    /** Takes the next one. */
    void take(Scenario scenario) throws IOException;
  }

  private final RuleBook book;
  private final InputStream in;
  private final Mistakes mistakes;
  private final Progress progress;

  ScenarioSource(RuleBook book, InputStream in, Mistakes mistakes, Progress progress) {
    this.book = book;
    this.in = in;
    this.mistakes = mistakes;
    this.progress = progress;
  }

  /** Whether the working directory has a folder of scenarios. */
  static boolean hasDefault() {
    return Files.isDirectory(Path.of(DEFAULT));
  }

  /** Goes through files and folders in order; {@code -} is standard input. */
  void each(List<String> arguments, Action action) throws IOException {
    if (arguments.contains("")) {
      // Else it would mean the working directory, as with an unset variable of a script.
      mistakes.add("The name of a file is empty.");
    }
    List<String> named = arguments.stream().filter(argument -> !argument.isEmpty()).toList();
    List<Diagnostic> missing = new ArrayList<>();
    List<String> files =
        ScenarioFiles.find(named, missing).stream()
            .filter(file -> named.contains(file) || !RuleBookFinder.isBibliography(Path.of(file)))
            .toList();
    mistakes.add(missing);
    List<Reading> readings = new ArrayList<>();
    for (String file : files) {
      readings.add(read(file));
    }
    // A group may stand in another file than its subsidiary, so all is read before anything is
    // decided.
    readings = Groups.find(readings);
    for (int i = 0; i < readings.size(); i++) {
      each(readings.get(i), (double) i / readings.size(), 1.0 / readings.size(), action);
    }
    progress.erase();
  }

  /** Goes through what was read already. */
  void each(Reading reading, Action action) throws IOException {
    each(reading, 0, 1, action);
    progress.erase();
  }

  private void each(Reading reading, double done, double share, Action action) throws IOException {
    if (!reading.diagnostics().isEmpty()) {
      progress.erase();
      mistakes.add(reading.diagnostics());
    }
    List<Scenario> scenarios = reading.scenarios();
    for (int i = 0; i < scenarios.size(); i++) {
      Scenario scenario = scenarios.get(i);
      double step = share / scenarios.size();
      if (step < 1) {
        progress.draw(done + step * i, scenario.name());
      }
      try {
        action.take(scenario);
      } catch (LimitExceeded e) {
        progress.erase();
        mistakes.add(scenario.location() + ": '" + scenario.name() + "': " + e.getMessage());
      }
    }
  }

  private Reading read(String file) throws IOException {
    if (CompanyTable.is(file)) {
      CompanyTable table = CompanyTable.read(file, book.vocabulary());
      table.leftOut().forEach(mistakes::leftOut);
      table.mistakes().forEach(mistakes::add);
      return new Reading(table.scenarios(), List.of());
    }
    Form form = file.endsWith(CASES) ? Form.CASES : Form.SCENARIOS;
    try {
      SourceText text =
          file.equals(ScenarioFiles.STANDARD_INPUT)
              ? SourceText.read(in, "<stdin>")
              : SourceText.read(Path.of(file), file);
      return new ScenarioReader(book.vocabulary(), form, book.names()).read(text);
    } catch (SourceText.Unreadable e) {
      return new Reading(List.of(), List.of(e.diagnostic()));
    }
  }
}
