package org.csuite.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.csuite.model.Grid;
import org.csuite.report.SweepWording;

/**
 * A map of two facts: fields by what is decided in them, with a letter in each and a legend below.
 *
 * @param title above it
 * @param across the first fact and its intervals, as places from 0 to 1
 * @param up the second fact
 * @param fields what is decided, as one text
 * @param x the scenario's place across; null when outside
 * @param y the scenario's place up; null when outside
 */
record FieldMap(String title, Side across, Side up, Grid<String> fields, Double x, Double y) {
  private static final double WIDTH = 760;
  private static final double MARGIN = 12;
  private static final double GAP = 10;
  private static final double LINE = TickTexts.LINE;
  private static final double HEIGHT = 340;
  private static final double WORD_ROW = 18;
  private static final double MOST_LABEL = 260;
  private static final double DOT = 6;
  private static final Lettering TITLE = new Lettering(15, true);
  private static final Lettering TEXT = TickTexts.TEXT;
  private static final Lettering STRONG = new Lettering(13, true);
  private static final String BORDER = "#4c5b6e";

  /**
   * Light tints that eyes with any deficiency of colour tell apart in pairs; letters do the rest.
   */
  private static final List<String> TINTS =
      List.of(
          "#d5e6f5", "#fde6c3", "#cdebdf", "#f7d9cc", "#e6dcf0", "#f5f2c6", "#dddddd", "#f3d6e4");

