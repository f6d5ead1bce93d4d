package org.csuite.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.csuite.ShippedBook;
import org.csuite.engine.Concluded;
import org.csuite.model.Scenario;
import org.csuite.model.Verb;
import org.junit.jupiter.api.Test;

/**
 * The shipped rule files are plain DRL: Drools' own classic compiler reads the same files, and its
 * rules and our own evaluator conclude, phase by phase, exactly what the engine does.
 */
class ThreeOpinionsTest {
  private static final ThreeOpinions OPINIONS = new ThreeOpinions(ShippedBook.ENGINE);
  private static final int SEEDS = 20;
  private static final int GENERATED = 1_000;

  @Test
  void allThreeAgreeOnEveryScenarioAndEveryCase() {
    List<Scenario> scenarios = new ArrayList<>(ShippedBook.scenarios());
    scenarios.addAll(ShippedBook.cases());
    List<String> differences = new ArrayList<>();
    Set<String> fired = new HashSet<>();

    for (Scenario scenario : scenarios) {
      OPINIONS.of(scenario).forEach(one -> differences.add(scenario.name() + ": " + one));
      ShippedBook.ENGINE.decide(scenario).firings().forEach(f -> fired.add(f.reason().rule()));
    }

    assertThat(differences).isEmpty();
    assertThat(fired)
        .as("rules that fired")
        .hasSizeGreaterThan(ShippedBook.BOOK.rules().size() * 9 / 10);
  }

  @Test
  void allThreeAgreeOnGeneratedCompanies() {
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
  void conclusionsAreAlikeWhateverTypeTheirNumbersHave() {
    assertThat(Concluded.of("r", Verb.ADVISE, List.of("CTO", 1)))
        .isEqualTo(Concluded.of("r", Verb.ADVISE, List.of("CTO", 1.0)))
        .hasToString("r: advise( CTO, 1.0 )");
  }
}
