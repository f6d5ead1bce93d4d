package org.csuite.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.csuite.ShippedBook;
import org.csuite.batch.BatchFiles;
import org.csuite.batch.BatchJob;
import org.csuite.batch.Columns;
import org.csuite.engine.DecisionEngine;
import org.csuite.engine.SmallBook;
import org.csuite.model.Company;
import org.csuite.model.Location;
import org.csuite.model.Scenario;
import org.csuite.rulebook.RuleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How many companies a second a batch decides, CSV in and CSV out, beside a loop that only copies
 * the same bytes and the rule engine alone, without input and output. {@code
 * -Dcsuite.bench.rows=10000000} for more rows. Every figure is the median of three.
 */
class BatchBenchmark {
  private static final int ROWS = Integer.getInteger("csuite.bench.rows", 1_000_000);
  private static final int ENGINE_ROWS = 1_000;
  private static final int TIMES = 3;
  private static final int THREADS = Runtime.getRuntime().availableProcessors();

  private static final List<String> COUNTRIES =
      List.of("US", "FR", "DE", "GB", "ES", "IT", "NL", "CH", "BE", "CA");
  private static final List<String> CURRENCIES =
      List.of("USD", "EUR", "EUR", "GBP", "EUR", "EUR", "EUR", "CHF", "EUR", "CAD");
  private static final List<String> STAGES = List.of("seed", "early", "growth", "mature", "");

  @TempDir Path folder;

  /** Something to time. */
  private interface Task {
    void run() throws Exception;
  }

  @Test
  void companiesASecond() throws Exception {
    DecisionEngine engine = DecisionEngine.of(ShippedBook.BOOK);
    Path in = folder.resolve("in.csv");
    System.out.printf("%n%-28s %12s %12s%n", "", "companies", "a second");
    write(in, ENGINE_ROWS);
    double alone = rate("rule engine alone", ENGINE_ROWS, () -> decideAll(engine));
    rate("csuite batch --no-cells", ENGINE_ROWS, () -> batch(engine, in, false));
    for (int rows = 1_000; rows <= ROWS; rows *= 10) {
      write(in, rows);
      double copied = rate("copy of the bytes", rows, () -> copy(in));
      double cells = rate("csuite batch", rows, () -> batch(engine, in, true));
      System.out.printf(
          Locale.ROOT,
          "%-28s %12d %11.1f times the engine, 1/%.0f of a copy%n",
          "",
          rows,
          cells / alone,
          copied / cells);
    }
  }

  @Test
  void ruleBooksOfManyRules() throws Exception {
    System.out.printf(
        "%n%8s %10s %12s %14s %14s%n", "rules", "read ms", "first ms", "memory MB", "a second");
    for (int rules : new int[] {100, 1_000, 5_000}) {
      SmallBook text = generated(rules);
      long begun = System.nanoTime();
      RuleBook book = text.book();
      double read = seconds(begun);
      begun = System.nanoTime();
      DecisionEngine engine = DecisionEngine.of(book);
      engine.decide(
          scenario(new Company(new Object[book.vocabulary().facts().size()], new BitSet())));
      double first = seconds(begun);
      System.gc();
      long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
      Path in = folder.resolve("small.csv");
      Random random = new Random(1);
      try (Writer out = Files.newBufferedWriter(in)) {
        out.write("headcount,sector\n");
        for (int i = 0; i < 20_000; i++) {
          out.write(
              random.nextInt(20_000)
                  + ","
                  + (random.nextBoolean() ? "software" : "banking")
                  + "\n");
        }
      }
      double rate = 20_000 / timed(() -> batch(engine, in, true));
      System.out.printf(
          Locale.ROOT,
          "%8d %10.0f %12.0f %14.0f %14.0f%n",
          rules,
          read * 1000,
          first * 1000,
          used / 1e6,
          rate);
    }
  }

  private static SmallBook generated(int rules) {
    SmallBook book = new SmallBook();
    List<String> roles = List.of("CTO", "CIO", "CFO", "CEO");
    for (int i = 0; i < rules; i++) {
      book.rule(
          "roles",
          "generated-" + i,
          "Company( headcount >= "
              + i * 3 % 5_000
              + ", sector == \""
              + (i % 2 == 0 ? "software" : "banking")
              + "\" )",
          "advise( \"" + roles.get(i % 4) + "\", " + (i % 3 == 0 ? "-0.1" : "0.1") + " )");
    }
    return book;
  }

