package org.csuite.rulebook.read;

import java.util.List;
import org.csuite.model.Diagnostic;
import org.csuite.model.Diagnostic.Code;

/**
 * The mistakes found so far.
 *
 * @param all in the order they were found
 */
record Mistakes(List<Diagnostic> all) {
  /** Reports a mistake at a token. */
  void report(Token at, Code code, String message, String hint) {
    all.add(at.place().error(code, message, hint));
  }
}
