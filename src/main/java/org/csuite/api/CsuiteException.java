package org.csuite.api;

import java.util.List;
import java.util.stream.Collectors;
import org.csuite.model.Diagnostic;

/**
 * A rule book, a scenario or a table that cannot be used. It holds every mistake that was found,
 * each with its place, what was found and what to do; the message is all of them, a line each.
 */
public final class CsuiteException extends Exception {
  private static final long serialVersionUID = 1;
  private final transient List<Diagnostic> diagnostics;

  CsuiteException(List<Diagnostic> diagnostics) {
    super(diagnostics.stream().map(CsuiteException::line).collect(Collectors.joining("\n")));
    this.diagnostics = List.copyOf(diagnostics);
  }

  private static String line(Diagnostic diagnostic) {
    String hint = diagnostic.hint() == null ? "" : " " + diagnostic.hint();
    return diagnostic.location() + ": " + diagnostic.message() + hint;
  }

  /** What is wrong, sorted by place. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
