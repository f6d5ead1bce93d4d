package org.csuite.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.csuite.batch.job.CompanyTable;
import org.csuite.engine.drools.Unrunnable;
import org.csuite.engine.settle.LimitExceeded;
import org.csuite.input.ForeignFile;
import org.csuite.input.Groups;
import org.csuite.input.ScenarioFiles;
import org.csuite.input.ScenarioReader;
import org.csuite.input.ScenarioReader.Form;
import org.csuite.input.ScenarioReader.Reading;
import org.csuite.input.SourceText;
import org.csuite.model.Diagnostic;
import org.csuite.model.Diagnostic.Code;
import org.csuite.model.Refusal;
import org.csuite.model.Scenario;
import org.csuite.model.Unheld;
import org.csuite.rulebook.RuleBook;
import picocli.CommandLine.PicocliException;

/**
 * Goes through the scenarios and cases that a command's arguments name. One that cannot be read or
 * decided is reported and does not stop the others.
 */
final class ScenarioSource {
  /** The folder that is meant where no file is given. */
  static final String DEFAULT = "scenarios";

  private static final String CASES = ".cases.yaml";
  private static final String REPORT = "Maybe run again with --debug to see where, and report it.";

  /** What is done with each. */
  interface Action {
    /**
     * Takes the next one.
     *
     * @throws Unfit when nothing can be done with it
     */
    void take(Scenario scenario) throws IOException, Unfit;

    /** Takes note of one that could not be read or decided; it has been reported. */
    default void refused(Refusal refusal) throws IOException {}
  }

  /** A scenario that a command can do nothing with. */
  static final class Unfit extends Exception {
    private static final long serialVersionUID = 1;
    private final Code code;

    Unfit(Code code, String message) {
      super(message);
      this.code = code;
    }
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
    for (Diagnostic diagnostic : missing) {
      if (diagnostic.isError()) {
        mistakes.add(List.of(diagnostic));
        action.refused(Refusal.ofFile(diagnostic.location().file(), List.of(diagnostic)));
      } else {
        // also for one who wants no warnings: he would take the folder to be read as a whole
        mistakes.note(diagnostic);
      }
    }
    List<Reading> readings = new ArrayList<>();
    for (String file : files) {
      readings.add(readAnyhow(file));
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
    Deque<Refusal> refusals = new ArrayDeque<>(reading.refusals());
    for (int i = 0; i < scenarios.size(); i++) {
      Scenario scenario = scenarios.get(i);
      while (!refusals.isEmpty() && isBefore(refusals.peek(), scenario)) {
        action.refused(refusals.poll());
      }
      double step = share / scenarios.size();
      if (step < 1) {
        progress.draw(done + step * i, scenario.name());
      }
      take(scenario, action);
    }
    for (Refusal refusal : refusals) {
      action.refused(refusal);
    }
  }

  private static boolean isBefore(Refusal refusal, Scenario scenario) {
    return refusal.location().compareTo(scenario.location()) < 0;
  }

  /** Whatever comes of one scenario, the others are taken too. */
  private void take(Scenario scenario, Action action) throws IOException {
    Refusal refusal = beyondGroup(scenario);
    Throwable fault = null;
    try {
      if (refusal == null) {
        action.take(scenario);
        return;
      }
    } catch (Unfit e) {
      refusal = Refusal.of(scenario, e.code, e.getMessage(), null);
    } catch (LimitExceeded e) {
      String message = "'" + scenario.name() + "': " + e.getMessage();
      refusal = Refusal.of(scenario, Code.LIMIT_EXCEEDED, message, null);
    } catch (UncheckedIOException | PicocliException | Unrunnable e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      refusal = Refusal.of(scenario, Code.FAULT, faultIn("'" + scenario.name() + "'", e), REPORT);
      fault = e;
    }
    progress.erase();
    if (fault == null) {
      mistakes.add(refusal.diagnostics());
    } else {
      mistakes.add(refusal, fault);
    }
    action.refused(refusal);
  }

  /** What no number can hold shows only now where a group has a part in it. */
  private Refusal beyondGroup(Scenario scenario) {
    List<Unheld> unheld = scenario.parent() == null ? List.of() : book.facts().unheld(scenario);
    if (unheld.isEmpty()) {
      return null;
    }
    Object value = scenario.company().get(unheld.get(0).given());
    return Refusal.of(scenario, Code.OUT_OF_RANGE, unheld.get(0).message(value), Unheld.HINT);
  }

  private static String faultIn(String what, Throwable fault) {
    return "A fault in csuite keeps " + what + " from being used: " + fault;
  }

  /** A fault in reading one file leaves the others to be read. */
  private Reading readAnyhow(String file) throws IOException {
    try {
      return read(file);
    } catch (UncheckedIOException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      Diagnostic diagnostic = Diagnostic.ofFile(Code.FAULT, file, faultIn("the file", e), REPORT);
      Refusal refusal = Refusal.ofFile(file, List.of(diagnostic));
      mistakes.add(refusal, e);
      return new Reading(List.of(), List.of(refusal), List.of(), Map.of());
    }
  }

  private Reading read(String file) throws IOException {
    if (CompanyTable.is(file)) {
      CompanyTable table = CompanyTable.read(file, book.vocabulary());
      table.leftOut().forEach(mistakes::leftOut);
      table.refusals().forEach(mistakes::addRows);
      return new Reading(table.scenarios(), table.refusals(), List.of(), Map.of());
    }
    Diagnostic foreign = Files.exists(Path.of(file)) ? ForeignFile.refusal(file) : null;
    if (foreign != null) {
      return Reading.refused(file, foreign);
    }
    Form form = file.endsWith(CASES) ? Form.CASES : Form.SCENARIOS;
    try {
      SourceText text =
          file.equals(ScenarioFiles.STANDARD_INPUT)
              ? SourceText.read(in, "<stdin>")
              : SourceText.read(Path.of(file), file);
      return new ScenarioReader(book.vocabulary(), form, book.names()).read(text);
    } catch (SourceText.Unreadable e) {
      return Reading.refused(file, e.diagnostic());
    }
  }
}
