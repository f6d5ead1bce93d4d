package org.csuite.input;

import org.csuite.model.Diagnostic;
import org.csuite.model.Diagnostic.Code;
import org.csuite.model.Location;
import org.csuite.model.Severity;

/**
 * A stretch of a line of a text, where a diagnostic can point.
 *
 * @param source the text
 * @param line 1-based
 * @param column 1-based
 * @param length in characters, at least 1
 */
public record Place(SourceText source, int line, int column, int length) {
  /** A mistake here. */
  public Diagnostic error(Code code, String message, String hint) {
    return diagnostic(Severity.ERROR, code, message, hint);
  }

  /** Something here that does not stop anything. */
  public Diagnostic warning(Code code, String message, String hint) {
    return diagnostic(Severity.WARNING, code, message, hint);
  }

  private Diagnostic diagnostic(Severity severity, Code code, String message, String hint) {
    return new Diagnostic(
        severity, code, location(), Math.max(1, length), message, hint, source.line(line));
  }

  /** The place without its length. */
  public Location location() {
    return new Location(source.file(), line, column);
  }
}
