package org.csuite.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * One table of what csuite takes: deciding in warm processes beside Java by hand and plain Drools,
 * explaining, cold starts, whole batches, large rule books. {@code -Dbench.long=true} adds ten
 * million companies, {@code -Dbench.seconds=5} measures each speed for a longer time.
 */
class SpeedTable {
  private static final int SECONDS = Integer.getInteger("bench.seconds", 2);
  private static final int LARGEST = Boolean.getBoolean("bench.long") ? 10_000_000 : 1_000_000;
  private static final int STARTS = 10;
  private static final int TIMES = 3;
  private static final int[] RULES = {100, 1_000, 5_000};
  private static final Map<String, String> SMALL_HEAP = Map.of("JDK_JAVA_OPTIONS", "-Xmx256m");

  /** Goals, which the table shows beside what was measured. */
  private static final double BATCH = 300_000;

  private static final double TIMES_DROOLS = 5;
  private static final double OF_DROOLS = 0.9;
  private static final double START_MILLIS = 600;

  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
  private static final Path JAR = Path.of(System.getProperty("csuite.jar", "target/csuite.jar"));

  @TempDir Path folder;
  private final List<String> lines = new ArrayList<>();

  @Test
  void measure() throws Exception {
    Map<String, Double> decided = deciding();
    starts();
    batches(decided.get("plainDrools " + Companies.Of.PORTFOLIO));
    ruleBooks();
    System.out.printf(
        "%n%s, Java %s, %d processors, %s%n",
        JAR.getFileName(),
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        "medians of processes that take turns, JMH means of 5 times " + SECONDS + " s");
    lines.forEach(System.out::println);
  }

  private void head(String what, String measured, String goal) {
    lines.add("");
    row(what, measured, goal);
    lines.add("-".repeat(100));
  }

  private void row(String what, String measured, String goal) {
    lines.add("%-58s %14s  %s".formatted(what, measured, goal).stripTrailing());
  }

  private static String number(double number) {
    return String.format(Locale.ROOT, number < 10 ? "%,.2f" : "%,.0f", number);
  }

  private static String goal(String wanted, double reached) {
    return wanted + ": " + number(reached);
  }

  /** Companies a second by what decides and which companies. */
  private Map<String, Double> deciding() throws RunnerException {
    Map<String, Double> rates = new HashMap<>();
    run("byHand", rates, Companies.Of.TECHNICAL_OFFICERS);
    run("(plainDrools|eachByItself|withCells)", rates, Companies.Of.values());
    run("explain", rates, Companies.Of.PORTFOLIO);
    head("deciding in a warm process, all processors", "companies/s", "goal: reached");
    rows("the 24 rules on CTO and CIO", Companies.Of.TECHNICAL_OFFICERS, rates);
    rows("the shipped rule book", Companies.Of.PORTFOLIO, rates);
    rows("the same, each company in a cell of its own", Companies.Of.OWN_CELLS, rates);
    head("explaining a verdict in a warm process, one thread", "ms", "");
    row("everything, with what would change it", number(rates.get("explain PORTFOLIO")), "");
    return rates;
  }

