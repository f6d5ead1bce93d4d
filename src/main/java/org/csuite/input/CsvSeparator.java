package org.csuite.input;

/** What divides the cells of a CSV file, which its first line shows. */
public final class CsvSeparator {
  private static final char[] KNOWN = {',', ';', '\t'};

  private CsvSeparator() {}

  /** The separator that stands most often in a line; a comma where none does. */
  public static char of(String line) {
    char best = ',';
    int most = 0;
    for (char candidate : KNOWN) {
      int count = count(line, candidate);
      if (count > most) {
        best = candidate;
        most = count;
      }
    }
    return best;
  }

  private static int count(String line, char wanted) {
    int count = 0;
    for (int at = line.indexOf(wanted); at >= 0; at = line.indexOf(wanted, at + 1)) {
      count++;
    }
    return count;
  }
}
