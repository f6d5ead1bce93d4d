package org.csuite.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.csuite.RuleCopy;
import org.csuite.check.faults.Checker;
import org.csuite.model.Diagnostic;
import org.csuite.rulebook.RuleFolder;
import org.csuite.rulebook.read.RuleBookReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Known faults in copies of the shipped book: how many {@code check} finds at their place, and how
 * many Drools' own verifier finds. The verifier names no lines and reads no tables: it is taken to
 * be right when a message that it does not give of the unchanged file names the rule or fact. What
 * else it newly says is counted too, and so are the files that it did not end in time.
 */
class DuelBenchmark {
  private static final long SEED = 20_261_124;
  private static final int WORKERS = 2;
  private static final Path RULES = Path.of(System.getProperty("csuite.basedir", "."), "rules");

  @TempDir Path folder;

  /** What came of one fault. */
  private record Duel(SeededFault fault, Set<String> check, Set<String> verifier, boolean stopped) {
    boolean found() {
      return fault.codes().stream()
          .anyMatch(code -> fault.places().stream().anyMatch(p -> check.contains(code + " " + p)));
    }

    boolean foundElsewhere() {
      return !found() && !check.isEmpty();
    }

    boolean named() {
      return verifier.stream().anyMatch(message -> message.contains(fault.name()));
    }

    boolean other() {
      return !named() && !verifier.isEmpty();
    }
  }

  @Test
  void checkFindsKnownFaultsAndRaisesNoFalseAlarm() throws Exception {
    Set<String> alarms = check(RULES);
    List<SeededFault> faults = new FaultGenerator(RULES, SEED).faults();
    ExecutorService pool = Executors.newFixedThreadPool(WORKERS);
    try (Verifiers verifiers = new Verifiers(WORKERS, text("facts.drl"))) {
      List<Callable<VerifierProcess.Answer>> unchanged = new ArrayList<>();
      for (String file : ruleFiles()) {
        unchanged.add(() -> verifiers.verify(text(file)));
      }
      List<VerifierProcess.Answer> noise = all(pool, unchanged);
      List<Callable<Duel>> tasks = new ArrayList<>();
      for (SeededFault fault : faults) {
        tasks.add(() -> duel(fault, verifiers));
      }
      List<Duel> duels = all(pool, tasks);
      print(duels, alarms.size(), noise);
      duels.stream().filter(duel -> !duel.found()).forEach(DuelBenchmark::printMissed);
      assertThat(faults.size()).isGreaterThanOrEqualTo(60);
      assertThat(duels.stream().map(duel -> duel.fault().kind()).distinct().count())
          .isGreaterThanOrEqualTo(12);
      assertThat(alarms).isEmpty();
      assertThat(duels.stream().filter(Duel::found).count())
          .isGreaterThanOrEqualTo((long) Math.ceil(0.95 * faults.size()));
    } finally {
      pool.shutdownNow();
    }
  }

  private Duel duel(SeededFault fault, Verifiers verifiers) throws IOException {
    Path copy = Files.createTempDirectory(folder, "book");
    RuleCopy.ofShipped(copy).write(fault.file(), fault.text());
    Set<String> found = check(copy);
    if (!fault.file().endsWith(".drl") || fault.file().equals("facts.drl")) {
      return new Duel(fault, found, Set.of(), false);
    }
    VerifierProcess.Answer before = verifiers.verify(text(fault.file()));
    VerifierProcess.Answer after = verifiers.verify(fault.text());
    Set<String> said = new TreeSet<>(after.messages());
    said.removeAll(before.messages());
    return new Duel(fault, found, said, before.stopped() || after.stopped());
  }

  private static <T> List<T> all(ExecutorService pool, List<Callable<T>> tasks) throws Exception {
    List<T> results = new ArrayList<>();
    for (Future<T> result : pool.invokeAll(tasks)) {
      results.add(result.get());
    }
    return results;
  }

  private static void print(List<Duel> duels, int alarms, List<VerifierProcess.Answer> noise) {
    System.out.printf(
        """
        Faults seeded into copies of the shipped book.
        check found: reported at the place and by the name of the fault; elsewhere: it reported something else.
        verifier: drools-verifier-drl on the file of the fault and facts.drl (it reads no tables);
        found: a message it does not give of the unchanged file names the rule or fact; other: another new message;
        stopped: not ended within %d s of processor time.

        """,
        VerifierProcess.SECONDS);
    row("fault", "seeded", "check", "elsewhere", "verifier", "other", "stopped");
    Map<String, List<Duel>> kinds = new TreeMap<>();
    duels.forEach(d -> kinds.computeIfAbsent(d.fault().kind(), k -> new ArrayList<>()).add(d));
    kinds.forEach(DuelBenchmark::counts);
    counts("all", duels);
    row(
        "alarms on the shipped book",
        "",
        alarms,
        "",
        noise.stream().mapToInt(answer -> answer.messages().size()).sum(),
        "",
        noise.stream().filter(VerifierProcess.Answer::stopped).count());
  }

  private static void counts(String kind, List<Duel> duels) {
    row(
        kind,
        duels.size(),
        count(duels, Duel::found),
        count(duels, Duel::foundElsewhere),
        count(duels, Duel::named),
        count(duels, Duel::other),
        count(duels, Duel::stopped));
  }

  private static long count(List<Duel> duels, Predicate<Duel> property) {
    return duels.stream().filter(property).count();
  }

  private static void row(Object... cells) {
    System.out.printf("%-46s %6s %6s %9s %9s %6s %8s%n", cells);
  }

  private static void printMissed(Duel duel) {
    System.out.printf(
        "missed: %s in %s %s at %s: %s%n",
        duel.fault().kind(),
        duel.fault().file(),
        duel.fault().name(),
        duel.fault().places().iterator().next(),
        duel.check());
  }

  private static String text(String file) throws IOException {
    return Files.readString(RULES.resolve(file));
  }

  /** What check reports, as {@code code file:line}. */
  private static Set<String> check(Path rules) {
    RuleFolder book = RuleFolder.of(rules);
    RuleBookReader.Reading reading = RuleBookReader.read(book);
    List<Diagnostic> found = new ArrayList<>(reading.diagnostics());
    if (reading.book() != null) {
      Checker.Report report = Checker.check(book, reading.book());
      report.faults().forEach(fault -> found.add(fault.diagnostic()));
      found.addAll(report.mistakes());
    }
    Set<String> shown = new TreeSet<>();
    for (Diagnostic diagnostic : found) {
      String file = diagnostic.location().file().replace(book.name() + "/", "");
      shown.add(diagnostic.code().id() + " " + file + ":" + diagnostic.location().line());
    }
    return shown;
  }

  private static List<String> ruleFiles() throws IOException {
    try (Stream<Path> walk = Files.walk(RULES)) {
      return walk.filter(file -> file.toString().endsWith(".drl"))
          .map(file -> RULES.relativize(file).toString().replace('\\', '/'))
          .filter(file -> file.contains("/"))
          .sorted()
          .toList();
    }
  }
}
