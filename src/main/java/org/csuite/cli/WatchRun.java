package org.csuite.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.csuite.analysis.Causes;
import org.csuite.check.CaseRunner;
import org.csuite.engine.DecisionEngine;
import org.csuite.model.Diagnostic;
import org.csuite.model.Firing;
import org.csuite.model.Outcome;
import org.csuite.model.OutcomeDiff;
import org.csuite.model.Scenario;
import org.csuite.report.ChangeText;
import org.csuite.report.Changed;
import org.csuite.report.ReportOptions;
import org.csuite.report.TextTests;
import org.csuite.report.WatchText;
import org.csuite.rulebook.Rule;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.RuleFolder;

/**
 * Decides again at every save and prints what changed. Rules with errors are not put into force,
 * nor does a scenario with errors take the place of what it was.
 */
final class WatchRun {
  /** How long Ctrl-C waits for what is being printed. */
  private static final long PATIENCE_SECONDS = 2;

  private final Console console;
  private final SharedOptions shared;
  private final List<String> arguments;
  private final List<String> only;
  private final boolean tests;
  private final boolean besideRules;
  private RuleBook book;
  private DecisionEngine engine;
  private Map<String, Outcome> outcomes = new LinkedHashMap<>();
  private final Set<Diagnostic> noted = new HashSet<>();

  /**
   * A watch.
   *
   * @param arguments files and folders of scenarios
   * @param only names of scenarios; all where there is none
   * @param tests whether expectations are compared
   * @param besideRules whether the cases beside the rules are decided too
   */
  WatchRun(
      Console console,
      SharedOptions shared,
      List<String> arguments,
      List<String> only,
      boolean tests,
      boolean besideRules) {
    this.console = console;
    this.shared = shared;
    this.arguments = arguments;
    this.only = only;
    this.tests = tests;
    this.besideRules = besideRules;
  }

  /**
   * Watches until the process is asked to end.
   *
   * @return the exit code
   */
  int run() throws IOException {
    Mistakes mistakes = new Mistakes(console, shared);
    RuleFolder folder = RuleBookFinder.find(shared.rules(), mistakes);
    if (folder == null || arguments.contains("-")) {
      if (folder != null) {
        mistakes.add("Standard input cannot be watched; name files or folders.");
      }
      return mistakes.end(ExitCode.MISTAKE);
    }
    List<Path> paths = new ArrayList<>(arguments.stream().map(Path::of).toList());
    if (folder instanceof RuleFolder.OnDisk disk) {
      paths.add(disk.folder());
    }
    CountDownLatch ended = new CountDownLatch(1);
    // The watch begins before the first look at the files, so that no save falls in between.
    Thread hook = null;
    try (FileWatch watch = new FileWatch(paths)) {
      hook = endAtSignal(watch, ended);
      decideAgain(Set.of(), folder);
      WatchText text = new WatchText(shared.forMessages(console), console.err());
      text.watching(outcomes.size(), watch.isTold());
      Set<Path> gone = watch.gone();
      for (Set<Path> saved = watch.next(); saved != null; saved = watch.next()) {
        text.gone(gone, watch.gone());
        gone = watch.gone();
        decideAgain(saved, folder);
      }
    } finally {
      console.flush();
      ended.countDown();
      forget(hook);
    }
    return ExitCode.DONE;
  }

