package org.csuite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.csuite.check.CaseRunner;
import org.csuite.check.coverage.Coverage;
import org.csuite.engine.DecisionEngine;
import org.csuite.input.ScenarioFiles;
import org.csuite.input.ScenarioReader;
import org.csuite.input.SourceText;
import org.csuite.model.FactType;
import org.csuite.model.Scenario;
import org.csuite.rulebook.Condition;
import org.csuite.rulebook.Rule;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.RuleFolder;
import org.csuite.rulebook.TableQuery;
import org.csuite.rulebook.read.RuleBookReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every rule, row and threshold of the shipped book is proven by a case or a scenario. */
class CoverageTest {
  private static final Path PROJECT = Path.of(System.getProperty("csuite.basedir", "."));

  /** What is there for every company, or follows from it by rules alone. */
  private static final Set<FactType> OF_EVERY_COMPANY =
      EnumSet.of(
          FactType.ROLE,
          FactType.DUTY,
          FactType.REQUIRED,
          FactType.ROLE_CASE,
          FactType.STAFFED,
          FactType.BAND,
          FactType.COST,
          FactType.OWNER,
          FactType.LINE);

  private static RuleBook book;
  private static Coverage coverage;
  private static Set<String> firedWithNothingKnown;

  @BeforeAll
  static void decideAllCases() throws SourceText.Unreadable {
    book = RuleBookReader.read(RuleFolder.of(PROJECT.resolve("rules"))).book();
    assertThat(book).as("the rule book").isNotNull();
    DecisionEngine engine = DecisionEngine.of(book);
    coverage = new Coverage(book);
    List<Scenario> scenarios = new ArrayList<>(CaseRunner.cases(book).scenarios());
    ScenarioReader reader =
        new ScenarioReader(book.vocabulary(), ScenarioReader.Form.SCENARIOS, book.names());
    for (String file :
        ScenarioFiles.find(List.of(PROJECT.resolve("scenarios").toString()), new ArrayList<>())) {
      scenarios.addAll(reader.read(SourceText.read(Path.of(file), file)).scenarios());
    }
    scenarios.forEach(scenario -> coverage.add(engine.examine(scenario)));
    Scenario nothing = reader.read(SourceText.of("nothing.yaml", "company: {}")).scenarios().get(0);
    firedWithNothingKnown =
        engine.decide(nothing).firings().stream()
            .map(firing -> firing.reason().rule())
            .collect(java.util.stream.Collectors.toSet());
  }

  @Test
  void everyRuleFires() {
    assertThat(coverage.rules())
        .filteredOn(use -> !use.fired())
        .extracting(use -> use.rule().location() + ": " + use.rule().name())
        .isEmpty();
  }

  @Test
  void everyRuleStaysSilentUnlessNothingCanSilenceIt() {
    assertThat(coverage.rules())
        .filteredOn(use -> !use.silent() && !alwaysHolds(use.rule()))
        .extracting(use -> use.rule().location() + ": " + use.rule().name())
        .isEmpty();
  }

  @Test
  void everyRowOfATableDecidesSomething() {
    assertThat(coverage.rows())
        .filteredOn(use -> !use.hit())
        .extracting(use -> use.table().file() + ":" + use.row().line() + ": " + use.row())
        .isEmpty();
  }

  @Test
  void everyThresholdIsMetAtTheBoundAndJustBesideIt() {
    assertThat(coverage.thresholds())
        .filteredOn(use -> !use.missing().isEmpty())
        .extracting(use -> use.threshold() + " lacks " + use.missing())
        .isEmpty();
  }

  /**
   * It fires when nothing at all is known, and no condition asks for anything that a scenario could
   * give: so there is no scenario in which it would be silent.
   */
  private static boolean alwaysHolds(Rule rule) {
    return firedWithNothingKnown.contains(rule.name())
        && rule.conditions().stream().noneMatch(CoverageTest::asksOfTheScenario);
  }

  private static boolean asksOfTheScenario(Condition condition) {
    Condition.Pattern pattern = condition.pattern();
    return switch (pattern.type()) {
      case ROW -> asksOfTheCompany(pattern.query());
      case COMPANY -> !pattern.constraints().isEmpty();
      default -> !OF_EVERY_COMPANY.contains(pattern.type());
    };
  }

  private static boolean asksOfTheCompany(TableQuery query) {
    return query.conditions().stream()
        .anyMatch(column -> query.handed().get(column.fact()).type() == FactType.COMPANY);
  }
}
