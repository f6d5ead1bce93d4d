package org.csuite.input;

/** What divides the cells of a CSV file, which its first line shows. */
public final class CsvSeparator {
  private static final char[] KNOWN = {',', ';', '\t'};

  private CsvSeparator() {}

  /** The separator that stands most often in a line; a comma where none does. */
  public static char of(String line) {
    char best = ',';
    long most = 0;
    for (char candidate : KNOWN) {
      long count = line.chars().filter(c -> c == candidate).count();
      if (count > most) {
        best = candidate;
        most = count;
      }
    }
    return best;
  }
}
