package org.csuite.model;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;

/**
 * The facts of one company by the vocabulary's index. An unknown fact is null, never 0 or false.
 */
public final class Company extends Fact {
  private final BitSet estimated;

  /**
   * @param values one value a fact of the vocabulary, in its order: String, Integer, Double,
   *     Boolean, List of String, or null when unknown
   * @param estimated the facts that were filled in from the sector
   */
  public Company(Object[] values, BitSet estimated) {
    super(values);
    this.estimated = estimated;
  }

  /** The value of a fact; null when unknown. */
  public Object get(FactDefinition fact) {
    return get(fact.index());
  }

  /** The same company with another value of one fact; null for unknown. Nothing is estimated. */
  public Company with(FactDefinition fact, Object value) {
    Object[] values = values().clone();
    values[fact.index()] = value;
    return new Company(values, new BitSet());
  }

  /**
   * Whether the fact was filled in from the sector rather than given or derived from given facts.
   */
  public boolean isEstimated(int index) {
    return estimated.get(index);
  }

  @Override
  public boolean equals(Object other) {
    return super.equals(other) && Objects.equals(estimated, ((Company) other).estimated);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values());
  }
}