  private static void run(String methods, Map<String, Double> rates, Companies.Of... of)
      throws RunnerException {
    TimeValue time = TimeValue.seconds(SECONDS);
    Options options =
        new OptionsBuilder()
            .include(Pattern.quote(Deciding.class.getName()) + "\\." + methods)
            .param("of", Arrays.stream(of).map(Enum::name).toArray(String[]::new))
            .warmupTime(time)
            .measurementTime(time)
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true)
            .build();
    for (RunResult result : new Runner(options).run()) {
      Companies.Of which = Companies.Of.valueOf(result.getParams().getParam("of"));
      String what = result.getPrimaryResult().getLabel();
      int companies = what.equals("withCells") ? which.rows() : 1;
      rates.put(what + " " + which, result.getPrimaryResult().getScore() * companies);
    }
  }

  private void rows(String what, Companies.Of of, Map<String, Double> rates) {
    double drools = rates.get("plainDrools " + of);
    double cells = rates.get("withCells " + of);
    row(what, "", "");
    if (of == Companies.Of.TECHNICAL_OFFICERS) {
      row("  Java by hand", number(rates.get("byHand " + of)), "");
    }
    row("  plain Drools, pooled sessions, no input or output", number(drools), "");
    row("  csuite, each company by itself", number(rates.get("eachByItself " + of)), "");
    row(
        "  csuite batch with cells, from CSV to CSV in memory",
        number(cells),
        of == Companies.Of.OWN_CELLS
            ? goal("at least " + number(OF_DROOLS) + " of plain Drools", cells / drools)
            : goal("times plain Drools", cells / drools));
  }

  private void starts() throws Exception {
    List<String> run = List.of("run", "scenarios/startups/five-people.yaml");
    Medians.Measure launcher = () -> command(List.of("./csuite"), run).seconds() * 1e3;
    launcher.take();
    Map<String, Double> starts =
        new Medians()
            .with("./csuite", launcher)
            .with(
                "java -jar",
                () ->
                    command(List.of(JAVA.toString(), "-jar", JAR.toString()), run).seconds() * 1e3)
            .of(STARTS);
    head("cold start, one scenario, whole process", "ms", "goal: reached");
    starts.forEach(
        (how, millis) ->
            row(
                "  " + how + " run",
                number(millis),
                how.equals("./csuite") ? goal("at most " + number(START_MILLIS), millis) : ""));
  }

  private static Measured command(List<String> begin, List<String> arguments) throws Exception {
    List<String> command = new ArrayList<>(begin);
    command.addAll(arguments);
    return Measured.run(command, Map.of());
  }

  private void batches(double drools) throws Exception {
    head("csuite batch, CSV to CSV, whole process, -Xmx256m", "companies/s", "");
    Map<Integer, Double> seconds = new HashMap<>();
    for (int rows = 1_000; rows <= LARGEST; rows *= 10) {
      Path in = Portfolio.write(folder.resolve("in.csv"), rows);
      double[] peak = new double[1];
      Map<String, Double> taken =
          new Medians()
              .with("copy", () -> copy(in))
              .with("batch", () -> batch(in, peak))
              .of(rows > 1_000_000 ? 1 : TIMES);
      double batch = taken.get("batch");
      seconds.put(rows, batch);
      row(
          "  %,d companies".formatted(rows),
          number(rows / batch),
          "%.1f s, 1/%.0f of a loop that copies the bytes, at most %.0f MB"
              .formatted(batch, batch / taken.get("copy"), peak[0]));
    }
    double rate = LARGEST / seconds.get(LARGEST);
    row("  the largest", number(rate), "goal: at least " + number(BATCH));
    row("  over plain Drools", number(rate / drools), "goal: at least " + number(TIMES_DROOLS));
    for (int rows = 1_000_000; rows <= LARGEST; rows *= 10) {
      double more = (seconds.get(rows) - seconds.get(rows / 10)) / (rows - rows / 10);
      row("  microseconds for each company more up to %,d".formatted(rows), number(more * 1e6), "");
    }
  }

  private double batch(Path in, double[] peak) throws Exception {
    List<String> command =
        List.of(
            "./csuite",
            "batch",
            in.toString(),
            "--out",
            folder.resolve("out.csv").toString(),
            "--force");
    Measured measured = Measured.run(command, SMALL_HEAP);
    peak[0] = Math.max(peak[0], measured.megabytes());
    return measured.seconds();
  }

  private double copy(Path in) throws IOException {
    long begun = System.nanoTime();
    byte[] block = new byte[1 << 16];
    try (InputStream from = Files.newInputStream(in);
        OutputStream to = Files.newOutputStream(folder.resolve("copy.csv"))) {
      for (int read = from.read(block); read >= 0; read = from.read(block)) {
        to.write(block, 0, read);
      }
    }
    return (System.nanoTime() - begun) / 1e9;
  }

  private void ruleBooks() throws Exception {
    head(
        "generated rule books, a new process each", "load ms", "MB; companies/s one by one; batch");
    double[][] all = new double[RULES.length][];
    for (int i = 0; i < RULES.length; i++) {
      double[][] taken = new double[TIMES][];
      for (int time = 0; time < TIMES; time++) {
        taken[time] = load(RULES[i]);
      }
      Arrays.sort(taken, (a, b) -> Double.compare(a[0], b[0]));
      all[i] = taken[TIMES / 2];
      row(
          "  %,d rules".formatted(RULES[i]),
          number(all[i][0]),
          "%.1f MB; %s; %s".formatted(all[i][1], number(all[i][2]), number(all[i][3])));
    }
    row("  for each rule more up to 1,000", "", more(all[0], all[1], RULES[1] - RULES[0]));
    row("  for each rule more up to 5,000", "", more(all[1], all[2], RULES[2] - RULES[1]));
  }

  private static String more(double[] few, double[] many, int rules) {
    return "%.2f ms, %.1f kB"
        .formatted((many[0] - few[0]) / rules, (many[1] - few[1]) * 1e3 / rules);
  }

  private static double[] load(int rules) throws Exception {
    List<String> command =
        List.of(
            JAVA.toString(),
            "-Xmx1g",
            "-Dcsuite.basedir=" + System.getProperty("csuite.basedir", "."),
            "-cp",
            System.getProperty("java.class.path"),
            RuleBookLoad.class.getName(),
            Integer.toString(rules));
    String[] lines = Measured.run(command, Map.of()).out().split("\n");
    return Arrays.stream(lines[lines.length - 1].split(" "))
        .mapToDouble(Double::parseDouble)
        .toArray();
  }
}
