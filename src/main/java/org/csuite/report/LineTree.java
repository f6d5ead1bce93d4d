package org.csuite.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reporting lines drawn with box characters; every post appears once, also those in a circle. */
final class LineTree {
  /**
   * A post in the tree.
   *
   * @param id of its main role
   * @param label what stands there
   * @param superior id of the post above; null at the top
   */
  record Node(String id, String label, String superior) {}

  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Map<String, List<Node>> below = new LinkedHashMap<>();
  private final Set<String> drawn = new LinkedHashSet<>();
  private final List<String> lines = new ArrayList<>();

  private LineTree(List<Node> posts) {
    posts.forEach(node -> nodes.putIfAbsent(node.id(), node));
    for (Node node : nodes.values()) {
      below.computeIfAbsent(node.superior(), key -> new ArrayList<>()).add(node);
    }
  }

  /** The lines of the drawing; a post that nobody at the top is above of bears the mark. */
  static List<String> draw(List<Node> posts, String circleMark) {
    LineTree tree = new LineTree(posts);
    for (Node node : tree.nodes.values()) {
      if (!tree.nodes.containsKey(node.superior())) {
        tree.draw(node, "", "");
      }
    }
    for (Node node : tree.nodes.values()) {
      if (!tree.drawn.contains(node.id())) {
        Node marked = new Node(node.id(), node.label() + " (" + circleMark + ")", node.superior());
        tree.draw(marked, "", "");
      }
    }
    return tree.lines;
  }

  private void draw(Node node, String lead, String margin) {
    drawn.add(node.id());
    lines.add(lead + node.label());
    List<Node> reports =
        below.getOrDefault(node.id(), List.of()).stream()
            .filter(report -> !drawn.contains(report.id()))
            .toList();
    for (int i = 0; i < reports.size(); i++) {
      boolean last = i == reports.size() - 1;
      draw(reports.get(i), margin + (last ? "└─ " : "├─ "), margin + (last ? "   " : "│  "));
    }
  }
}
