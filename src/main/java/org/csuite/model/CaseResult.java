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
   * @param explanation why it is so and not as expected; null when nobody asked
   * @param company every fact the explanation speaks of; null without one
   */
  public record Mismatch(
      Expectation expectation, String found, Explanation explanation, Company company) {
    /** An expectation that was not met, unexplained. */
    public Mismatch(Expectation expectation, String found) {
      this(expectation, found, null, null);
    }
  }

  /** Whether every expectation was met. */
  public boolean passed() {
    return mismatches.isEmpty();
  }
}
