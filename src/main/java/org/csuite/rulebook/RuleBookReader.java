package org.csuite.rulebook;

import java.util.List;
import org.csuite.model.Diagnostic;

/** Reads a rule folder: vocabulary, tables, rules; all mistakes at once. */
public final class RuleBookReader {
  /**
   * What a folder gave.
   *
   * @param book null when there is an error
   * @param diagnostics mistakes and warnings, sorted by place
   */
  public record Reading(RuleBook book, List<Diagnostic> diagnostics) {}

  private RuleBookReader() {}

  /** Reads everything in a folder. */
  public static Reading read(RuleFolder folder) {
    throw new IllegalStateException("to be written");
  }
}
