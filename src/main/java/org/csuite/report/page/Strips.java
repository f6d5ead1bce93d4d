package org.csuite.report.page;

import java.util.List;

/**
 * Bars below each other over one axis: what each row is, from where to where.
 *
 * @param title above it
 * @param rows in order
 * @param ticks where something changes, in order along the axis
 * @param marker the present place on the axis; null when it is outside
 * @param markerText what the marker is called
 */
record Strips(
    String title, List<Row> rows, List<TickTexts.Tick> ticks, Double marker, String markerText) {
  private static final double WIDTH = 760;
  private static final double MARGIN = 12;
  private static final double ROW = 26;
  private static final double BAR = 20;
  private static final double MOST_LABEL = 210;
  private static final double GAP = 10;
  private static final double LINE = TickTexts.LINE;
  private static final Lettering TITLE = new Lettering(15, true);
  private static final Lettering TEXT = TickTexts.TEXT;
  private static final Lettering STRONG = new Lettering(12, true);
  private static final String GRID = "#9aa5b1";

  /**
   * One bar.
   *
   * @param label beside it
   * @param parts from left to right
   */
  record Row(String label, List<Part> parts) {}

  /**
   * A stretch of a bar.
   *
   * @param from 0 to 1
   * @param to 0 to 1
   * @param look its colours; null for a stretch that is only written
   * @param text inside it where there is room
   */
  record Part(double from, double to, Look look, String text) {}

  /**
   * Draws it.
   *
   * @return its bottom
   */
  double drawOn(Drawing drawing, double top) {
    double y = top;
    for (String line : TITLE.wrap(title, WIDTH - 2 * MARGIN)) {
      y += TITLE.size() + 4;
      drawing.text(MARGIN, y, line, TITLE, Drawing.Anchor.START);
    }
    y += GAP;
    double left = MARGIN + labelWidth() + GAP;
    double width = WIDTH - MARGIN - left;
    if (marker != null) {
      y += LINE;
      mark(drawing, left, width, y);
    }
    double barsTop = y + GAP / 2;
    double bottom = barsTop + rows.stream().mapToDouble(Strips::height).sum();
    // below the bars, so that no line crosses a text
    for (TickTexts.Tick tick : ticks) {
      double x = left + tick.at() * width;
      drawing.line(x, barsTop, x, bottom, GRID, false);
    }
    y = barsTop;
    for (Row row : rows) {
      bar(drawing, row, left, width, y);
      y += height(row);
    }
    if (marker != null) {
      drawing.line(left + marker * width, barsTop, left + marker * width, y, Look.INK, true);
    }
    return TickTexts.draw(drawing, ticks, left, width, MARGIN, y) + MARGIN;
  }

  static double width() {
    return WIDTH;
  }

  private double labelWidth() {
    return Math.min(
        MOST_LABEL, rows.stream().mapToDouble(row -> TEXT.width(row.label())).max().orElse(0));
  }

  private void mark(Drawing drawing, double left, double width, double y) {
    double half = STRONG.width(markerText) / 2;
    double x = Math.max(MARGIN + half, Math.min(WIDTH - MARGIN - half, left + marker * width));
    drawing.text(x, y, markerText, STRONG, Drawing.Anchor.MIDDLE);
  }

  private static double height(Row row) {
    return Math.max(ROW, TEXT.wrap(row.label(), MOST_LABEL).size() * LINE + GAP / 2);
  }

  private void bar(Drawing drawing, Row row, double left, double width, double y) {
    List<String> label = TEXT.wrap(row.label(), MOST_LABEL);
    double middle = y + height(row) / 2;
    for (int i = 0; i < label.size(); i++) {
      double baseline = middle + TEXT.size() / 3 + (i - (label.size() - 1) / 2.0) * LINE;
      drawing.text(left - GAP, baseline, label.get(i), TEXT, Drawing.Anchor.END);
    }
    for (Part part : row.parts()) {
      double x = left + part.from() * width;
      double room = (part.to() - part.from()) * width;
      if (part.look() != null) {
        drawing.rect(x, middle - BAR / 2, room, BAR, part.look().fill(), part.look().stroke());
      }
      if (TEXT.width(part.text()) + 6 <= room) {
        drawing.text(
            x + room / 2, middle + TEXT.size() / 3, part.text(), TEXT, Drawing.Anchor.MIDDLE);
      }
    }
  }
}