  /**
   * One side of the map.
   *
   * @param name of the fact
   * @param places where its intervals begin, from 0 to 1, and 1 at the end
   * @param texts what they begin with
   */
  record Side(String name, List<Double> places, List<String> texts) {}

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
    y += GAP + LINE;
    drawing.text(MARGIN, y, up.name(), STRONG, Drawing.Anchor.START);
    y += GAP;
    double left = MARGIN + labelWidth() + GAP;
    double width = WIDTH - MARGIN - left;
    double height = Math.max(HEIGHT, up.texts().size() * WORD_ROW);
    Map<String, Integer> regions = regions();
    List<Field> placed = placed(left, y, width, height);
    fill(drawing, regions, placed);
    borders(drawing, placed);
    frame(drawing, left, y, width, height);
    letters(drawing, regions, placed);
    rowTexts(drawing, left, y, height);
    if (this.x != null && this.y != null) {
      drawing.dot(left + this.x * width, y + (1 - this.y) * height, DOT);
    }
    y = columnTexts(drawing, left, width, y + height) + GAP + LINE;
    return legend(drawing, regions, y) + MARGIN;
  }

  private double labelWidth() {
    return Math.min(MOST_LABEL, up.texts().stream().mapToDouble(TEXT::width).max().orElse(0));
  }

  private Map<String, Integer> regions() {
    Map<String, Integer> regions = new LinkedHashMap<>();
    fields.cells().forEach(column -> column.forEach(f -> regions.putIfAbsent(f, regions.size())));
    return regions;
  }

  /**
   * A field with its place.
   *
   * @param what is decided in it
   * @param left what is decided in its left neighbour; null at the edge
   * @param below what is decided in its neighbour below; null at the edge
   * @param x1 left edge
   * @param x2 right edge
   * @param y1 lower edge, which has the larger number
   * @param y2 upper edge
   */
  private record Field(
      String what, String left, String below, double x1, double x2, double y1, double y2) {}

  private List<Field> placed(double left, double top, double width, double height) {
    List<Field> placed = new ArrayList<>();
    for (int column = 0; column < fields.columns().size(); column++) {
      for (int row = 0; row < fields.rows().size(); row++) {
        placed.add(
            new Field(
                fields.at(column, row),
                column == 0 ? null : fields.at(column - 1, row),
                row == 0 ? null : fields.at(column, row - 1),
                left + across.places().get(column) * width,
                left + across.places().get(column + 1) * width,
                top + (1 - up.places().get(row)) * height,
                top + (1 - up.places().get(row + 1)) * height));
      }
    }
    return placed;
  }

  private static void fill(Drawing drawing, Map<String, Integer> regions, List<Field> placed) {
    for (Field field : placed) {
      String tint = TINTS.get(regions.get(field.what()) % TINTS.size());
      drawing.rect(
          field.x1(), field.y2(), field.x2() - field.x1(), field.y1() - field.y2(), tint, null);
    }
  }

  /** Lines between neighbours that differ. */
  private static void borders(Drawing drawing, List<Field> placed) {
    for (Field field : placed) {
      if (field.left() != null && !field.left().equals(field.what())) {
        drawing.line(field.x1(), field.y1(), field.x1(), field.y2(), BORDER, false);
      }
      if (field.below() != null && !field.below().equals(field.what())) {
        drawing.line(field.x1(), field.y1(), field.x2(), field.y1(), BORDER, false);
      }
    }
  }

  /** A line around the whole. */
  private static void frame(Drawing drawing, double left, double top, double width, double height) {
    drawing.line(left, top, left, top + height, BORDER, false);
    drawing.line(left + width, top, left + width, top + height, BORDER, false);
    drawing.line(left, top, left + width, top, BORDER, false);
    drawing.line(left, top + height, left + width, top + height, BORDER, false);
  }

  /** A letter in every field that has room for one and does not repeat a neighbour. */
  private static void letters(Drawing drawing, Map<String, Integer> regions, List<Field> placed) {
    for (Field field : placed) {
      String letter = SweepWording.letter(regions.get(field.what()));
      boolean room =
          field.x2() - field.x1() > STRONG.width(letter) + 2
              && field.y1() - field.y2() > STRONG.size();
      boolean repeated = field.what().equals(field.left()) || field.what().equals(field.below());
      if (room && !repeated) {
        drawing.text(
            (field.x1() + field.x2()) / 2,
            (field.y1() + field.y2()) / 2 + STRONG.size() / 3,
            letter,
            STRONG,
            Drawing.Anchor.MIDDLE);
      }
    }
  }

  private void rowTexts(Drawing drawing, double left, double top, double height) {
    boolean words = fields.rows().get(0).from() == null;
    double last = Double.POSITIVE_INFINITY;
    for (int row = 0; row < up.texts().size(); row++) {
      double from = up.places().get(row);
      double at = words ? (from + up.places().get(row + 1)) / 2 : from;
      double y = top + (1 - at) * height + (words ? TEXT.size() / 3 : 0);
      if (last - y >= LINE - 2) {
        String text = TEXT.wrap(up.texts().get(row), MOST_LABEL).get(0);
        drawing.text(left - GAP, y, text, TEXT, Drawing.Anchor.END);
        last = y;
      }
    }
  }

  private double columnTexts(Drawing drawing, double left, double width, double top) {
    List<TickTexts.Tick> ticks = new ArrayList<>();
    for (int column = 0; column < across.texts().size(); column++) {
      double at = across.places().get(column);
      ticks.add(new TickTexts.Tick(at, across.texts().get(column)));
      drawing.line(left + at * width, top, left + at * width, top + 4, BORDER, false);
    }
    double y = TickTexts.draw(drawing, ticks, left, width, MARGIN, top + 2) + LINE;
    drawing.text(WIDTH - MARGIN, y, across.name(), STRONG, Drawing.Anchor.END);
    return y;
  }

  private double legend(Drawing drawing, Map<String, Integer> regions, double top) {
    double y = top;
    double indent = MARGIN + 34;
    for (Map.Entry<String, Integer> region : regions.entrySet()) {
      drawing.rect(MARGIN, y - 11, 26, 15, TINTS.get(region.getValue() % TINTS.size()), BORDER);
      drawing.text(
          MARGIN + 13, y, SweepWording.letter(region.getValue()), STRONG, Drawing.Anchor.MIDDLE);
      for (String line : TEXT.wrap(region.getKey(), WIDTH - MARGIN - indent)) {
        drawing.text(indent, y, line, TEXT, Drawing.Anchor.START);
        y += LINE;
      }
      y += 5;
    }
    return y - LINE;
  }
}
