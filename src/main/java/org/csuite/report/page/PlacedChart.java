package org.csuite.report.page;

import java.util.List;

/**
 * A chart with everything in its place; lengths in pixels.
 *
 * @param chart what is shown
 * @param width of the whole
 * @param height of the whole
 * @param captionAt upper edge of the caption of the roles that stand apart
 * @param boxes each with its place
 * @param lines between them
 */
record PlacedChart(
    OrganisationChart chart,
    double width,
    double height,
    double captionAt,
    List<PlacedBox> boxes,
    List<Line> lines) {
  /** The room that a caption takes. */
  static final double CAPTION = 22;

  /** A straight line. */
  record Line(double x1, double y1, double x2, double y2) {}
}
