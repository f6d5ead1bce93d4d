package org.csuite.report.page;

import java.util.ArrayList;
import java.util.List;

/** The values below an axis, on as many lines as keep them apart; those without room go unnamed. */
final class TickTexts {
  static final Lettering TEXT = new Lettering(12, false);

  /** The distance of lines of text. */
  static final double LINE = 15;

  private static final int MOST_LINES = 3;
  private static final double APART = 10;

  /**
   * A place on the axis.
   *
   * @param at 0 to 1
   * @param text its value
   */
  record Tick(double at, String text) {}

  private TickTexts() {}

  /**
   * Draws them.
   *
   * @param left where the axis begins
   * @param width of the axis
   * @param from the leftmost place that text may take
   * @param top of the first line
   * @return the bottom of the last line
   */
  static double draw(
      Drawing drawing, List<Tick> ticks, double left, double width, double from, double top) {
    List<Double> ends = new ArrayList<>();
    for (Tick tick : ticks) {
      double half = TEXT.width(tick.text()) / 2;
      double x = left + tick.at() * width;
      double middle = Math.max(from + half, Math.min(left + width - half, x));
      int line = 0;
      while (line < ends.size() && ends.get(line) > middle - half) {
        line++;
      }
      if (line < MOST_LINES) {
        if (line == ends.size()) {
          ends.add(0.0);
        }
        ends.set(line, middle + half + APART);
        drawing.text(middle, top + LINE * (line + 1), tick.text(), TEXT, Drawing.Anchor.MIDDLE);
      }
    }
    return top + LINE * ends.size();
  }
}
