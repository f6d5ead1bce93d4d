package org.csuite.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.csuite.Extent;
import org.csuite.ShippedBook;
import org.csuite.analysis.GeneratedCompanies;
import org.csuite.batch.cells.ByCells;
import org.csuite.batch.decide.Decision;
import org.csuite.engine.Concluded;
import org.csuite.engine.plain.PlainBook;
import org.csuite.model.Company;
import org.csuite.model.DutyAssignment;
import org.csuite.model.Outcome;
import org.csuite.model.Phase;
import org.csuite.model.Scenario;
import org.csuite.model.Verb;
import org.csuite.model.Verdict;
import org.junit.jupiter.api.Test;

/**
 * The shipped rule files are plain DRL: Drools' own classic compiler reads the same files, and its
 * rules, our own evaluator and direct matching conclude, phase by phase, exactly what the engine
 * does; and cells come to the same decisions.
 */
class OpinionsTest {
  private static final Opinions OPINIONS = new Opinions(ShippedBook.ENGINE);
  private static final PlainBook CLASSIC = new PlainBook(ShippedBook.BOOK);
  private static final int SEEDS = Extent.of(5, 200);
  private static final int GENERATED = 100;

  @Test
  void allAgreeOnEveryScenarioAndEveryCase() {
    List<Scenario> scenarios = new ArrayList<>(ShippedBook.scenarios());
    List<Scenario> cases = ShippedBook.cases();
    for (int i = 0; i < cases.size(); i += Extent.of(3, 1)) {
      scenarios.add(cases.get(i));
    }
    List<String> differences = new ArrayList<>();
    Set<String> fired = new HashSet<>();

    for (Scenario scenario : scenarios) {
      OPINIONS.of(scenario).forEach(one -> differences.add(scenario.name() + ": " + one));
      ShippedBook.ENGINE.decide(scenario).firings().forEach(f -> fired.add(f.reason().rule()));
    }

    assertThat(differences).isEmpty();
    assertThat(fired)
        .as("rules that fired")
        .hasSizeGreaterThan(ShippedBook.BOOK.rules().size() * 8 / 10);
  }

  @Test
  void allAgreeOnGeneratedCompanies() {
    List<String> differences =
        LongStream.rangeClosed(1, SEEDS)
            .parallel()
            .mapToObj(seed -> new GeneratedCompanies(ShippedBook.BOOK, seed))
            .flatMap(companies -> Stream.generate(companies::next).limit(GENERATED))
            .flatMap(company -> OPINIONS.of(company).stream().map(one -> company.name() + one))
            .toList();

    assertThat(differences).isEmpty();
  }

  @Test
  void theSmallestCompanyKeepsOnlyWhatTheDisagreementNeeds() {
    Scenario large = ShippedBook.scenarios().get(0);
    int headcount = ShippedBook.BOOK.vocabulary().fact("headcount").index();

    Scenario small =
        new Shrinking(ShippedBook.BOOK.vocabulary())
            .smallest(large, scenario -> scenario.company().get(headcount) != null);

    assertThat(ShippedBook.BOOK.vocabulary().facts())
        .filteredOn(fact -> small.company().get(fact) != null)
        .extracting(fact -> fact.name())
        .containsExactly("headcount");
    assertThat(small.organisation()).isNull();
    assertThat(small.candidates()).isEmpty();
  }

  @Test
  void theSecondCompanyOfACellIsDecidedFromTheCell() {
    ByCells cells = new ByCells(ShippedBook.ENGINE);
    GeneratedCompanies companies = new GeneratedCompanies(ShippedBook.BOOK, 3);
    for (int i = 0; i < 200; i++) {
      Company company = companies.next().company();
      cells.decide(company);
      long before = cells.counts().found() + cells.counts().fallbacks();
      cells.decide(company);
      assertThat(cells.counts().found() + cells.counts().fallbacks()).isEqualTo(before);
    }
    assertThat(cells.counts().decided()).isEqualTo(400);
  }

