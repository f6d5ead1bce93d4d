package org.csuite.report.page;

import static org.csuite.report.XmlText.escape;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.csuite.model.Outcome;
import org.csuite.report.Report;
import org.csuite.report.ReportOptions;
import org.csuite.report.Wording;

/** Organisation charts as one SVG picture, below each other, for slides. */
public final class SvgReport implements Report<Outcome> {
  private static final int COLUMNS = 4;
  private static final double GAP = 30;
  private static final double MARGIN = 12;
  private static final Lettering TITLE = new Lettering(16, true);
  private static final double TITLE_LINE = 21;

  private final Wording wording;
  private final Writer out;
  private final StringBuilder content = new StringBuilder();
  private final List<String> names = new ArrayList<>();
  private double width;
  private double height = MARGIN;

  /** Writes to a target that the caller opened and closes. */
  public SvgReport(ReportOptions options, Writer out) {
    this.wording = new Wording(options);
    this.out = out;
  }

  @Override
  public void add(Outcome outcome) {
    for (OrganisationChart chart : OrganisationChart.of(outcome, wording)) {
      height += names.isEmpty() ? 0 : GAP;
      String name = chart.name(wording);
      names.add(name);
      PlacedChart placed = ChartLayout.of(chart, COLUMNS);
      double room = Math.max(placed.width(), ChartLayout.BOX * 2);
      for (String line : TITLE.wrap(name, room)) {
        title(line);
      }
      content.append("<g transform=\"translate(").append(ChartSvg.number(MARGIN)).append(' ');
      content.append(ChartSvg.number(height)).append(")\">\n");
      content.append(ChartSvg.content(placed)).append("</g>\n");
      height += placed.height();
      width = Math.max(width, room + 2 * MARGIN);
    }
  }

  private void title(String line) {
    height += TITLE_LINE;
    content.append("<text font-family=\"" + ChartSvg.FONT + "\" font-weight=\"bold\" font-size=\"");
    content.append(ChartSvg.number(TITLE.size())).append("\" fill=\"" + Look.INK + "\" x=\"");
    content.append(ChartSvg.number(MARGIN + ChartLayout.MARGIN)).append("\" y=\"");
    content.append(ChartSvg.number(height - TITLE_LINE / 3)).append("\">");
    content.append(escape(line)).append("</text>\n");
  }

  @Override
  public void end() throws IOException {
    if (names.isEmpty()) {
      return;
    }
    String w = ChartSvg.number(width);
    String h = ChartSvg.number(height + MARGIN);
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + w + "\" height=\"" + h);
    out.append("\" viewBox=\"0 0 " + w + " " + h + "\" role=\"img\">\n<title>");
    out.append(escape(PageWord.CHART.in(wording))).append("</title>\n<desc>");
    out.append(escape(String.join("; ", names))).append("</desc>\n");
    out.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
    out.append(content).append("</svg>\n");
    out.flush();
  }
}
