package org.csuite.report.page;

import static org.csuite.report.XmlText.escape;

import java.util.List;
import java.util.Locale;

/**
 * An SVG picture that grows downwards. Everything that it looks like stands in attributes, since
 * slide programs read no style sheets.
 */
final class Drawing {
  /** Where a text stands to its place. */
  enum Anchor {
    /** It begins there. */
    START,
    /** Its middle is there. */
    MIDDLE,
    /** It ends there. */
    END;

    private String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final StringBuilder content = new StringBuilder();

  /** A filled rectangle; a border where a stroke is given. */
  void rect(double x, double y, double width, double height, String fill, String stroke) {
    content
        .append("<rect x=\"" + n(x) + "\" y=\"" + n(y) + "\" width=\"" + n(width))
        .append("\" height=\"" + n(height) + "\" fill=\"" + fill);
    // neighbours of one colour show no seam
    content.append(
        stroke == null
            ? "\" shape-rendering=\"crispEdges\"/>\n"
            : "\" stroke=\"" + stroke + "\"/>\n");
  }

  /** A line; broken where dashes are wanted. */
  void line(double x1, double y1, double x2, double y2, String stroke, boolean dashed) {
    content
        .append(
            "<line x1=\"" + n(x1) + "\" y1=\"" + n(y1) + "\" x2=\"" + n(x2) + "\" y2=\"" + n(y2))
        .append("\" stroke=\"" + stroke)
        .append(dashed ? "\" stroke-dasharray=\"4 3\"/>\n" : "\"/>\n");
  }

  /** A dot with a white rim, which shows on every ground. */
  void dot(double x, double y, double radius) {
    content
        .append("<circle cx=\"" + n(x) + "\" cy=\"" + n(y) + "\" r=\"" + n(radius))
        .append("\" fill=\"" + Look.INK + "\" stroke=\"#ffffff\" stroke-width=\"2\"/>\n");
  }

  /** A text whose baseline is at a place. */
  void text(double x, double y, String text, Lettering lettering, Anchor anchor) {
    content
        .append("<text x=\"" + n(x) + "\" y=\"" + n(y) + "\" font-size=\"" + n(lettering.size()))
        .append(anchor == Anchor.START ? "" : "\" text-anchor=\"" + anchor.id())
        .append(lettering.bold() ? "\" font-weight=\"bold\">" : "\">")
        .append(escape(text))
        .append("</text>\n");
  }

  /** Another picture inside this one. */
  void place(Drawing other, double x, double y) {
    content.append("<g transform=\"translate(" + n(x) + " " + n(y) + ")\">\n");
    content.append(other.content).append("</g>\n");
  }

  /** The whole file. */
  String document(double width, double height, String title, List<String> names) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\""
        + n(width)
        + "\" height=\""
        + n(height)
        + "\" viewBox=\"0 0 "
        + n(width)
        + " "
        + n(height)
        + "\" role=\"img\">\n<title>"
        + escape(title)
        + "</title>\n<desc>"
        + escape(String.join("; ", names))
        + "</desc>\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n<g font-family=\""
        + ChartSvg.FONT
        + "\" fill=\""
        + Look.INK
        + "\">\n"
        + content
        + "</g>\n</svg>\n";
  }

  private static String n(double length) {
    return ChartSvg.number(length);
  }
}
