package org.csuite.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.csuite.cli.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How the time of each command grows with its input, from 1 to 16 times as much of each kind that
 * can grow: what the second half of the largest input costs, by what the first half does, which is
 * 1 where time is linear and 3 where it is quadratic. What is above 1.3 is flagged where it is so
 * with four times as much again. Pauses for the collection of garbage do not count. {@code
 * -Dgrowth=fmt} measures those whose command and kind contain a word.
 */
class GrowthBenchmark {
  private static final int[] SIZES = {1, 2, 4, 8, 16};
  private static final int TIMES = 3;
  private static final int MORE = 4;
  private static final double MOST_GROWTH = 1.3;

  /** What 16 times the input adds in less than this is too quick to tell anything. */
  private static final double LEAST_MILLIS = 50;

  @TempDir Path folder;

  @Test
  void nothingGrowsMuchFasterThanItsInput() {
    List<String> faster = new ArrayList<>();
    System.out.printf(
        "%-8s %-26s %8s %8s %8s %8s %8s %8s  growth%n",
        "", "", "none", "1x", "2x", "4x", "8x", "16x");
    for (GrowingInput.Shape shape : new GrowingInput(folder).shapes()) {
      String name = "%-8s %-26s".formatted(shape.command(), shape.kind());
      if (!name.contains(System.getProperty("growth", ""))) {
        continue;
      }
      boolean flagged = told(name, shape, 1);
      // what an accident made look so does not do it again with more
      if (flagged && told(name, shape, MORE) && shape.reason() == null) {
        faster.add(name);
      }
    }
    assertThat(faster).as("grows faster than %.1f times its input", MOST_GROWTH).isEmpty();
  }

  /** Measures and prints a line, and says whether it is flagged. */
  private boolean told(String name, GrowingInput.Shape shape, int times) {
    double[] millis = measure(shape, times);
    double all = millis[SIZES.length] - millis[0];
    double half = millis[SIZES.length - 1] - millis[0];
    double growth = (all - half) / Math.max(1, half);
    boolean flagged = all >= LEAST_MILLIS && growth > MOST_GROWTH;
    String said = shape.reason() == null ? "" : ": " + shape.reason();
    System.out.printf(
        Locale.ROOT,
        "%s %s  %6.2f%s%s%n",
        name,
        Arrays.stream(millis).mapToObj("%8.0f"::formatted).collect(Collectors.joining(" ")),
        growth,
        times == 1 ? "" : "  of " + times + " times as much",
        flagged ? "  FASTER" + said : all < LEAST_MILLIS ? "  (too quick to tell)" : "");
    return flagged;
  }

  /** The medians in milliseconds: of nothing that grows, and of each size. */
  private double[] measure(GrowingInput.Shape shape, int times) {
    double[] millis = new double[SIZES.length + 1];
    millis(shape, times * SIZES[SIZES.length - 1]);
    millis(shape, times * SIZES[0]);
    for (int i = 0; i < millis.length; i++) {
      int size = i == 0 ? 0 : times * SIZES[i - 1];
      double[] each = IntStream.range(0, TIMES).mapToDouble(t -> millis(shape, size)).toArray();
      Arrays.sort(each);
      millis[i] = each[TIMES / 2];
    }
    return millis;
  }

  private double millis(GrowingInput.Shape shape, int size) {
    List<String> words = new ArrayList<>();
    words.add(shape.command());
    words.addAll(shape.write().apply(shape.base() * size));
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    double collected = collected();
    long begin = System.nanoTime();
    int code =
        Main.run(words.toArray(String[]::new), InputStream.nullInputStream(), nowhere, nowhere);
    double millis = (System.nanoTime() - begin) / 1e6 - (collected() - collected);
    assertThat(code).as("%s", words).isNotEqualTo(1);
    return millis;
  }

  /** How long memory was made free so far, which depends on how little there is. */
  private static double collected() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionTime)
        .sum();
  }
}
