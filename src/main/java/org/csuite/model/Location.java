package org.csuite.model;

import java.util.Comparator;

/**
 * A place in a text file, as editors count: the first line and the first column are 1.
 *
 * @param file path as the user gave it, or relative to the rule folder
 * @param line 1-based; 0 means the file as a whole
 * @param column 1-based, in UTF-16 units; 0 means the line as a whole
 */
public record Location(String file, int line, int column) implements Comparable<Location> {
  private static final Comparator<Location> ORDER =
      Comparator.comparing(Location::file)
          .thenComparingInt(Location::line)
          .thenComparingInt(Location::column);

  /** The file as a whole. */
  public static Location of(String file) {
    return new Location(file, 0, 0);
  }

  @Override
  public int compareTo(Location other) {
    return ORDER.compare(this, other);
  }

  /** {@code file:line:column}, without the parts that are 0. */
  @Override
  public String toString() {
    if (line == 0) {
      return file;
    }
    return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }
}
