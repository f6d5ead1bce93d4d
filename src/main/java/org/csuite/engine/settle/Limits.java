package org.csuite.engine.settle;

import java.time.Duration;

/**
 * How much work one scenario may cause before the engine gives up.
 *
 * @param firings of all rules in one phase
 * @param combinations of facts that the rules of one phase may try to join
 * @param time for the whole scenario
 */
public record Limits(int firings, int combinations, Duration time) {
  /** Far above what a sound rule book needs: 10,000 firings, 500,000 combinations, 10 seconds. */
  public static final Limits DEFAULT = new Limits(10_000, 500_000, Duration.ofSeconds(10));
}
