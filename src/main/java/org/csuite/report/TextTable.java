package org.csuite.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows whose columns stand below each other, whatever the characters; long cells take several lines. */
final class TextTable {
  private static final int GAP = 2;
  private static final int NARROWEST = 10;

  private final int columns;
  private final boolean[] right;
  private final boolean[] flexible;
  private final List<Cell[]> rows = new ArrayList<>();

  TextTable(int columns) {
    this.columns = columns;
    this.right = new boolean[columns];
    this.flexible = new boolean[columns];
  }

  /** These columns hold numbers, which end below each other. */
  TextTable right(int... indexes) {
    Arrays.stream(indexes).forEach(i -> right[i] = true);
    return this;
  }

  /** These columns may break their text when the table is too wide. */
  TextTable flexible(int... indexes) {
    Arrays.stream(indexes).forEach(i -> flexible[i] = true);
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

  /** The natural widths; where they do not fit, the widest flexible column gives way first. */
  private int[] widths(int available) {
    int[] widths = new int[columns];
    for (Cell[] row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], row[i].text().lines().mapToInt(DisplayText::width).max().orElse(0));
      }
    }
    int excess = Arrays.stream(widths).sum() + GAP * (columns - 1) - available;
    while (excess > 0) {
      int widest = -1;
      for (int i = 0; i < columns; i++) {
        if (flexible[i] && widths[i] > NARROWEST && (widest < 0 || widths[i] > widths[widest])) {
          widest = i;
        }
      }
      if (widest < 0) {
        break;
      }
      widths[widest]--;
      excess--;
    }
    return widths;
  }
}