  private static double rate(String what, int rows, Task task) throws Exception {
    double rate = rows / timed(task);
    System.out.printf(Locale.ROOT, "%-28s %,12d %,12.0f%n", what, rows, rate);
    return rate;
  }

  private static double timed(Task task) throws Exception {
    double[] seconds = new double[TIMES];
    for (int i = 0; i < TIMES; i++) {
      long begun = System.nanoTime();
      task.run();
      seconds[i] = seconds(begun);
    }
    Arrays.sort(seconds);
    return seconds[TIMES / 2];
  }

  private static double seconds(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }

  /** On all cores, as a batch does. */
  private static void decideAll(DecisionEngine engine) {
    List<Scenario> all = new ArrayList<>();
    Random random = new Random(1);
    for (int i = 0; i < ENGINE_ROWS; i++) {
      String[] cells = row(i, random).split(",", -1);
      Object[] values = new Object[ShippedBook.BOOK.vocabulary().facts().size()];
      set(values, "country", cells[1]);
      set(values, "sector", cells[2]);
      set(values, "headcount", Integer.valueOf(cells[3]));
      set(values, "revenue", Double.valueOf(cells[4]));
      set(values, "currency", cells[5]);
      set(values, "listed", Boolean.valueOf(cells[6]));
      all.add(scenario(new Company(values, new BitSet())));
    }
    long decided =
        all.parallelStream().map(engine::decide).filter(o -> !o.roles().isEmpty()).count();
    assertThat(decided).isEqualTo(ENGINE_ROWS);
  }

  private static void set(Object[] values, String fact, Object value) {
    values[ShippedBook.BOOK.vocabulary().fact(fact).index()] = value;
  }

  private static Scenario scenario(Company company) {
    return Scenario.of("", company, Location.of("benchmark"), "");
  }

  private void copy(Path in) throws IOException {
    Files.copy(in, folder.resolve("copy.csv"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  private void batch(DecisionEngine engine, Path in, boolean cells) throws Exception {
    BatchFiles files = new BatchFiles(in.toString(), folder.resolve("out.csv").toString(), null);
    BatchJob.Request request =
        new BatchJob.Request(
            files,
            new Columns(engine.book().vocabulary(), List.of(), false),
            false,
            false,
            cells,
            false,
            THREADS,
            0);
    BatchJob job = new BatchJob(engine, request);
    job.run(
        new ByteArrayInputStream(new byte[0]), OutputStream.nullOutputStream(), (share, n) -> {});
    assertThat(job.rejected()).isZero();
  }

  private static void write(Path file, int rows) throws IOException {
    Random random = new Random(1);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(
          "name,country,sector,headcount,revenue,currency,listed,stage,itStaff,sellsTechnology\n");
      for (int i : IntStream.range(0, rows).toArray()) {
        out.write(row(i, random));
        out.newLine();
      }
    }
  }

  /** Sizes spread as those of firms are: many small ones, few large ones. */
  private static String row(int number, Random random) {
    int country = random.nextInt(COUNTRIES.size());
    List<String> sectors =
        List.copyOf(ShippedBook.BOOK.vocabulary().catalogue("catalogue/sectors.csv").ids());
    int headcount = 1 + (int) Math.min(4e6, Math.exp(random.nextGaussian() * 1.9 + 5));
    long revenue = (long) (headcount * 150_000.0 * Math.exp(random.nextGaussian() * 0.7));
    return String.join(
        ",",
        "Company " + number,
        COUNTRIES.get(country),
        sectors.get(random.nextInt(sectors.size())),
        Integer.toString(headcount),
        Long.toString(revenue),
        CURRENCIES.get(country),
        Boolean.toString(headcount > 1000 && random.nextInt(3) == 0),
        STAGES.get(random.nextInt(STAGES.size())),
        random.nextInt(3) == 0
            ? ""
            : Integer.toString((int) (headcount * random.nextDouble() / 10)),
        random.nextInt(4) == 0 ? "true" : "false");
  }
}
