package org.csuite.fuzz;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Texts that are nearly right never make csuite fall over or hang: rule files, tables and what
 * stands beside them, cases, scenarios, command lines. In the build the seed is fixed and each kind
 * has a few seconds; by hand, {@code -Dcsuite.fuzz.seconds=900 -Dcsuite.fuzz.seed=7} goes on for
 * longer and elsewhere. A text that fails is kept in {@code target/fuzz}, and belongs into a test
 * of its own.
 */
class FuzzTest {
  private static final Path PROJECT = Path.of(System.getProperty("csuite.basedir", "."));
  private static final Duration TIME = Duration.ofSeconds(Long.getLong("csuite.fuzz.seconds", 4));
  private static final long SEED = Long.getLong("csuite.fuzz.seed", 20_260_101);
  private static final boolean BY_HAND = System.getProperty("csuite.fuzz.seconds") != null;

  /** Tries in the build; by hand, time alone counts. */
  private static final int TRIES = 400;

  private static final int HANGS_AFTER_SECONDS = 60;

  @TempDir Path folder;

  @Test
  void rulesOfTheSmallBook() {
    rules("small", Targets.SMALL, TRIES);
  }

  @Test
  void rulesOfTheShippedBook() {
    rules("shipped", Targets.SHIPPED, TRIES / 20);
  }

  private void rules(String kind, TextFolder book, int tries) {
    Mutator mutator = new Mutator(SEED, List.copyOf(book.texts().values()));
    List<String> files = book.files();
    each(
        kind,
        tries,
        () -> {
          String file = mutator.any(files);
          String text =
              mutator.changed(
                  mutator.below(20) == 0
                      ? book.texts().get(mutator.any(files))
                      : book.texts().get(file));
          return new Try(file + "\n" + text, () -> Targets.rules(book, file, text));
        });
  }

  @Test
  void scenarios() throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(PROJECT.resolve("scenarios"))) {
      for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
        texts.add(Files.readString(file));
      }
    }
    Mutator mutator = new Mutator(SEED, texts);
    each(
        "scenario",
        TRIES,
        () -> {
          String text = mutator.changed(mutator.any(texts));
          return new Try(text, () -> Targets.scenario(text));
        });
  }

  /** The commands that write files are left out: a path by chance may be anywhere. */
  @Test
  void commandLines() throws IOException {
    Path file = Files.writeString(folder.resolve("a.yaml"), "company: {headcount: 12}\n");
    List<String> words =
        List.of(
            "run",
            "test",
            "schema",
            "rules",
            "sources",
            "help",
            "check",
            "explain",
            "--format",
            "text",
            "json",
            "md",
            "html",
            "--only",
            "--lang",
            "fr",
            "en",
            "xx",
            "--color",
            "always",
            "never",
            "-q",
            "--quiet",
            "--rules",
            folder.toString(),
            "--debug",
            "-",
            "--",
            "",
            "--no-such",
            "-h",
            "--version",
            file.toString(),
            "no-such-file",
            "outcome",
            "scenario",
            "--fact",
            "headcount",
            "--rule",
            "--by",
            "question",
            "role",
            "source",
            "--older-than",
            "3",
            "-3",
            "x",
            "@x",
            "\u0000",
            "é",
            "a=b",
            "--format=json",
            "--lang=",
            "role:CTO",
            "CTO",
            "pay:",
            ":");
    Mutator mutator = new Mutator(SEED, words);
    each(
        "options",
        TRIES / 4,
        () -> {
          List<String> line = new ArrayList<>();
          for (int i = mutator.below(7); i >= 0; i--) {
            line.add(mutator.any(words));
          }
          return new Try(line.toString(), () -> Targets.options(line));
        });
  }

  /** A text, and what is done with it. */
  private record Try(String text, Runnable what) {}

  /** Makes the next one. */
  private interface Source {
    Try next();
  }

  private static void each(String kind, int tries, Source source) {
    long end = System.nanoTime() + TIME.toNanos();
    List<String> faults = new ArrayList<>();
    int done = 0;
    ExecutorService worker = worker();
    try {
      while (System.nanoTime() < end && (BY_HAND || done < tries)) {
        Try next = source.next();
        done++;
        Future<?> future = worker.submit(next.what());
        try {
          future.get(HANGS_AFTER_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
          faults.add(keep(kind, done, next.text(), "it hangs: " + e));
          worker.shutdownNow();
          worker = worker();
        } catch (ExecutionException e) {
          faults.add(keep(kind, done, next.text(), describe(e.getCause())));
        }
        if (faults.size() > 20) {
          break;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      worker.shutdownNow();
    }
    if (!faults.isEmpty()) {
      fail(done + " tries, seed " + SEED + ":\n" + String.join("\n", faults));
    }
    if (BY_HAND) {
      Consumer<String> report = System.out::println;
      report.accept(kind + ": " + done + " tries");
    }
  }

  private static ExecutorService worker() {
    return Executors.newSingleThreadExecutor(
        task -> {
          Thread thread = new Thread(task, "fuzz");
          thread.setDaemon(true);
          return thread;
        });
  }

  private static String describe(Throwable fault) {
    StringBuilder text = new StringBuilder(String.valueOf(fault));
    Stream.of(fault.getStackTrace()).limit(8).forEach(at -> text.append("\n    at ").append(at));
    return text.toString();
  }

  private static String keep(String kind, int number, String text, String fault) {
    Path file = PROJECT.resolve("target/fuzz/" + kind + "-" + SEED + "-" + number + ".txt");
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return file + ": " + fault;
  }
}
