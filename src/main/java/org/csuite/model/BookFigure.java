package org.csuite.model;

import java.util.List;

/**
 * Something in the rule book that only its source can vouch for, and that ages: a threshold, a
 * salary band, a provision that asks for a role.
 *
 * @param kind of thing
 * @param subject the fact of a threshold, the role of a band or provision; null when it may be any
 * @param what the figure: {@code >= 250}, {@code 80,000–120,000 USD}, or the row's words
 * @param unit of a threshold, or null
 * @param location of the comparison or the table's row
 * @param rules names of the rules that use it
 * @param source on whose authority
 */
public record BookFigure(
    Kind kind,
    String subject,
    String what,
    String unit,
    Location location,
    List<String> rules,
    Citation source) {

  /** What it is. */
  public enum Kind {
    /** A number at which an answer can change. */
    THRESHOLD,
    /** A salary band. */
    BAND,
    /** What the law or a standard asks for. */
    PROVISION
  }
}
