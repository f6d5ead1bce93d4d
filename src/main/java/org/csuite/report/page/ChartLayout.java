package org.csuite.report.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Gives every box of a chart its place. The head stands above its reports, which stand in columns,
 * each a tree that grows downwards and is indented by layer: a wide row of twelve boxes would be
 * too small to read on paper. That is all a chart of a few dozen posts needs; layout libraries
 * spread a tree in rows, and bring a graph model of several megabytes.
 */
final class ChartLayout {
  /** The width of a box, in pixels. */
  static final double BOX = 176;

  private static final double GAP = 12;
  private static final double INDENT = 18;
  private static final double COLUMN_GAP = 14;
  private static final double BLOCK_GAP = 26;
  static final double MARGIN = 4;

  private final int columns;
  private final List<PlacedBox> boxes = new ArrayList<>();
  private final List<PlacedChart.Line> lines = new ArrayList<>();

  private ChartLayout(int columns) {
    this.columns = columns;
  }

  /** Places a chart in at most so many columns. */
  static PlacedChart of(OrganisationChart chart, int columns) {
    return new ChartLayout(columns).place(chart);
  }

  private PlacedChart place(OrganisationChart chart) {
    double y = MARGIN;
    List<ChartBox> alone = new ArrayList<>();
    for (ChartTree tree : chart.trees()) {
      if (tree.reports().isEmpty() && chart.trees().size() > 1) {
        alone.add(tree.box());
      } else {
        y = placeHead(tree, y) + BLOCK_GAP;
      }
    }
    y = alone.isEmpty() ? y : placeGrid(alone, y) + BLOCK_GAP;
    double captionAt = y;
    if (!chart.apart().isEmpty()) {
      y = placeGrid(chart.apart(), captionAt + PlacedChart.CAPTION) + BLOCK_GAP;
    }
    double width = boxes.stream().mapToDouble(box -> box.x() + box.width()).max().orElse(BOX);
    if (!chart.apart().isEmpty()) {
      double caption = PlacedBox.Part.NOTE.lettering().width(chart.caption());
      width = Math.max(width, MARGIN + caption);
    }
    return new PlacedChart(
        chart,
        width + MARGIN,
        y - BLOCK_GAP + MARGIN,
        captionAt,
        List.copyOf(boxes),
        List.copyOf(lines));
  }

  /** The head of a tree and its reports in columns; gives where it ends. */
  private double placeHead(ChartTree tree, double top) {
    List<List<ChartTree>> groups = groups(tree.reports());
    if (groups.size() < 2) {
      return placeTree(tree, MARGIN, top);
    }
    double headHeight = PlacedBox.height(tree.box());
    double busAt = top + headHeight + GAP;
    double x = MARGIN;
    double end = busAt;
    double lastTrunk = x;
    for (List<ChartTree> group : groups) {
      lastTrunk = x + INDENT / 2;
      end = Math.max(end, placeReports(group, x, busAt, busAt + GAP));
      x += BOX + INDENT * group.stream().mapToInt(ChartLayout::layers).max().orElse(1) + COLUMN_GAP;
    }
    double firstTrunk = MARGIN + INDENT / 2;
    double headX = (MARGIN + x - COLUMN_GAP - BOX) / 2;
    boxes.add(PlacedBox.at(tree.box(), headX, top));
    double centre = headX + BOX / 2;
    lines.add(new PlacedChart.Line(centre, top + headHeight, centre, busAt));
    lines.add(
        new PlacedChart.Line(
            Math.min(firstTrunk, centre), busAt, Math.max(lastTrunk, centre), busAt));
    return end;
  }

  /** A tree that grows downwards, indented by layer; gives where it ends. */
  private double placeTree(ChartTree tree, double x, double y) {
    PlacedBox box = PlacedBox.at(tree.box(), x, y);
    boxes.add(box);
    double bottom = y + box.height();
    return tree.reports().isEmpty()
        ? bottom
        : placeReports(tree.reports(), x, bottom, bottom + GAP);
  }

  /** Trees below each other, right of a trunk that begins at a height; gives where they end. */
  private double placeReports(List<ChartTree> trees, double x, double trunkFrom, double top) {
    double trunk = x + INDENT / 2;
    double y = top;
    double joint = trunkFrom;
    for (ChartTree tree : trees) {
      joint = y + PlacedBox.height(tree.box()) / 2;
      lines.add(new PlacedChart.Line(trunk, joint, x + INDENT, joint));
      y = placeTree(tree, x + INDENT, y) + GAP;
    }
    lines.add(new PlacedChart.Line(trunk, trunkFrom, trunk, joint));
    return y - GAP;
  }

  /** Boxes without lines, in rows; gives where they end. */
  private double placeGrid(List<ChartBox> grid, double top) {
    double y = top;
    for (int i = 0; i < grid.size(); i += columns) {
      double bottom = y;
      double x = MARGIN;
      for (ChartBox box : grid.subList(i, Math.min(grid.size(), i + columns))) {
        boxes.add(PlacedBox.at(box, x, y));
        bottom = Math.max(bottom, y + PlacedBox.height(box));
        x += BOX + COLUMN_GAP;
      }
      y = bottom + GAP;
    }
    return y - GAP;
  }

  /** The reports in order, in as many columns as there may be, the tallest as low as can be. */
  private List<List<ChartTree>> groups(List<ChartTree> reports) {
    double tallest = reports.stream().mapToDouble(ChartLayout::height).max().orElse(0);
    double most = tallest;
    List<List<ChartTree>> groups = filled(reports, most);
    while (groups.size() > columns) {
      most += GAP;
      groups = filled(reports, most);
    }
    return groups;
  }

  private static List<List<ChartTree>> filled(List<ChartTree> reports, double most) {
    List<List<ChartTree>> groups = new ArrayList<>();
    double used = 0;
    for (ChartTree tree : reports) {
      double height = height(tree);
      if (groups.isEmpty() || used + GAP + height > most) {
        groups.add(new ArrayList<>());
        used = 0;
      }
      used += (used > 0 ? GAP : 0) + height;
      groups.get(groups.size() - 1).add(tree);
    }
    return groups;
  }

  private static double height(ChartTree tree) {
    double below = tree.reports().stream().mapToDouble(report -> GAP + height(report)).sum();
    return PlacedBox.height(tree.box()) + below;
  }

  private static int layers(ChartTree tree) {
    return 1 + tree.reports().stream().mapToInt(ChartLayout::layers).max().orElse(0);
  }
}
