package org.csuite.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.csuite.BatchRun;
import org.csuite.CompanyTable;
import org.csuite.ShippedBook;
import org.csuite.engine.DecisionEngine;
import org.csuite.model.Company;
import org.csuite.model.Location;
import org.csuite.model.Scenario;
import org.csuite.model.Vocabulary;
import org.csuite.rulebook.TextFolder;
import org.csuite.rulebook.read.RuleBookReader;

/**
 * Loads a generated rule book in this process: prints how many milliseconds it takes up to the
 * first decision, how many megabytes stay in use, and how many companies a second are then decided
 * one by one by one thread, and in a batch by all processors.
 */
final class RuleBookLoad {
  private static final int COMPANIES = 2_000;
  private static final double WARM_UP_SECONDS = 2;
  private static final double SECONDS = 3;

  private RuleBookLoad() {}

  /**
   * Runs.
   *
   * @param args how many rules
   */
  public static void main(String[] args) throws Exception {
    Vocabulary vocabulary = ShippedBook.BOOK.vocabulary();
    TextFolder folder = GeneratedRules.of(Integer.parseInt(args[0]), vocabulary);
    Path file = Portfolio.write(Files.createTempFile("portfolio", ".csv"), COMPANIES);
    List<Company> companies = CompanyTable.read(file, vocabulary);
    byte[] table = Files.readAllBytes(file);
    Files.delete(file);

    long before = used();
    long begun = System.nanoTime();
    DecisionEngine engine = DecisionEngine.of(RuleBookReader.read(folder).book());
    engine.decide(scenario(companies.get(0)));
    double load = seconds(begun) * 1e3;
    double megabytes = (used() - before) / 1e6;

    rate(engine, companies, WARM_UP_SECONDS);
    double single = rate(engine, companies, SECONDS);
    begun = System.nanoTime();
    BatchRun.PLAIN.run(engine, table);
    double batch = companies.size() / seconds(begun);
    System.out.printf(Locale.ROOT, "%.0f %.1f %.0f %.0f%n", load, megabytes, single, batch);
  }

  private static double rate(DecisionEngine engine, List<Company> companies, double seconds) {
    long begun = System.nanoTime();
    int decided = 0;
    while (seconds(begun) < seconds) {
      engine.decide(scenario(companies.get(decided++ % companies.size())));
    }
    return decided / seconds(begun);
  }

  private static Scenario scenario(Company company) {
    return Scenario.of("", company, Location.of("benchmark"), "");
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static double seconds(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }
}
