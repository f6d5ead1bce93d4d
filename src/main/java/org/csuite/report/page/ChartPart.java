package org.csuite.report.page;

import org.csuite.report.Wording;

/** The organisation charts: wide for paper and desks, in one column for phones. */
final class ChartPart implements Sheet.Part {
  private static final int WIDE = 3;
  private static final int NARROW = 1;

  @Override
  public void write(Sheet sheet) {
    Wording wording = sheet.wording();
    sheet.begin("chart", PageWord.CHART.in(wording));
    sheet.html().element("p", PageWord.CHART_LEGEND.in(wording), "class", "legend");
    for (OrganisationChart chart : OrganisationChart.of(sheet.outcome(), wording)) {
      figure(sheet.html(), chart, chart.kind(), wording);
    }
    sheet.html().end();
  }

  /** A chart with what stands above it. */
  static void figure(Html html, OrganisationChart chart, String caption, Wording wording) {
    html.begin("figure").element("figcaption", caption);
    picture(html, chart, WIDE, "wide", wording);
    picture(html, chart, NARROW, "narrow", wording);
    html.end();
  }

  private static void picture(
      Html html, OrganisationChart chart, int columns, String name, Wording wording) {
    PlacedChart placed = ChartLayout.of(chart, columns);
    String width = ChartSvg.number(placed.width());
    String height = ChartSvg.number(placed.height());
    html.begin(
            "svg",
            "class",
            name,
            "role",
            "img",
            "aria-label",
            chart.name(wording),
            "width",
            width,
            "height",
            height,
            "viewBox",
            "0 0 " + width + " " + height)
        .markup(ChartSvg.content(placed))
        .end();
  }
}