  /**
   * Ctrl-C is how a watch ends, so it ends well: what is being printed is finished, exit code 0.
   */
  private static Thread endAtSignal(FileWatch watch, CountDownLatch ended) {
    Thread hook =
        new Thread(
            () -> {
              try {
                watch.close();
                if (ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                  Runtime.getRuntime().halt(ExitCode.DONE);
                }
              } catch (IOException | InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    Runtime.getRuntime().addShutdownHook(hook);
    return hook;
  }

  /** A watch that ended otherwise leaves the end of the process alone. */
  private static void forget(Thread hook) {
    try {
      if (hook != null) {
        Runtime.getRuntime().removeShutdownHook(hook);
      }
    } catch (IllegalStateException e) {
      // the process is ending already, and the hook with it
    }
  }

  private ReportOptions look() {
    return shared.forResults(console, book == null ? null : book.vocabulary());
  }

  /** Reads what was saved and decides; the first time nothing is compared. */
  private void decideAgain(Set<Path> saved, RuleFolder rules) throws IOException {
    Mistakes mistakes = new Mistakes(console, shared, noted);
    boolean first = outcomes.isEmpty();
    RuleBook old = book;
    if (book == null || saved.stream().anyMatch(inside(rules))) {
      RuleBook read = RuleBookFinder.read(rules, mistakes);
      if (read == null) {
        mistakes.end(ExitCode.MISTAKE);
        new WatchText(shared.forMessages(console), console.err()).stillInForce(book != null);
        return;
      }
      book = read;
      engine = DecisionEngine.of(read);
    }
    Map<String, Outcome> now = decide(mistakes);
    if (mistakes.any()) {
      // A scenario that cannot be read is not gone.
      outcomes.forEach(now::putIfAbsent);
    }
    if (!first) {
      report(now, edited(old));
    }
    if (tests) {
      test(now);
    }
    outcomes = now;
    mistakes.end(ExitCode.DONE);
    console.flush();
  }

  private static Predicate<Path> inside(RuleFolder rules) {
    return path ->
        rules instanceof RuleFolder.OnDisk disk && path.startsWith(disk.folder().toAbsolutePath());
  }

  /**
   * Trials decide as sessions of Drools do and need no network, which large books are slow to
   * build.
   */
  private Map<String, Outcome> decide(Mistakes mistakes) throws IOException {
    Map<String, Outcome> decided = new LinkedHashMap<>();
    ScenarioSource source =
        new ScenarioSource(book, console.in(), mistakes, new Progress(console, shared));
    NameFilter names = new NameFilter(only);
    ScenarioSource.Action action =
        scenario -> {
          if (names.takes(scenario)) {
            String key = scenario.location().file() + " " + scenario.name();
            while (decided.containsKey(key)) {
              key += "'";
            }
            decided.put(key, engine.trial(scenario));
          }
        };
    if (besideRules) {
      source.each(CaseRunner.cases(book), action);
    }
    if (!arguments.isEmpty()) {
      source.each(arguments, action);
    }
    names.reportMissing(mistakes);
    return decided;
  }

  /** The text of each rule without its blanks, so that moving or laying out a rule is no edit. */
  private static Map<String, String> texts(RuleBook book) {
    Map<String, String> texts = new HashMap<>();
    Map<String, List<String>> files = new HashMap<>();
    book.drl().forEach((file, drl) -> files.put(file, drl.lines().toList()));
    for (Rule rule : book.rules()) {
      List<String> lines = files.get(rule.location().file());
      String text =
          lines.stream()
              .skip(rule.location().line() - 1L)
              .takeWhile(line -> !line.strip().equals("end"))
              .collect(Collectors.joining());
      texts.put(rule.name(), text.replaceAll("\\s", ""));
    }
    return texts;
  }

  /** Whether a firing's rule, or the table of its row, is not what it was. */
  private Predicate<Firing> edited(RuleBook old) {
    if (old == book) {
      return firing -> false;
    }
    Map<String, String> before = texts(old);
    Map<String, String> after = texts(book);
    return firing -> {
      String rule = firing.reason().rule();
      String file = firing.reason().file();
      boolean table = file != null && file.endsWith(".csv");
      return !Objects.equals(before.get(rule), after.get(rule))
          || table && !Objects.equals(old.fileHashes().get(file), book.fileHashes().get(file));
    };
  }

  private void report(Map<String, Outcome> now, Predicate<Firing> edited) throws IOException {
    ChangeText report = new ChangeText(look(), console.out());
    for (Map.Entry<String, Outcome> entry : now.entrySet()) {
      Outcome before = outcomes.get(entry.getKey());
      Outcome after = entry.getValue();
      if (before != null) {
        List<OutcomeDiff.Change> changes = OutcomeDiff.between(before, after).changes();
        if (!changes.isEmpty()) {
          Causes causes = new Causes(before, after, edited);
          Map<OutcomeDiff.Change, List<Firing>> because = new LinkedHashMap<>();
          changes.forEach(change -> because.put(change, causes.of(change.question())));
          report.add(new Changed(after.scenario().name(), changes, because));
        }
      }
    }
    report.end();
  }

  private void test(Map<String, Outcome> now) throws IOException {
    TextTests report = new TextTests(look(), console.out());
    for (Outcome outcome : now.values()) {
      Scenario scenario = outcome.scenario();
      if (!scenario.expectations().isEmpty()) {
        report.add(CaseRunner.check(outcome));
      }
    }
    report.end();
  }
}
