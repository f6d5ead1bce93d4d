package org.csuite.report.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A post with those that report to it.
 *
 * @param box the post
 * @param reports those below it
 */
record ChartTree(ChartBox box, List<ChartTree> reports) {

  /**
   * Every box once, below its superior.
   *
   * @param circle what is noted of a box that nobody at the top is above of
   */
  static List<ChartTree> of(List<ChartBox> boxes, String circle) {
    Map<String, ChartBox> byId = new LinkedHashMap<>();
    boxes.forEach(box -> byId.putIfAbsent(box.id(), box));
    Map<String, List<ChartBox>> below = new LinkedHashMap<>();
    byId.values()
        .forEach(box -> below.computeIfAbsent(box.superior(), key -> new ArrayList<>()).add(box));
    Set<String> placed = new HashSet<>();
    List<ChartTree> trees = new ArrayList<>();
    for (ChartBox box : byId.values()) {
      if (!byId.containsKey(box.superior())) {
        trees.add(tree(box, below, placed));
      }
    }
    for (ChartBox box : byId.values()) {
      if (!placed.contains(box.id())) {
        trees.add(tree(box.noting(circle), below, placed));
      }
    }
    return List.copyOf(trees);
  }

  private static ChartTree tree(
      ChartBox box, Map<String, List<ChartBox>> below, Set<String> placed) {
    placed.add(box.id());
    List<ChartTree> reports = new ArrayList<>();
    for (ChartBox report : below.getOrDefault(box.id(), List.of())) {
      if (!placed.contains(report.id())) {
        reports.add(tree(report, below, placed));
      }
    }
    return new ChartTree(box, List.copyOf(reports));
  }

  /** The same posts with other boxes. */
  ChartTree map(UnaryOperator<ChartBox> to) {
    return new ChartTree(to.apply(box), reports.stream().map(report -> report.map(to)).toList());
  }

  /** The post and all below it. */
  Stream<ChartBox> boxes() {
    return Stream.concat(Stream.of(box), reports.stream().flatMap(ChartTree::boxes));
  }
}
