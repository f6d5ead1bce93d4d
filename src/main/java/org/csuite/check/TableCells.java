package org.csuite.check;

import java.util.List;

/** How the cells of tables are read. */
final class TableCells {
  private TableCells() {}

  /** The words of a cell, {@code a|b}. */
  static List<String> words(String cell) {
    return List.of(cell.strip().split("\\s*\\|\\s*"));
  }
}
