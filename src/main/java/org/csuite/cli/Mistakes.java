package org.csuite.cli;

import java.io.IOException;
import java.util.Collection;
import org.csuite.model.Diagnostic;
import org.csuite.report.DiagnosticText;
import org.csuite.report.DisplayText;

/** Prints the mistakes found in files to standard error and remembers whether there were any. */
final class Mistakes {
  private final Console console;
  private final boolean quiet;
  private final DiagnosticText report;
  private boolean errors;

  Mistakes(Console console, SharedOptions shared) {
    this.console = console;
    this.quiet = shared.quiet();
    this.report = new DiagnosticText(shared.forMessages(console), console.err());
  }

  /** Prints them; warnings only when not quiet. */
  void add(Collection<Diagnostic> diagnostics) throws IOException {
    for (Diagnostic diagnostic : diagnostics) {
      errors |= diagnostic.isError();
      if (diagnostic.isError() || !quiet) {
        report.add(diagnostic);
      }
    }
    console.err().flush();
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

  /** Whether something could not be used. */
  boolean any() {
    return errors;
  }

  /**
   * Closes the list.
   *
   * @return the exit code, the given one where there were no errors
   */
  int end(int otherwise) throws IOException {
    report.end();
    return errors ? ExitCode.MISTAKE : otherwise;
  }
}
