package org.csuite.report.page;

import java.util.ArrayList;
import java.util.List;

/**
 * A box with its place; lengths in pixels.
 *
 * @param box what stands in it
 * @param x left edge
 * @param y upper edge
 * @param width outside the border
 * @param height outside the border
 * @param texts the lines of text, from the top
 */
record PlacedBox(
    ChartBox box, double x, double y, double width, double height, List<TextLine> texts) {
  private static final double PADDING = 10;
  private static final double ABOVE = 6;
  private static final double LEADING = 1.3;

  /** What a line of text says of the post. */
  enum Part {
    /** The short names of its roles. */
    TITLE(new Lettering(14, true)),
    /** A full name. */
    NAME(new Lettering(11, false)),
    /** Verdict and notes. */
    NOTE(new Lettering(11, false));

    private final Lettering lettering;

    Part(Lettering lettering) {
      this.lettering = lettering;
    }

    Lettering lettering() {
      return lettering;
    }

    private double leading() {
      return lettering.size() * LEADING;
    }
  }

  /**
   * A line of text.
   *
   * @param part what it says
   * @param text as it is shown
   * @param x where it begins
   * @param baseline where its letters stand
   */
  record TextLine(Part part, String text, double x, double baseline) {}

  /** The box with its upper left corner there. */
  static PlacedBox at(ChartBox box, double x, double y) {
    List<TextLine> lines = new ArrayList<>();
    double at = y + ABOVE;
    for (Part part : Part.values()) {
      for (String text : texts(box, part)) {
        at += part.leading();
        lines.add(new TextLine(part, text, x + PADDING, at - part.lettering().size() * 0.3));
      }
    }
    return new PlacedBox(box, x, y, ChartLayout.BOX, at + ABOVE - y, List.copyOf(lines));
  }

  /** How high the box is, wherever it stands. */
  static double height(ChartBox box) {
    return at(box, 0, 0).height();
  }

  private static List<String> texts(ChartBox box, Part part) {
    List<String> paragraphs =
        switch (part) {
          case TITLE -> List.of(box.title());
          case NAME -> box.names();
          case NOTE -> box.notes();
        };
    return paragraphs.stream()
        .flatMap(text -> part.lettering().wrap(text, ChartLayout.BOX - 2 * PADDING).stream())
        .toList();
  }
}
