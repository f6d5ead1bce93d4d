package org.csuite.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * Tables of companies as an analyst has them. Sector, headcount, revenue and balance sheet are
 * drawn together, log-normal within each sector, with the shares, geometric means and deviations of
 * the 500 largest US companies of 2019 ({@code fortune500-2019-by-sector.csv}); half of the
 * companies are smaller ones of the same sectors, of any order of magnitude down to one person. The
 * same number of companies gives the same table.
 */
final class Portfolio {
  private static final Path RESOURCES =
      Path.of(System.getProperty("csuite.basedir", "."), "src/bench/resources");

  /** The header of the table. */
  static final String HEADER =
      "name,country,sector,headcount,revenue,balanceSheet,currency,listed,stage,itStaff,"
          + "sellsTechnology\n";

  private static final List<String> COUNTRIES =
      List.of("US", "US", "US", "FR", "FR", "DE", "GB", "NL", "CH", "CA");
  private static final List<String> CURRENCIES =
      List.of("USD", "USD", "USD", "EUR", "EUR", "EUR", "GBP", "EUR", "CHF", "CAD");
  private static final List<String> STAGES = List.of("", "", "early", "growth", "mature");

  /** What is sold, not what is bought, in these. */
  private static final List<String> TECHNOLOGY =
      List.of("software", "internet", "it-services", "electronics", "telecom", "aerospace");

  /** The share of the staff that works in IT (Gartner, 2009: 5.5 %). */
  private static final double IT_STAFF = 0.055;

  private static final int LARGEST = 5_000_000;
  private static final int LISTED_FROM = 1_000;

  /** What is known of one sector. */
  private record Sector(
      String id,
      int companies,
      double employees,
      double employeesSd,
      double revenue,
      double revenueSd,
      double assets,
      double assetsSd) {}

  private final List<Sector> sectors;
  private final int all;
  private final Random random;
  private int number;

  /** Companies of one seed. */
  Portfolio(long seed) {
    random = new Random(seed);
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(RESOURCES.resolve("fortune500-2019-by-sector.csv"))) {
      sectors = reader.stream().map(Portfolio::sector).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    all = sectors.stream().mapToInt(Sector::companies).sum();
  }

  private static Sector sector(NamedCsvRecord row) {
    double[] numbers = row.getFields().stream().skip(2).mapToDouble(Double::parseDouble).toArray();
    return new Sector(
        row.getField(0),
        Integer.parseInt(row.getField(1)),
        numbers[0],
        numbers[1],
        numbers[2],
        numbers[3],
        numbers[4],
        numbers[5]);
  }

  /** Writes a table of so many companies. */
  static Path write(Path file, int companies) throws IOException {
    Portfolio portfolio = new Portfolio(companies);
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write(HEADER);
      for (int i = 0; i < companies; i++) {
        out.write(portfolio.row());
      }
    }
    return file;
  }

  /** The next company, as a row of the table. */
  String row() {
    number++;
    Sector sector = sector();
    int country = random.nextInt(COUNTRIES.size());
    double scale = random.nextBoolean() ? 1 : Math.pow(sector.employees, -random.nextDouble());
    int headcount =
        (int) Math.min(LARGEST, Math.max(1, sector.employees * scale * spread(sector.employeesSd)));
    double revenue = headcount * sector.revenue * spread(sector.revenueSd);
    double assets = revenue * sector.assets * spread(sector.assetsSd);
    return String.join(
            ",",
            "Company " + number,
            COUNTRIES.get(country),
            sector.id,
            Integer.toString(headcount),
            rounded(revenue),
            random.nextInt(3) == 0 ? "" : rounded(assets),
            CURRENCIES.get(country),
            Boolean.toString(headcount >= LISTED_FROM && random.nextInt(3) > 0),
            STAGES.get(random.nextInt(STAGES.size())),
            random.nextInt(3) == 0
                ? ""
                : Integer.toString((int) (headcount * IT_STAFF * spread(0.5))),
            Boolean.toString(TECHNOLOGY.contains(sector.id) || random.nextInt(10) == 0))
        + "\n";
  }

  private Sector sector() {
    int left = random.nextInt(all);
    for (Sector sector : sectors) {
      left -= sector.companies;
      if (left < 0) {
        return sector;
      }
    }
    throw new IllegalStateException();
  }

  /** A factor that is as often above 1 as below. */
  private double spread(double deviation) {
    return Math.exp(random.nextGaussian() * deviation);
  }

  /** To three digits, as people give amounts. */
  private static String rounded(double amount) {
    double unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(Math.max(1, amount))) - 2));
    return Long.toString((long) (Math.round(amount / unit) * unit));
  }
}
