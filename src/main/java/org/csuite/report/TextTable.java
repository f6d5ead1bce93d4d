package org.csuite.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows whose columns stand below each other, whatever the characters; long cells take several
 * lines.
 */
final class TextTable {
  private static final int GAP = 2;
  private static final int NARROWEST = 10;

  private final int columns;
  private final boolean[] right;
  private final List<int[]> flexible = new ArrayList<>();
  private final List<Cell[]> rows = new ArrayList<>();

  TextTable(int columns) {
    this.columns = columns;
    this.right = new boolean[columns];
  }

  /** These columns hold numbers, which end below each other. */
  TextTable right(int... indexes) {
    Arrays.stream(indexes).forEach(i -> right[i] = true);
    return this;
  }

  /**
   * These columns break their text when the table is too wide, the widest first; when they have
   * given what they can, those of the next call do.
   */
  TextTable flexible(int... indexes) {
    flexible.add(indexes);
    return this;
  }

  /** Adds a row of as many cells as there are columns. */
  void row(Cell... cells) {
    if (cells.length != columns) {
      throw new IllegalArgumentException(cells.length + " cells for " + columns + " columns");
    }
    rows.add(cells);
  }

  /** Adds a row of headings. */
  void header(String... titles) {
    row(Arrays.stream(titles).map(title -> Cell.of(title, Style.FAINT)).toArray(Cell[]::new));
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Writes every row, indented. */
  void write(Page page, int indent) throws IOException {
    int[] widths = widths(page.width() - indent);
    for (Cell[] row : rows) {
      List<List<String>> cells = new ArrayList<>();
      int height = 1;
      for (int i = 0; i < columns; i++) {
        List<String> lines = DisplayText.wrap(row[i].text(), widths[i]);
        cells.add(lines);
        height = Math.max(height, lines.size());
      }
      for (int line = 0; line < height; line++) {
        page.raw(" ".repeat(indent) + line(row, cells, line, widths, page.colour()));
      }
    }
  }

  private String line(
      Cell[] row, List<List<String>> cells, int line, int[] widths, boolean colour) {
    int last = columns - 1;
    while (last > 0 && text(cells.get(last), line).isEmpty()) {
      last--;
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i <= last; i++) {
      String text = text(cells.get(i), line);
      String blanks = " ".repeat(Math.max(0, widths[i] - DisplayText.width(text)));
      String styled = row[i].style().apply(text, colour);
      out.append(right[i] ? blanks + styled : styled + (i == last ? "" : blanks));
      out.append(i == last ? "" : " ".repeat(GAP));
    }
    return out.toString();
  }

  private static String text(List<String> lines, int line) {
    return line < lines.size() ? lines.get(line) : "";
  }

  /**
   * The natural widths, less what flexible columns give way: words are broken only as a last
   * resort.
   */
  private int[] widths(int available) {
    int[] widths = new int[columns];
    int[] longestWords = new int[columns];
    for (Cell[] row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], longest(row[i].text().split("\n")));
        longestWords[i] = Math.max(longestWords[i], longest(row[i].text().split("[ \n]")));
      }
    }
    int most = available - GAP * (columns - 1);
    for (int[] group : flexible) {
      shrink(widths, group, most, longestWords);
    }
    int[] narrowest = new int[columns];
    Arrays.fill(narrowest, NARROWEST);
    int[] all = flexible.stream().flatMapToInt(Arrays::stream).toArray();
    shrink(widths, all, most, narrowest);
    return widths;
  }

  private static int longest(String[] texts) {
    return Arrays.stream(texts).mapToInt(DisplayText::width).max().orElse(0);
  }

  /**
   * Takes from the widest columns of a group until all fit or none may be narrower: to one width
   * that leaves nothing over, or the last of them to one more.
   */
  private static void shrink(int[] widths, int[] group, int most, int[] narrowest) {
    int excess = Arrays.stream(widths).sum() - most;
    if (excess <= 0) {
      return;
    }
    int low = 0;
    int high = Arrays.stream(group).map(i -> widths[i]).max().orElse(0);
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (taken(widths, group, narrowest, middle) >= excess) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    int over = taken(widths, group, narrowest, low) - excess;
    for (int at = group.length - 1; at >= 0; at--) {
      int i = group[at];
      int width = Math.min(widths[i], Math.max(narrowest[i], low));
      boolean more = over > 0 && width == low && widths[i] > low;
      widths[i] = more ? width + 1 : width;
      over -= more ? 1 : 0;
    }
  }

  /** How much narrower they are together where none is wider than so much, unless it has to be. */
  private static int taken(int[] widths, int[] group, int[] narrowest, int most) {
    return Arrays.stream(group)
        .map(i -> Math.max(0, widths[i] - Math.max(narrowest[i], most)))
        .sum();
  }
}
