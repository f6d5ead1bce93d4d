package org.csuite.model;

import java.util.List;

/**
 * A year's pay of a role.
 *
 * @param low lower end
 * @param high upper end; null when the source says only "above"
 * @param point the place inside the band that the factors give; null when the band is open above
 * @param currency ISO 4217
 * @param year of the figures
 * @param factors what moved the point, each with its percentage points in {@code strength}
 * @param alternatives bands of other sources that could have applied
 * @param orientation whether it is only the nearest band, because no source covers this case
 * @param reason the rule and source that give it
 */
public record PayBand(
    double low,
    Double high,
    Double point,
    String currency,
    int year,
    List<Reason> factors,
    List<PayBand> alternatives,
    boolean orientation,
    Reason reason) {

  /** Whether the source gives one figure ("about") instead of a band. */
  public boolean approximate() {
    return high != null && high == low;
  }

  /** The figure to reckon with: the point, or the lower end of a band that is open above. */
  public double estimate() {
    return point == null ? low : point;
  }
}
