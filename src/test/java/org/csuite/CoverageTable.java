package org.csuite;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Prints what JaCoCo counted, a line a package: {@code mvn -Pcoverage verify} runs it. */
final class CoverageTable {
  private CoverageTable() {}

  /** Takes the file of JaCoCo's counts. */
  public static void main(String[] args) throws IOException {
    Map<String, long[]> packages = new TreeMap<>();
    long[] all = new long[4];
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(Path.of(args[0]))) {
      for (NamedCsvRecord row : rows) {
        long[] counts = packages.computeIfAbsent(row.getField("PACKAGE"), name -> new long[4]);
        String[] columns = {"LINE_COVERED", "LINE_MISSED", "BRANCH_COVERED", "BRANCH_MISSED"};
        for (int i = 0; i < columns.length; i++) {
          counts[i] += Long.parseLong(row.getField(columns[i]));
          all[i] += Long.parseLong(row.getField(columns[i]));
        }
      }
    }
    System.out.printf("%-32s %8s %8s%n", "package", "lines", "branches");
    packages.forEach(CoverageTable::print);
    print("all", all);
  }

  private static void print(String name, long... counts) {
    System.out.printf(
        Locale.ROOT,
        "%-32s %6.1f %% %6.1f %%%n",
        name,
        share(counts[0], counts[1]),
        share(counts[2], counts[3]));
  }

  private static double share(long covered, long missed) {
    return covered + missed == 0 ? 100 : 100.0 * covered / (covered + missed);
  }
}
