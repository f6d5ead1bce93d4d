package org.csuite.api;

import java.util.List;
import org.csuite.model.Diagnostic;
import org.csuite.model.Scenario;

/**
 * What was read of files: the scenarios that can be decided, and what is wrong with the others.
 *
 * @param usable in the order of the files
 * @param diagnostics mistakes and warnings, sorted by place within each file
 */
public record Scenarios(List<Scenario> usable, List<Diagnostic> diagnostics) {
  /** Takes copies. */
  public Scenarios {
    usable = List.copyOf(usable);
    diagnostics = List.copyOf(diagnostics);
  }

  /**
   * All scenarios, for those who want all or none.
   *
   * @throws CsuiteException when one of them cannot be used
   */
  public List<Scenario> orThrow() throws CsuiteException {
    List<Diagnostic> errors = diagnostics.stream().filter(Diagnostic::isError).toList();
    if (!errors.isEmpty()) {
      throw new CsuiteException(errors);
    }
    return usable;
  }
}
