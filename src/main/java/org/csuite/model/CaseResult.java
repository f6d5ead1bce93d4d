package org.csuite.model;

import java.util.List;

/**
 * What came of one case or of a scenario's expectations.
 *
 * @param name of the case
 * @param location where it stands
 * @param checked how many expectations were looked at
 * @param mismatches those that were not met, in order
 */
public record CaseResult(String name, Location location, int checked, List<Mismatch> mismatches) {

  /**
   * An expectation that was not met.
   *
   * @param expectation what was expected
   * @param found what there was, in the same words
   */
  public record Mismatch(Expectation expectation, String found) {}

  /** Whether every expectation was met. */
  public boolean passed() {
    return mismatches.isEmpty();
  }
}
