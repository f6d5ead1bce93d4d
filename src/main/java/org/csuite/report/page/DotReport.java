package org.csuite.report.page;

import java.io.IOException;
import java.io.Writer;
import org.csuite.model.Outcome;
import org.csuite.report.DisplayText;
import org.csuite.report.Report;
import org.csuite.report.ReportOptions;
import org.csuite.report.Wording;

/** Organisation charts as one graph in Graphviz' language. */
public final class DotReport implements Report<Outcome> {
  private static final String BEGIN =
      """
      digraph organisation {
        rankdir=TB
        nodesep=0.2
        node [shape=box, fontname="Helvetica", fontsize=11, fontcolor="%s"]
        edge [dir=none, color="#4c5b6e"]
      """;

  private final Wording wording;
  private final Writer out;
  private int charts;

  /** Writes to a target that the caller opened and closes. */
  public DotReport(ReportOptions options, Writer out) {
    this.wording = new Wording(options);
    this.out = out;
  }

  @Override
  public void add(Outcome outcome) throws IOException {
    for (OrganisationChart chart : OrganisationChart.of(outcome, wording)) {
      out.append(charts == 0 ? BEGIN.formatted(Look.INK) : "");
      charts++;
      out.append("  subgraph cluster_" + charts + " {\n    label=\"");
      out.append(text(chart.name(wording))).append("\"\n    fontname=\"Helvetica\"\n");
      ChartGraph graph = ChartGraph.of(chart);
      for (ChartGraph.Node node : graph.nodes()) {
        node(node);
      }
      for (ChartGraph.Edge edge : graph.edges()) {
        out.append("    " + id(edge.superior()) + " -> " + id(edge.report()) + "\n");
      }
      out.append("  }\n");
    }
  }

  private void node(ChartGraph.Node node) throws IOException {
    ChartBox box = node.box();
    StringBuilder label = new StringBuilder(text(box.title()));
    box.names().forEach(name -> label.append("\\n").append(text(name)));
    box.notes().forEach(note -> label.append("\\n").append(text(note)));
    out.append("    " + id(node.number()) + " [label=\"" + label + "\", style=\"filled,rounded");
    out.append((box.dashed() ? ",dashed" : "") + "\", fillcolor=\"" + box.look().fill());
    out.append(
        "\", color=\""
            + box.look().stroke()
            + "\", penwidth="
            + ChartSvg.number(box.look().weight()));
    out.append("]\n");
  }

  @Override
  public void end() throws IOException {
    out.append(charts == 0 ? "" : "}\n");
    out.flush();
  }

  private String id(int number) {
    return "c" + charts + "n" + number;
  }

  private static String text(String plain) {
    return DisplayText.safe(plain).replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
