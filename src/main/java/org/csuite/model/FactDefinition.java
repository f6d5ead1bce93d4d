package org.csuite.model;

import java.util.List;

/**
 * A fact of a company, as declared in {@code facts.drl}: scenario key, CSV column and DRL field at
 * once.
 *
 * @param name the key
 * @param index its place in the declaration, from 0
 * @param kind its type
 * @param unit {@code people}, {@code share}, an ISO 4217 code, {@code currency} for an amount in
 *     the scenario's own currency, or null
 * @param range the values it may take, or null
 * @param label what it is called in reports
 * @param ask the question to a client, or null
 * @param values the ids it may hold, or null
 * @param codes columns of the catalogue in {@code values} that may be given instead, as {@code
 *     nace}
 * @param derived expression or look-up that gives it, or null when the scenario gives it
 * @param estimate look-up that fills it when it is unknown, or null
 * @param fixed whether what-if searches leave it as it is unless asked, because no client changes
 *     it
 * @param location where it is declared
 */
public record FactDefinition(
    String name,
    int index,
    Kind kind,
    String unit,
    Range range,
    Text label,
    Text ask,
    Values values,
    List<String> codes,
    String derived,
    String estimate,
    boolean fixed,
    Location location) {

  /** A fact that searches may move. */
  public FactDefinition(
      String name,
      int index,
      Kind kind,
      String unit,
      Range range,
      Text label,
      Text ask,
      Values values,
      List<String> codes,
      String derived,
      String estimate,
      Location location) {
    this(
        name, index, kind, unit, range, label, ask, values, codes, derived, estimate, false,
        location);
  }

  /** The unit of amounts that stand in the scenario's own currency. */
  public static final String SCENARIO_CURRENCY = "currency";

  /**
   * The numbers a fact may take, both ends included.
   *
   * @param low null when open
   * @param high null when open
   */
  public record Range(Double low, Double high) {
    /** Whether the number lies inside. */
    public boolean contains(double number) {
      return (low == null || number >= low) && (high == null || number <= high);
    }
  }

  /** Whether it is an amount in the scenario's own currency, which rules may not compare. */
  public boolean amount() {
    return SCENARIO_CURRENCY.equals(unit);
  }

  /** Whether the rule book works it out, so that a scenario may not give it. */
  public boolean isDerived() {
    return derived != null;
  }

  /** By name alone: the catalogue of its values is large. */
  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /** The field that rules see. */
  public Field field() {
    return new Field(name, kind, values, true, unit);
  }
}
