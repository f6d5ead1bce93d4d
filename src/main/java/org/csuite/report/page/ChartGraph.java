package org.csuite.report.page;

import java.util.ArrayList;
import java.util.List;

/**
 * A chart as nodes and edges, for languages of graphs; nodes are numbered from 1.
 *
 * @param nodes every box
 * @param edges from superiors to reports
 */
record ChartGraph(List<Node> nodes, List<Edge> edges) {
  /** A box with its number. */
  record Node(int number, ChartBox box) {}

  /** Who is above whom. */
  record Edge(int superior, int report) {}

  /** The graph of a chart. */
  static ChartGraph of(OrganisationChart chart) {
    ChartGraph graph = new ChartGraph(new ArrayList<>(), new ArrayList<>());
    chart.trees().forEach(graph::add);
    chart.apart().forEach(graph::add);
    return graph;
  }

  private void add(ChartTree tree) {
    add(tree.box());
    int number = nodes.size();
    for (ChartTree report : tree.reports()) {
      edges.add(new Edge(number, nodes.size() + 1));
      add(report);
    }
  }

  private void add(ChartBox box) {
    nodes.add(new Node(nodes.size() + 1, box));
  }
}
