package org.csuite.report.page;

import static org.csuite.report.XmlText.escape;

import java.util.Locale;

/**
 * A placed chart as SVG. Everything that it looks like stands in attributes, since slide programs
 * read no style sheets; classes let a page that has one put its own colours in their place.
 */
final class ChartSvg {
  /** Fonts of the same widths as {@link Lettering} reckons with, and what there is. */
  static final String FONT = "Helvetica, Arial, 'Liberation Sans', sans-serif";

  private static final double RADIUS = 5;

  private final PlacedChart chart;
  private final StringBuilder svg = new StringBuilder();

  private ChartSvg(PlacedChart chart) {
    this.chart = chart;
  }

  /** The content of the picture, for the inside of an {@code svg} element. */
  static String content(PlacedChart chart) {
    return new ChartSvg(chart).content();
  }

  private String content() {
    svg.append("<g font-family=\"").append(FONT).append("\" fill=\"" + Look.INK + "\">\n");
    svg.append("<g class=\"lines\" stroke=\"#4c5b6e\" stroke-width=\"1.25\">\n");
    for (PlacedChart.Line line : chart.lines()) {
      svg.append(
          "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>\n"
              .formatted(
                  number(line.x1()), number(line.y1()), number(line.x2()), number(line.y2())));
    }
    svg.append("</g>\n");
    chart.boxes().forEach(this::box);
    if (!chart.chart().apart().isEmpty()) {
      text("caption", PlacedBox.Part.NOTE, 4, chart.captionAt() + 12, chart.chart().caption());
    }
    return svg.append("</g>\n").toString();
  }

  private void box(PlacedBox placed) {
    Look look = placed.box().look();
    svg.append("<g class=\"box ").append(look.id()).append("\">\n<rect x=\"");
    svg.append(number(placed.x())).append("\" y=\"").append(number(placed.y()));
    svg.append("\" width=\"").append(number(placed.width()));
    svg.append("\" height=\"").append(number(placed.height()));
    svg.append("\" rx=\"").append(number(RADIUS)).append("\" fill=\"").append(look.fill());
    svg.append("\" stroke=\"").append(look.stroke());
    svg.append("\" stroke-width=\"").append(number(look.weight()));
    svg.append(placed.box().dashed() ? "\" stroke-dasharray=\"6 4\"/>\n" : "\"/>\n");
    for (PlacedBox.TextLine line : placed.texts()) {
      String name = line.part().name().toLowerCase(Locale.ROOT);
      text(name, line.part(), line.x(), line.baseline(), line.text());
    }
    svg.append("</g>\n");
  }

  private void text(String name, PlacedBox.Part part, double x, double y, String text) {
    svg.append("<text class=\"").append(name).append("\" x=\"").append(number(x));
    svg.append("\" y=\"").append(number(y));
    svg.append("\" font-size=\"").append(number(part.lettering().size()));
    svg.append(part.lettering().bold() ? "\" font-weight=\"bold\">" : "\">");
    svg.append(escape(text)).append("</text>\n");
  }

  /** A length with one decimal at most. */
  static String number(double length) {
    String text = String.format(Locale.ROOT, "%.1f", length);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
