package org.csuite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.csuite.check.CaseRunner;
import org.csuite.engine.DecisionEngine;
import org.csuite.input.ScenarioReader;
import org.csuite.model.CaseResult;
import org.csuite.model.Expectation;
import org.csuite.model.Fact;
import org.csuite.model.Scenario;
import org.csuite.rulebook.Rule;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.RuleFolder;
import org.csuite.rulebook.Table;
import org.csuite.rulebook.read.RuleBookReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the definition says is carried by rules, and would be missed if they went. */
class StatementsTest {
  private static final Path RULES = Path.of(System.getProperty("csuite.basedir", "."), "rules");
  private static RuleBook book;
  private static List<Scenario> cases;

  @BeforeAll
  static void readRules() {
    book = RuleBookReader.read(RuleFolder.of(RULES)).book();
    assertThat(book).as("the rule book").isNotNull();
    ScenarioReader.Reading reading = CaseRunner.cases(book);
    assertThat(reading.diagnostics()).isEmpty();
    cases = reading.scenarios();
  }

  static Stream<String> statements() {
    return RuleBookReader.read(RuleFolder.of(RULES))
        .book()
        .vocabulary()
        .statements()
        .ids()
        .stream();
  }

  @Test
  void theDefinitionMakesThirtyStatements() {
    assertThat(book.vocabulary().statements().ids()).hasSize(30);
  }

  @ParameterizedTest
  @MethodSource("statements")
  void isProvenByACaseThatHolds(String statement) {
    DecisionEngine engine = DecisionEngine.of(book);
    List<Scenario> proofs = proofs(statement);

    assertThat(proofs).isNotEmpty();
    assertThat(proofs).allMatch(proof -> new CaseRunner(engine).run(proof).passed());
  }

  @ParameterizedTest
  @MethodSource("statements")
  void isMissedWhenItsRulesAreTakenAway(String statement, @TempDir Path folder) {
    DecisionEngine engine = DecisionEngine.of(without(statement, folder));

    assertThat(proofs(statement))
        .as("cases of %s, which all fail without its rules and rows", statement)
        .allMatch(proof -> decidesOtherwise(new CaseRunner(engine).run(proof)));
  }

  /** That a rule which is gone does not fire is no outcome. */
  private static boolean decidesOtherwise(CaseResult result) {
    return result.mismatches().stream()
        .anyMatch(mismatch -> mismatch.expectation().aspect() != Expectation.Aspect.FIRED);
  }

  /** Two statements that give the same duty to different posts, as far as both posts exist. */
  @ParameterizedTest
  @CsvSource({"S13, S21", "S3, S18", "S23, S21", "S10, S18", "S12, S4"})
  void aConflictIsSettledByARuleOfItsOwnWithACase(String one, String other) {
    List<String> settling =
        book.rules().stream()
            .filter(rule -> rule.statements().containsAll(List.of(one, other)))
            .map(Rule::name)
            .toList();

    assertThat(settling).isNotEmpty();
    assertThat(cases.stream().flatMap(proof -> proof.expectations().stream()))
        .filteredOn(expectation -> expectation.aspect() == Expectation.Aspect.FIRED)
        .extracting(Expectation::subject)
        .containsAll(settling);
  }

  private static List<Scenario> proofs(String statement) {
    return cases.stream().filter(proof -> proof.statements().contains(statement)).toList();
  }

  /** The rule book without what carries a statement: rows leave their files, rules the book. */
  private static RuleBook without(String statement, Path folder) {
    RuleCopy copy = RuleCopy.ofShipped(folder);
    int taken = 0;
    for (Table table : book.tables().values()) {
      Set<Integer> lines = new HashSet<>();
      for (Fact.Row row : table.lines()) {
        if (table.note(row).statements().contains(statement)) {
          lines.add(row.line());
        }
      }
      if (!lines.isEmpty()) {
        copy.write(table.file(), textWithout(lines, folder.resolve(table.file())));
        taken += lines.size();
      }
    }
    RuleBook rest = copy.book();
    List<Rule> rules =
        rest.rules().stream().filter(rule -> !rule.statements().contains(statement)).toList();
    taken += rest.rules().size() - rules.size();
    assertThat(taken).as("rules and rows that carry %s", statement).isPositive();
    return new RuleBook(
        rest.vocabulary(), rest.facts(), rules, rest.tables(), rest.texts(), rest.hashes());
  }

  private static String textWithout(Set<Integer> lines, Path table) {
    try {
      List<String> rest = new ArrayList<>();
      List<String> all = Files.readAllLines(table);
      for (int i = 0; i < all.size(); i++) {
        if (!lines.contains(i + 1)) {
          rest.add(all.get(i));
        }
      }
      return String.join("\n", rest) + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
