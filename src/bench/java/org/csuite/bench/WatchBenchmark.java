package org.csuite.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csuite.RuleCopy;
import org.csuite.rulebook.RuleBook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long a rule author waits from saving a table to reading what it changes in the shipped
 * scenarios, by a watch in a process of its own; and whether that process grows over 500 edits.
 */
class WatchBenchmark {
  private static final Path PROJECT = Path.of(System.getProperty("csuite.basedir", "."));
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin");
  private static final Pattern USED = Pattern.compile("used (\\d+)K");

  private static final int WARM_UPS = 25;
  private static final int EDITS = 25;
  private static final int REBUILDS = 500;
  private static final int RULES = 1000;
  private static final int RULES_PER_FILE = 10;

  /** The most that a median may take of one core, in milliseconds. */
  private static final double MOST_MILLIS = 500;

  /** How much more than after the first tenth may be in use at the end. */
  private static final double GROWTH = 1.1;

  @TempDir Path folder;
  private Path table;
  private Process process;
  private BufferedReader out;

  @AfterEach
  void end() throws IOException, InterruptedException {
    process.destroyForcibly().waitFor();
    out.close();
  }

  @Test
  void theShippedBookIsWatchedInHalfASecond() throws IOException {
    RuleCopy rules = RuleCopy.ofShipped(folder.resolve("rules"));
    start(rules);
    measure("shipped book", rules);
  }

  @Test
  void aThousandRulesAreWatchedInHalfASecond() throws IOException {
    RuleCopy rules = RuleCopy.ofShipped(folder.resolve("rules"));
    RuleBook book = rules.book();
    int shipped = book.rules().size();
    List<String> sectors = List.copyOf(book.vocabulary().catalogue("catalogue/sectors.csv").ids());
    List<String> roles = List.copyOf(book.vocabulary().roles().ids());
    for (int rule = shipped; rule < RULES; rule += RULES_PER_FILE) {
      StringBuilder text = new StringBuilder("package rules;\n");
      text.append("global org.csuite.engine.Conclusions conclude;\n");
      for (int i = rule; i < Math.min(RULES, rule + RULES_PER_FILE); i++) {
        text.append(
            GeneratedRules.rule(
                i,
                sectors.get(i % sectors.size()),
                i,
                "",
                roles.get(1 + i % (roles.size() - 1)),
                "0.001"));
      }
      rules.write("roles/generated-" + rule + ".drl", text.toString());
    }
    start(rules);
    measure(rules.book().rules().size() + " rules", rules);
  }

  @Test
  void fiveHundredEditsLeakNothing() throws IOException, InterruptedException {
    start(RuleCopy.ofShipped(folder.resolve("rules")));
    long[] early = new long[2];
    for (int edit = 1; edit <= REBUILDS; edit++) {
      edit(edit);
      if (edit % (REBUILDS / 10) == 0) {
        long[] used = used();
        System.out.printf(
            "after %3d edits: heap %6d KB, metaspace %6d KB%n", edit, used[0], used[1]);
        early = edit == REBUILDS / 10 ? used : early;
      }
    }
    long[] late = used();
    assertThat((double) late[0]).as("heap").isLessThan(early[0] * GROWTH);
    assertThat((double) late[1]).as("metaspace").isLessThan(early[1] * GROWTH);
  }

  private void start(RuleCopy rules) throws IOException {
    table = rules.folder().resolve("staffing/verdicts.csv");
    process =
        new ProcessBuilder(
                JAVA.resolve("java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "org.csuite.cli.Main",
                "run",
                "--watch",
                PROJECT.resolve("scenarios").toString(),
                "--lang",
                "en",
                "--rules",
                rules.folder().toString())
            .redirectErrorStream(true)
            .start();
    out = process.inputReader(StandardCharsets.UTF_8);
    await("Watching for changes");
  }

  private void await(String text) throws IOException {
    String line = out.readLine();
    while (line != null && !line.contains(text)) {
      line = out.readLine();
    }
    assertThat(line).as("the watch has ended before '%s'", text).isNotNull();
  }

  /** Moves the bound of a recommendation to and fro, as editors save: by renaming. */
  private void edit(int number) throws IOException {
    String text = Files.readString(table);
    String edited =
        number % 2 == 1
            ? text.replace("\n0.5,recommended", "\n0.6,recommended")
            : text.replace("\n0.6,recommended", "\n0.5,recommended");
    assertThat(edited).isNotEqualTo(text);
    Path temporary = table.resolveSibling("verdicts.csv.tmp");
    Files.writeString(temporary, edited);
    Files.move(temporary, table, StandardCopyOption.ATOMIC_MOVE);
    await("decisions changed in");
  }

  private void measure(String what, RuleCopy rules) throws IOException {
    assertThat(rules.book()).isNotNull();
    List<Double> wall = new ArrayList<>();
    List<Double> processor = new ArrayList<>();
    for (int edit = 1; edit <= WARM_UPS + EDITS; edit++) {
      Duration before = processorTime();
      long start = System.nanoTime();
      edit(edit);
      if (edit > WARM_UPS) {
        wall.add((System.nanoTime() - start) / 1e6);
        processor.add(processorTime().minus(before).toNanos() / 1e6);
      }
    }
    System.out.printf(
        "%-14s save to result: median %4.0f ms, of which %4.0f ms on the processor%n",
        what, median(wall), median(processor));
    assertThat(median(processor)).isLessThan(MOST_MILLIS);
  }

  private Duration processorTime() {
    return process.toHandle().info().totalCpuDuration().orElseThrow();
  }

  private static double median(List<Double> times) {
    Collections.sort(times);
    return times.get(times.size() / 2);
  }

  /** Kilobytes of heap and of metaspace that are in use after a full collection. */
  private long[] used() throws IOException, InterruptedException {
    jcmd("GC.run");
    String[] parts = jcmd("GC.heap_info").split("Metaspace", 2);
    Matcher heap = USED.matcher(parts[0]);
    long sum = 0;
    while (heap.find()) {
      sum += Long.parseLong(heap.group(1));
    }
    Matcher metaspace = USED.matcher(parts[1]);
    assertThat(metaspace.find()).isTrue();
    return new long[] {sum, Long.parseLong(metaspace.group(1))};
  }

  private String jcmd(String command) throws IOException, InterruptedException {
    Process jcmd =
        new ProcessBuilder(JAVA.resolve("jcmd").toString(), String.valueOf(process.pid()), command)
            .redirectErrorStream(true)
            .start();
    String text = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(jcmd.waitFor()).as(text).isZero();
    return text;
  }
}
