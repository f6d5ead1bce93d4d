package org.csuite.model;

/**
 * A number that a rule book works out of given facts and that no number of a computer can hold: it
 * is too large, or so near to 0 that it would be taken for 0.
 *
 * @param given the given fact that is out of all proportion
 * @param derived the fact worked out from it
 * @param large whether it is too large rather than too small
 */
public record Unheld(FactDefinition given, FactDefinition derived, boolean large) {
  /** What to do about it. */
  public static final String HINT = "Maybe an amount in the unit itself, such as 310e6.";

  /**
   * What cannot be held, and why.
   *
   * @param value of the given fact, as it was given
   */
  public String message(Object value) {
    return "'"
        + given.name()
        + "' is "
        + value
        + ": what is worked out of it, '"
        + derived.name()
        + "' ("
        + (derived.derived() == null ? derived.estimate() : derived.derived())
        + "), is "
        + (large ? "too large" : "too near to 0")
        + " to be held.";
  }
}
