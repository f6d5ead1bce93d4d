package org.csuite.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.csuite.Extent;
import org.csuite.ShippedBook;
import org.csuite.input.Groups;
import org.csuite.input.ScenarioReader;
import org.csuite.input.SourceText;
import org.csuite.model.Explanation.Counterfactual;
import org.csuite.model.FactDefinition;
import org.csuite.model.Outcome;
import org.csuite.model.OutcomeDiff;
import org.csuite.model.Question;
import org.csuite.model.Scenario;
import org.csuite.report.ScenarioText;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.reach.Thresholds;
import org.junit.jupiter.api.Test;

/** What is proposed for the shipped scenarios, role by role, is so when it is decided anew. */
class ProposedChangesTest {
  /** Searches of two facts end early here, to keep the test quick. */
  private static final int LIMIT = 300;

  private static final RuleBook BOOK = ShippedBook.BOOK;

  private final AtomicInteger proposed = new AtomicInteger();

  /**
   * Every scenario and role: the change is written into the scenario's file, which is read anew.
   */
  @Test
  void everyProposedChangeFlipsTheDecisionWhenItsFileIsRun() {
    List<Scenario> scenarios = ShippedBook.scenarios();
    List<String> faults =
        IntStream.range(0, scenarios.size())
            .parallel()
            .filter(i -> i % Extent.of(2, 1) == 0)
            .mapToObj(scenarios::get)
            .flatMap(this::faults)
            .toList();

    assertThat(faults).isEmpty();
    assertThat(proposed.get()).isGreaterThan(Extent.of(500, 1_000));
  }

  private Stream<String> faults(Scenario scenario) {
    Outcome before = ShippedBook.ENGINE.decide(scenario);
    Counterfactuals counterfactuals = new Counterfactuals(ShippedBook.ENGINE, LIMIT);
    List<String> faults = new ArrayList<>();
    for (String role : BOOK.vocabulary().roles().ids()) {
      Question question = Question.of(Question.Kind.ROLE, role);
      for (Counterfactual change :
          counterfactuals.find(scenario, before, question, Set.of()).changes()) {
        proposed.incrementAndGet();
        String decision =
            OutcomeDiff.decision(ShippedBook.ENGINE.decide(fromFile(scenario, change)), question);
        boolean fixed =
            change.steps().stream().anyMatch(step -> BOOK.vocabulary().fact(step.fact()).fixed());
        if (fixed
            || !Objects.equals(change.to(), decision)
            || Objects.equals(decision, OutcomeDiff.decision(before, question))) {
          faults.add(scenario.name() + " " + question + ": " + change.steps() + " " + decision);
        }
      }
    }
    return faults.stream();
  }

  private static Scenario fromFile(Scenario scenario, Counterfactual change) {
    Map<FactDefinition, Object> values = new HashMap<>();
    change.steps().forEach(step -> values.put(BOOK.vocabulary().fact(step.fact()), step.to()));
    Scenario changed =
        new Variations(ShippedBook.ENGINE, Thresholds.of(BOOK)).with(scenario, values);
    ScenarioReader reader =
        new ScenarioReader(BOOK.vocabulary(), ScenarioReader.Form.SCENARIOS, BOOK.names());
    SourceText file = SourceText.of("changed.yaml", ScenarioText.of(changed, BOOK.vocabulary()));
    ScenarioReader.Reading reading = Groups.find(List.of(reader.read(file))).get(0);
    assertThat(reading.diagnostics()).isEmpty();
    return reading.scenarios().get(0);
  }

  /** The rules that cannot reach a decision are left out of the search: it must decide the same. */
  @Test
  void aSearchOverTheRulesThatReachADecisionDecidesAsTheWholeBook() {
    List<String> faults = new ArrayList<>();
    List<Scenario> scenarios = ShippedBook.scenarios();
    for (int i = 0; i < scenarios.size(); i++) {
      Scenario scenario = scenarios.get(i);
      Outcome whole = ShippedBook.ENGINE.decide(scenario);
      for (Question question : questions(i)) {
        Search search = Search.of(ShippedBook.ENGINE, scenario, question);
        if (!Objects.equals(search.present(), OutcomeDiff.decision(whole, question))) {
          faults.add(scenario.name() + " " + question + ": " + search.present());
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  /** All roles, and of the other decisions some in turn. */
  private static List<Question> questions(int turn) {
    List<String> roles = List.copyOf(BOOK.vocabulary().roles().ids());
    List<String> duties = List.copyOf(BOOK.vocabulary().duties().ids());
    List<Question> questions = new ArrayList<>();
    roles.forEach(role -> questions.add(Question.of(Question.Kind.ROLE, role)));
    for (int i = turn % 2; i < roles.size(); i += 2) {
      questions.add(Question.of(Question.Kind.HOLDER, roles.get(i)));
      questions.add(Question.of(Question.Kind.LINE, roles.get(i)));
      questions.add(Question.of(Question.Kind.PAY, roles.get(i)));
    }
    for (int i = turn % 5; i < duties.size(); i += 5) {
      questions.add(Question.of(Question.Kind.DUTY, duties.get(i)));
    }
    return questions;
  }

  /** A fact that no condition of the reached rules looks at changes nothing. */
  @Test
  void noFactOutsideTheSearchChangesADecision() {
    List<String> faults = new ArrayList<>();
    Map<Question, List<FactDefinition>> reaching = new HashMap<>();
    Variations variations = new Variations(ShippedBook.ENGINE, Thresholds.of(BOOK));
    for (Scenario scenario : ShippedBook.scenarios().subList(0, 6)) {
      Outcome before = ShippedBook.ENGINE.decide(scenario);
      for (FactDefinition fact : Thresholds.of(BOOK).given()) {
        for (Cell cell : variations.cells(scenario, fact).stream().limit(12).toList()) {
          Object value = cell.nearest(scenario.company().get(fact));
          Outcome after =
              ShippedBook.ENGINE.trials().decide(variations.with(scenario, Map.of(fact, value)));
          for (OutcomeDiff.Change change : OutcomeDiff.between(before, after).changes()) {
            if (change.question().kind() != Question.Kind.FINDING
                && !reaching
                    .computeIfAbsent(change.question(), q -> Thresholds.of(BOOK, q).given())
                    .contains(fact)) {
              faults.add(scenario.name() + ": " + fact.name() + " " + value + " " + change);
            }
          }
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void theSameSearchFindsTheSame() {
    Scenario scenario = ShippedBook.scenarios().get(0);
    Outcome outcome = ShippedBook.ENGINE.decide(scenario);
    Question question = Question.of(Question.Kind.ROLE, "CTO");
    Counterfactuals counterfactuals = new Counterfactuals(ShippedBook.ENGINE);
    OpenFacts open = new OpenFacts(ShippedBook.ENGINE);

    assertThat(counterfactuals.find(scenario, outcome, question, Set.of(), true))
        .isEqualTo(counterfactuals.find(scenario, outcome, question, Set.of(), true));
    assertThat(open.of(scenario)).isEqualTo(open.of(scenario));
  }

  @Test
  void theSmallestChangeIsTheFirstOfAll() {
    Scenario scenario = ShippedBook.scenarios().get(0);
    Explainer explainer = new Explainer(ShippedBook.ENGINE, scenario);
    for (String role : List.of("CTO", "CIO", "CISO", "CSO")) {
      Question question = Question.of(Question.Kind.ROLE, role);

      assertThat(explainer.smallestChange(question).counterfactuals().changes())
          .isEqualTo(
              explainer.explain(question, ExplainOptions.ALL).counterfactuals().changes().stream()
                  .limit(1)
                  .toList());
    }
  }
}
