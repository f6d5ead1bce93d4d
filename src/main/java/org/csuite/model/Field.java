package org.csuite.model;

/**
 * A field of something rules can match.
 *
 * @param name as written in rules
 * @param kind its type
 * @param values the ids or words it may hold, or null when any value of the kind may stand there
 * @param nullable whether it may be unknown
 * @param unit of a company's fact, as in {@link FactDefinition}; null for anything else
 */
public record Field(String name, Kind kind, Values values, boolean nullable, String unit) {
  /** A field without a unit. */
  public Field(String name, Kind kind, Values values, boolean nullable) {
    this(name, kind, values, nullable, null);
  }
}
