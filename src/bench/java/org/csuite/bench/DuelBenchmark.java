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
import java.util.stream.Stream;
import org.csuite.RuleCopy;
import org.csuite.check.Checker;
import org.csuite.model.Diagnostic;
import org.csuite.rulebook.RuleBookReader;
import org.csuite.rulebook.RuleFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Known faults in copies of the shipped book: how many {@code check} finds at their place, and how
 * many Drools' own verifier finds, which names no lines and is taken to be right when a message
 * that the unchanged book does not have names the rule.
 */
class DuelBenchmark {
  private static final long SEED = 20_261_124;
  private static final Path RULES = Path.of(System.getProperty("csuite.basedir", "."), "rules");

  @TempDir Path folder;

  /** Of each kind: how many there were, and how many were found. */
  private static final class Score {
    private int seeded;
    private int found;
    private int elsewhere;
    private int verifier;
  }

  @Test
  void checkFindsKnownFaultsAndRaisesNoFalseAlarm() throws IOException {
    Set<String> quiet = check(RULES);
    Map<String, Set<String>> noise = new TreeMap<>();
    for (String file : ruleFiles()) {
      noise.put(file, verify(RULES, file));
    }
    Map<String, Score> scores = new TreeMap<>();
    List<String> missed = new ArrayList<>();
    int number = 0;
    List<SeededFault> faults = new FaultGenerator(RULES, SEED).faults();
    for (SeededFault fault : faults) {
      Path copy = folder.resolve("book-" + number++);
      RuleCopy.ofShipped(copy).write(fault.file(), fault.text());
      Score score = scores.computeIfAbsent(fault.kind(), k -> new Score());
      score.seeded++;
      Set<String> found = check(copy);
      boolean hit =
          fault.codes().stream()
              .anyMatch(
                  code -> fault.places().stream().anyMatch(p -> found.contains(code + " " + p)));
      if (hit) {
        score.found++;
      } else {
        score.elsewhere += found.isEmpty() ? 0 : 1;
        missed.add(
            fault.kind()
                + " in "
                + fault.file()
                + " "
                + fault.name()
                + " at "
                + fault.places().iterator().next()
                + ": "
                + found);
      }
      Set<String> messages =
          fault.file().endsWith(".drl")
              ? new TreeSet<>(verify(copy, fault.file()))
              : new TreeSet<>();
      messages.removeAll(noise.getOrDefault(fault.file(), Set.of()));
      score.verifier += messages.stream().anyMatch(m -> m.contains(fault.name())) ? 1 : 0;
    }
    print(scores, quiet.size(), noise.values().stream().mapToInt(Set::size).sum());
    missed.forEach(line -> System.out.println("missed: " + line));
    int found = scores.values().stream().mapToInt(score -> score.found).sum();
    assertThat(faults.size()).isGreaterThanOrEqualTo(60);
    assertThat(scores).hasSizeGreaterThanOrEqualTo(12);
    assertThat(quiet).isEmpty();
    assertThat(found).isGreaterThanOrEqualTo((int) Math.ceil(0.95 * faults.size()));
  }

  private static void print(Map<String, Score> scores, int alarms, int noise) {
    System.out.printf(
        "%-46s %6s %6s %10s %9s%n", "fault", "seeded", "check", "elsewhere", "verifier");
    int[] sum = new int[4];
    scores.forEach(
        (kind, score) -> {
          System.out.printf(
              "%-46s %6d %6d %10d %9d%n",
              kind, score.seeded, score.found, score.elsewhere, score.verifier);
          sum[0] += score.seeded;
          sum[1] += score.found;
          sum[2] += score.elsewhere;
          sum[3] += score.verifier;
        });
    System.out.printf("%-46s %6d %6d %10d %9d%n", "all", sum[0], sum[1], sum[2], sum[3]);
    System.out.printf(
        "%-46s %6s %6d %10s %9d%n", "alarms on the shipped book", "", alarms, "", noise);
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

  /** What the verifier reports of one rule file with the declared facts. */
  private static Set<String> verify(Path rules, String file) throws IOException {
    if (Boolean.getBoolean("duel.alone")) {
      return Set.of();
    }
    return VerifierProcess.verify(List.of(rules.resolve("facts.drl"), rules.resolve(file)));
  }
}