  /** What is said of a company when some ways of deciding err. */
  private static List<Disagreement> said(
      UnaryOperator<Set<Concluded>> classic,
      UnaryOperator<Outcome> direct,
      UnaryOperator<Decision> cells) {
    ByCells right = new ByCells(ShippedBook.ENGINE);
    Opinions opinions =
        new Opinions(
            ShippedBook.ENGINE,
            (phase, facts) -> {
              Set<Concluded> all = CLASSIC.conclusions(phase, facts);
              return phase == Phase.ROLES ? classic.apply(all) : all;
            },
            scenario -> direct.apply(ShippedBook.ENGINE.trial(scenario)),
            company -> cells.apply(right.decide(company)));
    Scenario company = ShippedBook.scenarios().get(0);
    List<Disagreement> disagreements = opinions.of(company);
    for (Disagreement one : disagreements) {
      Scenario smallest = opinions.smallest(company, one);
      assertThat(opinions.of(smallest)).anyMatch(one::isLike);
      assertThat(smallest.organisation()).isNull();
    }
    return disagreements;
  }

  @Test
  void aWrongConclusionOfTheClassicCompilerIsNoticed() {
    List<Disagreement> disagreements =
        said(
            all -> {
              Set<Concluded> more = new LinkedHashSet<>(all);
              more.add(Concluded.of("no-such-rule", Verb.REQUIRE, List.of("CTO")));
              return more;
            },
            right -> right,
            right -> right);

    assertThat(disagreements)
        .containsExactly(
            new Disagreement(
                "roles",
                "no-such-rule: require( CTO )",
                Map.of(
                    Way.EXECUTABLE_MODEL, "does not",
                    Way.CLASSIC_COMPILER, "concludes it",
                    Way.EVALUATOR, "does not",
                    Way.DIRECT, "does not")));
  }

  @Test
  void aWrongDecisionOfDirectMatchingIsNoticed() {
    List<Disagreement> disagreements =
        said(all -> all, OpinionsTest::withoutOwnerOfFirstDuty, right -> right);

    assertThat(disagreements)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.about()).isEqualTo("decision");
              assertThat(one.subject()).startsWith("duty:");
              assertThat(one.said()).containsOnlyKeys(Way.EXECUTABLE_MODEL, Way.DIRECT);
              assertThat(one.said()).containsEntry(Way.DIRECT, "nothing");
            });
  }

  private static Outcome withoutOwnerOfFirstDuty(Outcome right) {
    List<DutyAssignment> duties = new ArrayList<>(right.duties());
    DutyAssignment owned = duties.stream().filter(d -> d.owner() != null).findFirst().orElse(null);
    if (owned != null) {
      duties.set(
          duties.indexOf(owned),
          new DutyAssignment(owned.duty(), null, owned.consulted(), owned.reasons()));
    }
    return new Outcome(
        right.scenario(),
        right.company(),
        right.classes(),
        right.roles(),
        duties,
        right.findings(),
        right.budget(),
        right.exchangeRates(),
        right.estimated(),
        right.unknown(),
        right.firings(),
        right.receipt());
  }

  @Test
  void aFirstDecisionThatACellKeepsWronglyIsNoticed() {
    AtomicInteger asked = new AtomicInteger();

    List<Disagreement> disagreements =
        said(
            all -> all,
            right -> right,
            right ->
                asked.incrementAndGet() % 2 == 0
                    ? withVerdictOnCto(right, Verdict.DEFERRED)
                    : right);

    assertThat(disagreements)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.subject()).isEqualTo("verdict on CTO");
              assertThat(one.said())
                  .containsOnlyKeys(Way.EXECUTABLE_MODEL, Way.CELLS, Way.KNOWN_CELLS)
                  .containsEntry(Way.KNOWN_CELLS, "deferred");
              assertThat(one.said().get(Way.CELLS)).isEqualTo(one.said().get(Way.EXECUTABLE_MODEL));
            });
  }

  private static Decision withVerdictOnCto(Decision right, Verdict verdict) {
    return new Decision(
        right.roles().stream()
            .map(
                line ->
                    line.role().equals("CTO")
                        ? new Decision.RoleLine(
                            line.role(), verdict, line.certainty(), line.pay(), line.reasons())
                        : line)
            .toList(),
        right.findings());
  }

  @Test
  void conclusionsAreAlikeWhateverTypeTheirNumbersHave() {
    assertThat(Concluded.of("r", Verb.ADVISE, List.of("CTO", 1)))
        .isEqualTo(Concluded.of("r", Verb.ADVISE, List.of("CTO", 1.0)))
        .hasToString("r: advise( CTO, 1.0 )");
  }
}
