package org.csuite.model;

/**
 * A place where two versions of a rule book differ.
 *
 * @param number from 1, in the order of files and lines
 * @param kind what happened there
 * @param location where, in the later version unless it was removed
 * @param rule the rule it stands in; null outside rules
 */
public record RuleEdit(int number, Kind kind, Location location, String rule) {
  /** What happened. */
  public enum Kind {
    /** Lines or a file came. */
    ADDED,
    /** Lines became others. */
    CHANGED,
    /** Lines or a file went. */
    REMOVED
  }
}
