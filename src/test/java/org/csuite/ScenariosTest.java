package org.csuite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.csuite.check.CaseRunner;
import org.csuite.engine.DecisionEngine;
import org.csuite.input.Groups;
import org.csuite.input.ScenarioFiles;
import org.csuite.input.ScenarioReader;
import org.csuite.input.SourceText;
import org.csuite.model.Diagnostic;
import org.csuite.model.Expectation;
import org.csuite.model.Expectation.Aspect;
import org.csuite.model.Finding;
import org.csuite.model.Outcome;
import org.csuite.model.Scenario;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.RuleFolder;
import org.csuite.rulebook.read.RuleBookReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The situations under {@code scenarios}: what they must hold, and that they come out as they say.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScenariosTest {
  private static final Path PROJECT = Path.of(System.getProperty("csuite.basedir", "."));

  /** Aspects that say what is not to happen. */
  private static final Set<Aspect> NEGATIVE =
      EnumSet.of(Aspect.NOT, Aspect.NO_FINDINGS, Aspect.NO_PAY, Aspect.SILENT);

  private final List<Scenario> scenarios = new ArrayList<>();
  private DecisionEngine engine;

  @BeforeAll
  void readScenarios() throws SourceText.Unreadable {
    RuleBook book = RuleBookReader.read(RuleFolder.of(PROJECT.resolve("rules"))).book();
    assertThat(book).as("the rule book").isNotNull();
    engine = DecisionEngine.of(book);
    List<Diagnostic> diagnostics = new ArrayList<>();
    ScenarioReader reader =
        new ScenarioReader(book.vocabulary(), ScenarioReader.Form.SCENARIOS, book.names());
    List<ScenarioReader.Reading> readings = new ArrayList<>();
    for (String file : files()) {
      readings.add(reader.read(SourceText.read(Path.of(file), file)));
    }
    for (ScenarioReader.Reading reading : Groups.find(readings)) {
      diagnostics.addAll(reading.diagnostics());
      scenarios.addAll(reading.scenarios());
    }
    assertThat(diagnostics).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void comesOutAsItSays(String name) {
    assertThat(CaseRunner.check(engine.decide(scenario(name))).mismatches()).isEmpty();
  }

  @Test
  void thereAreManyAndManyAreReal() {
    assertThat(scenarios).hasSizeGreaterThanOrEqualTo(30);
    assertThat(scenarios.stream().filter(s -> s.origin().startsWith("Fortune 500 list")))
        .hasSizeGreaterThanOrEqualTo(8);
    assertThat(scenarios.stream().filter(s -> s.organisation() != null))
        .hasSizeGreaterThanOrEqualTo(10);
  }

  @Test
  void eachHasANameOfItsOwnAndSaysWhereItsFactsComeFrom() {
    assertThat(scenarios).extracting(Scenario::name).doesNotHaveDuplicates();
    assertThat(scenarios).extracting(Scenario::origin).doesNotContainNull();
  }

  @Test
  void eachExpectsEnoughAndSomethingThatIsNotToHappen() {
    for (Scenario scenario : scenarios) {
      List<Expectation> expectations = scenario.expectations();
      assertThat(expectations).as(scenario.name()).hasSizeGreaterThanOrEqualTo(5);
      assertThat(expectations)
          .as(scenario.name())
          .anyMatch(expectation -> NEGATIVE.contains(expectation.aspect()));
    }
  }

  @Test
  void eachFileSaysWhatItShows() throws SourceText.Unreadable {
    for (String file : files()) {
      SourceText text = SourceText.read(Path.of(file), file);
      assertThat(file.endsWith(".json") || text.line(1).startsWith("# ")).as(file).isTrue();
    }
  }

  /** A misspelt code would never be found, and its absence would prove nothing. */
  @Test
  void whatIsNotToBeFoundIsFoundElsewhere() {
    Set<String> found = new HashSet<>();
    for (Scenario scenario : scenarios) {
      Outcome outcome = engine.decide(scenario);
      outcome.findings().stream().map(Finding::code).forEach(found::add);
    }
    Stream<String> absent =
        scenarios.stream()
            .flatMap(scenario -> scenario.expectations().stream())
            .filter(expectation -> expectation.aspect() == Aspect.NO_FINDINGS)
            .map(Expectation::subject);
    assertThat(absent).isSubsetOf(found);
  }

  Stream<String> names() {
    return scenarios.stream().map(Scenario::name);
  }

  private Scenario scenario(String name) {
    return scenarios.stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
  }

  private static List<String> files() {
    Path folder = PROJECT.resolve("scenarios");
    assertThat(Files.isDirectory(folder)).isTrue();
    return ScenarioFiles.find(List.of(folder.toString()), new ArrayList<>());
  }
}
