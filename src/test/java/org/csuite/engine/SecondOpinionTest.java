package org.csuite.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.csuite.input.ScenarioReader;
import org.csuite.input.SourceText;
import org.csuite.model.Firing;
import org.csuite.model.Outcome;
import org.csuite.model.OutcomeDiff;
import org.csuite.model.Phase;
import org.csuite.model.Scenario;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.RuleBookReader;
import org.csuite.rulebook.RuleFolder;
import org.junit.jupiter.api.Test;

/**
 * The shipped rule files are plain DRL: Drools' own classic compiler reads the same files and its
 * rules conclude, phase by phase, exactly what ours do.
 */
class SecondOpinionTest {
  private static final Path PROJECT = Path.of(System.getProperty("csuite.basedir", "."));

  @Test
  void theClassicCompilerAgreesOnEveryScenarioAndEveryCase() throws Exception {
    Path folder = PROJECT.resolve("rules");
    RuleBook book = RuleBookReader.read(RuleFolder.of(folder)).book();
    CompiledBook compiled = new CompiledBook(book);
    ClassicBook classic = new ClassicBook(book, folder);
    Set<String> rules = new HashSet<>();
    List<String> differences = new ArrayList<>();

    for (Scenario scenario : scenarios(book)) {
      Map<Phase, Set<String>> theirs = new EnumMap<>(Phase.class);
      Outcome outcome =
          Run.of(book, compiled, Limits.DEFAULT, scenario)
              .decide((phase, facts) -> theirs.put(phase, classic.fire(phase, facts)));
      for (Phase phase : Phase.values()) {
        Set<String> ours = new TreeSet<>();
        for (Firing firing : outcome.firings()) {
          if (firing.phase() == phase) {
            String rule = firing.reason().rule();
            rules.add(rule);
            ours.add(ClassicBook.line(rule, firing.verb().id(), firing.arguments()));
          }
        }
        difference(scenario.name() + ", only ours: ", ours, theirs.get(phase), differences);
        difference(scenario.name() + ", only theirs: ", theirs.get(phase), ours, differences);
      }
    }

    assertThat(differences).isEmpty();
    assertThat(rules).as("rules that fired").hasSizeGreaterThan(book.rules().size() * 9 / 10);
  }

  /** Searches decide without Drools and without reasons. */
  @Test
  void aTrialDecidesTheSame() throws Exception {
    RuleBook book = RuleBookReader.read(RuleFolder.of(PROJECT.resolve("rules"))).book();
    DecisionEngine engine = DecisionEngine.of(book);
    List<String> differences = new ArrayList<>();

    for (Scenario scenario : scenarios(book)) {
      Outcome decided = engine.decide(scenario);
      Outcome tried = engine.trial(scenario);
      OutcomeDiff.between(decided, tried)
          .changes()
          .forEach(change -> differences.add(scenario.name() + ": " + change));
      if (!decided.classes().equals(tried.classes()) || !decided.budget().equals(tried.budget())) {
        differences.add(scenario.name() + ": classes or budget");
      }
    }

    assertThat(differences).isEmpty();
  }

  private static void difference(
      String where, Set<String> some, Set<String> others, List<String> differences) {
    for (String line : some) {
      if (!others.contains(line)) {
        differences.add(where + line);
      }
    }
  }

  private static List<Scenario> scenarios(RuleBook book) throws Exception {
    List<Scenario> scenarios = new ArrayList<>();
    ScenarioReader reader =
        new ScenarioReader(book.vocabulary(), ScenarioReader.Form.SCENARIOS, book.names());
    try (Stream<Path> files = Files.walk(PROJECT.resolve("scenarios"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        scenarios.addAll(reader.read(SourceText.read(file, file.toString())).scenarios());
      }
    }
    ScenarioReader cases =
        new ScenarioReader(book.vocabulary(), ScenarioReader.Form.CASES, book.names());
    book.cases().forEach(text -> scenarios.addAll(cases.read(text).scenarios()));
    return scenarios;
  }
}
