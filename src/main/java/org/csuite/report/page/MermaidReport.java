package org.csuite.report.page;

import java.io.IOException;
import java.io.Writer;
import org.csuite.model.Outcome;
import org.csuite.report.DisplayText;
import org.csuite.report.Report;
import org.csuite.report.ReportOptions;
import org.csuite.report.Wording;

/** Organisation charts as one Mermaid flowchart, for wikis. */
public final class MermaidReport implements Report<Outcome> {
  private final Wording wording;
  private final Writer out;
  private int charts;
  private boolean begun;

  /** Writes to a target that the caller opened and closes. */
  public MermaidReport(ReportOptions options, Writer out) {
    this.wording = new Wording(options);
    this.out = out;
  }

  @Override
  public void add(Outcome outcome) throws IOException {
    if (!begun) {
      out.append("flowchart TB\n");
    }
    begun = true;
    for (OrganisationChart chart : OrganisationChart.of(outcome, wording)) {
      charts++;
      out.append("  subgraph s" + charts + "[\"" + text(chart.name(wording)) + "\"]\n");
      // downwards, a dozen reports would be too wide for a wiki's page
      out.append("    direction LR\n");
      ChartGraph graph = ChartGraph.of(chart);
      for (ChartGraph.Node node : graph.nodes()) {
        out.append("    " + id(node.number()) + "[\"" + label(node.box()) + "\"]:::");
        out.append(node.box().look().id() + (node.box().dashed() ? "Dashed\n" : "\n"));
      }
      for (ChartGraph.Edge edge : graph.edges()) {
        out.append("    " + id(edge.superior()) + " --- " + id(edge.report()) + "\n");
      }
      out.append("  end\n");
    }
  }

  @Override
  public void end() throws IOException {
    if (!begun) {
      return;
    }
    for (Look look : Look.values()) {
      style(look.id(), look, "");
      style(look.id() + "Dashed", look, ",stroke-dasharray:6 4");
    }
    out.flush();
  }

  private void style(String name, Look look, String more) throws IOException {
    out.append("  classDef " + name + " fill:" + look.fill() + ",stroke:" + look.stroke());
    out.append(
        ",stroke-width:" + ChartSvg.number(look.weight()) + "px,color:" + Look.INK + more + "\n");
  }

  private String id(int number) {
    return "s" + charts + "n" + number;
  }

  private static String label(ChartBox box) {
    StringBuilder label = new StringBuilder("<b>" + text(box.title()) + "</b>");
    box.names().forEach(name -> label.append("<br>").append(text(name)));
    box.notes().forEach(note -> label.append("<br>").append(text(note)));
    return label.toString();
  }

  /** Mermaid's own entities: a number or name between {@code #} and {@code ;}. */
  private static String text(String plain) {
    StringBuilder text = new StringBuilder();
    DisplayText.safe(plain)
        .codePoints()
        .forEach(
            point -> {
              boolean harmless = point > '~' || point == ' ' || ",.+-:()/·".indexOf(point) >= 0;
              if (Character.isLetterOrDigit(point) || harmless) {
                text.appendCodePoint(point);
              } else {
                text.append('#').append(point).append(';');
              }
            });
    return text.toString();
  }
}
