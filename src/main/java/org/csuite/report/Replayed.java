package org.csuite.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csuite.model.OutcomeDiff;

/**
 * An earlier result decided again.
 *
 * @param name of the scenario
 * @param at when it was decided first
 * @param changes what is different now
 * @param because of each change: the changed files of the rule book that it rests on, as far as
 *     known
 * @param files what changed of the rule book
 * @param versions programs whose version differs, {@code csuite 0.1.0 -> 0.2.0}
 */
public record Replayed(
    String name,
    String at,
    List<OutcomeDiff.Change> changes,
    Map<OutcomeDiff.Change, Set<String>> because,
    ChangedFiles files,
    List<String> versions) {

  /**
   * What changed of a rule book.
   *
   * @param changed other text
   * @param added new
   * @param removed gone
   */
  public record ChangedFiles(List<String> changed, List<String> added, List<String> removed) {
    /** Whether nothing changed. */
    public boolean none() {
      return changed.isEmpty() && added.isEmpty() && removed.isEmpty();
    }
  }
}
