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
      sheet.html().begin("figure");
      sheet.html().element("figcaption", chart.kind());
      picture(sheet, chart, WIDE, "wide");
      picture(sheet, chart, NARROW, "narrow");
      sheet.html().end();
    }
    sheet.html().end();
  }

  private static void picture(Sheet sheet, OrganisationChart chart, int columns, String name) {
    PlacedChart placed = ChartLayout.of(chart, columns);
    String width = ChartSvg.number(placed.width());
    String height = ChartSvg.number(placed.height());
    sheet
        .html()
        .begin(
            "svg",
            "class",
            name,
            "role",
            "img",
            "aria-label",
            chart.name(sheet.wording()),
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
