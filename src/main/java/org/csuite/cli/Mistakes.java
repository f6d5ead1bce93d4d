package org.csuite.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.csuite.model.Diagnostic;
import org.csuite.model.Refusal;
import org.csuite.report.DiagnosticText;
import org.csuite.report.DisplayText;

/** Prints the mistakes found in files to standard error and remembers whether there were any. */
final class Mistakes {
  private final Console console;
  private final boolean quiet;
  private final DiagnosticText report;
  private final boolean debug;
  private final Set<Diagnostic> told = new HashSet<>();
  private final Set<Diagnostic> noted;
  private final List<Diagnostic> errorsInFiles = new ArrayList<>();
  private boolean errors;
  private boolean faults;

  Mistakes(Console console, SharedOptions shared) {
    this(console, shared, new HashSet<>());
  }

  /**
   * The mistakes of one look at files that are looked at again and again.
   *
   * @param noted what is known from the looks before, and is not told again
   */
  Mistakes(Console console, SharedOptions shared, Set<Diagnostic> noted) {
    this.noted = noted;
    this.console = console;
    this.quiet = shared.quiet();
    this.debug = shared.debug();
    this.report = new DiagnosticText(shared.forMessages(console), console.err());
  }

  /** Prints them, each once; warnings only when not quiet. */
  void add(Collection<Diagnostic> diagnostics) throws IOException {
    for (Diagnostic diagnostic : diagnostics) {
      if (!told.add(diagnostic)) {
        continue; // read a second time, as by the other of two rule books
      }
      if (diagnostic.isError()) {
        errors = true;
        errorsInFiles.add(diagnostic);
      }
      if (diagnostic.isError() || !quiet) {
        report.add(diagnostic);
      }
    }
    console.err().flush();
  }

  /** Prints what is to be known also by one who wants no warnings. */
  void note(Diagnostic diagnostic) throws IOException {
    if (noted.add(diagnostic)) {
      report.add(diagnostic);
      console.err().flush();
    }
  }

  /** Prints what stands where a scenario or row cannot be used, a line each. */
  void addRows(Refusal refusal) {
    for (Diagnostic mistake : refusal.diagnostics()) {
      String hint = mistake.hint() == null ? "" : " " + mistake.hint();
      add(mistake.location() + ": " + mistake.message() + hint);
    }
  }

  /** Prints a fault of ours, and with {@code --debug} where it comes from. */
  void add(Refusal refusal, Throwable fault) throws IOException {
    faults = true;
    add(refusal.diagnostics());
    if (debug) {
      fault.printStackTrace(console.err());
      console.err().flush();
    }
  }

  /** Prints a mistake that is in no one place of a file. */
  void add(String message) {
    errors = true;
    console.err().println("csuite: " + message);
    console.err().flush();
  }

  /** Prints what was left out and is no mistake, unless quiet. */
  void leftOut(String message) {
    if (!quiet) {
      console.err().println("csuite: " + DisplayText.safe(message));
      console.err().flush();
    }
  }

  /** The errors that lie in files, in the order of their report. */
  List<Diagnostic> inFiles() {
    return List.copyOf(errorsInFiles);
  }

  /** Whether something could not be used. */
  boolean any() {
    return errors;
  }

  /**
   * Closes the list.
   *
   * @return the exit code: a fault of ours before mistakes, the given one where there were none
   */
  int end(int otherwise) throws IOException {
    report.end();
    return faults ? ExitCode.FAULT : errors ? ExitCode.MISTAKE : otherwise;
  }
}
