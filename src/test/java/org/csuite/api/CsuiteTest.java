package org.csuite.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.csuite.RuleCopy;
import org.csuite.ShippedBook;
import org.csuite.model.Diagnostic;
import org.csuite.model.Outcome;
import org.csuite.model.Question;
import org.csuite.model.RoleDecision;
import org.csuite.model.Scenario;
import org.csuite.model.Verdict;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsuiteTest {
  private static final Path PROJECT = Path.of(System.getProperty("csuite.basedir", "."));
  private static final String BANK =
      "{name: A bank, company: {country: FR, sector: banking, headcount: 1200, currency: EUR},"
          + " organisation: [{role: CEO}, {role: CIO, reportsTo: CEO}]}";

  private static Csuite csuite;

  @TempDir private Path folder;

  @BeforeAll
  static void open() throws CsuiteException {
    csuite = Csuite.open(PROJECT.resolve("rules"));
  }

  @Test
  void decidesAsTheCommandsDo() throws CsuiteException {
    List<Scenario> scenarios = csuite.read(PROJECT.resolve("scenarios")).orThrow();
    assertThat(scenarios).hasSameSizeAs(ShippedBook.scenarios());
    for (Scenario scenario : scenarios) {
      assertThat(verdicts(csuite.decide(scenario)))
          .as(scenario.name())
          .isEqualTo(verdicts(ShippedBook.ENGINE.decide(scenario)));
    }
  }

  @Test
  void decidesByTheRulesInTheJar() throws CsuiteException {
    Scenario bank = csuite.parse("bank.yaml", BANK).orThrow().get(0);
    assertThat(verdicts(Csuite.shipped().decide(bank))).isEqualTo(verdicts(csuite.decide(bank)));
  }

  @Test
  void severalThreadsDecideWithOne() throws CsuiteException {
    Scenario bank = csuite.parse("bank.yaml", BANK).orThrow().get(0);
    List<Verdict> alone = verdicts(csuite.decide(bank));
    assertThat(IntStream.range(0, 64).parallel().mapToObj(i -> verdicts(csuite.decide(bank))))
        .allMatch(alone::equals);
  }

  @Test
  void explainsComparesAndReviews() throws CsuiteException {
    Scenario bank = csuite.parse("bank.yaml", BANK).orThrow().get(0);
    Question cto = Question.of(Question.Kind.ROLE, "CTO");
    assertThat(csuite.explain(bank, cto).question()).isEqualTo(cto);
    assertThat(csuite.explain(bank, cto).whyNot()).isNotEmpty();
    assertThat(csuite.review(bank).differing()).isNotEmpty();
    assertThat(csuite.compare(List.of(bank, bank)).differing()).isEmpty();
    assertThatThrownBy(() -> csuite.compare(List.of(bank)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everyMistakeOfAScenarioIsGivenWithItsPlace() {
    Scenarios scenarios =
        csuite.parse("bank.yaml", "company: {secotr: banking, headcount: many}\n---\n" + BANK);
    assertThat(scenarios.usable()).hasSize(1);
    assertThat(scenarios.diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(Diagnostic.Code.UNKNOWN_FACT, Diagnostic.Code.WRONG_TYPE);
    assertThatThrownBy(scenarios::orThrow)
        .isInstanceOf(CsuiteException.class)
        .hasMessageContaining("bank.yaml:1:11: 'secotr' is not a fact of Company. Maybe");
  }

  @Test
  void everyMistakeOfARuleBookIsGivenWithItsPlace() {
    Path rules = folder.resolve("rules");
    RuleCopy.ofSmall(rules).append("profile/size.drl", "\nrule \"x\" when then end\n");
    assertThatThrownBy(() -> Csuite.open(rules))
        .isInstanceOf(CsuiteException.class)
        .hasMessageContaining("size.drl:");
    assertThatThrownBy(() -> Csuite.open(folder.resolve("nowhere")))
        .isInstanceOf(CsuiteException.class)
        .hasMessageContaining("There is no rule folder");
  }

  @Test
  void worksOffATableAndKeepsWhatExists() throws Exception {
    Path in = folder.resolve("in.csv");
    Files.writeString(in, "name,country,headcount\nA,FR,40\nB,FR,many\nC,DE,4000\n");
    Path out = folder.resolve("out.csv");
    BatchSummary summary = csuite.batch(in, out);
    assertThat(summary.decided()).isEqualTo(2);
    assertThat(summary.leftOut()).isEqualTo(1);
    assertThat(summary.firstLeftOut()).singleElement().asString().contains("headcount");
    assertThat(Files.readAllLines(out)).hasSize(3);
    String before = Files.readString(out);
    assertThatThrownBy(() -> csuite.batch(in, out)).isInstanceOf(CsuiteException.class);
    assertThat(out).hasContent(before);
    assertThatThrownBy(() -> csuite.batch(folder.resolve("none.csv"), folder.resolve("o.csv")))
        .isInstanceOfAny(CsuiteException.class, IOException.class);
  }

  private static List<Verdict> verdicts(Outcome outcome) {
    return outcome.roles().stream().map(RoleDecision::verdict).toList();
  }
}
