package org.csuite.engine.settle;

import java.util.List;

/**
 * Certainty factors, combined as in MYCIN (Shortliffe and Buchanan, in the form with the mixed case
 * of van Melle's EMYCIN) and OrgCon.
 */
public final class Certainty {
  /** Factors have two digits: what is beyond nine is the error of floating-point arithmetic. */
  private static final double ROUNDING = 1e9;

  private Certainty() {}

  /**
   * Several factors as one.
   *
   * @param factors each strictly between -1 and 1, in order
   * @return strictly between -1 and 1; 0 without any
   */
  public static double combined(List<Double> factors) {
    double certainty = 0;
    for (double factor : factors) {
      certainty = combined(certainty, factor);
    }
    return Math.round(certainty * ROUNDING) / ROUNDING;
  }

  /** Two factors as one. */
  public static double combined(double a, double b) {
    if (a >= 0 && b >= 0) {
      return a + b * (1 - a);
    }
    if (a <= 0 && b <= 0) {
      return a + b * (1 + a);
    }
    return (a + b) / (1 - Math.min(Math.abs(a), Math.abs(b)));
  }
}
