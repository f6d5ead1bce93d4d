package org.csuite.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csuite.ShippedBook;
import org.csuite.model.Explanation;
import org.csuite.model.Explanation.Counterfactual;
import org.csuite.model.FactDefinition;
import org.csuite.model.Outcome;
import org.csuite.model.OutcomeDiff;
import org.csuite.model.Question;
import org.csuite.model.Scenario;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.Thresholds;
import org.junit.jupiter.api.Test;

/** What is proposed for the shipped scenarios, role by role, is so when it is decided anew. */
class ProposedChangesTest {
  /** Searches of two facts end early here, to keep the test quick. */
  private static final int LIMIT = 300;

  private static final RuleBook BOOK = ShippedBook.BOOK;

  @Test
  void everyProposedChangeFlipsTheDecisionAndLeavesFixedFactsAlone() {
    Variations variations = new Variations(ShippedBook.ENGINE, Thresholds.of(BOOK));
    Counterfactuals counterfactuals = new Counterfactuals(ShippedBook.ENGINE, LIMIT);
    List<String> faults = new ArrayList<>();
    int proposed = 0;

    for (Scenario scenario : ShippedBook.scenarios()) {
      Outcome before = ShippedBook.ENGINE.decide(scenario);
      for (String role : BOOK.vocabulary().roles().ids()) {
        Question question = Question.of(Question.Kind.ROLE, role);
        Explanation.Counterfactuals found =
            counterfactuals.find(scenario, before, question, Set.of());
        for (Counterfactual change : found.changes()) {
          proposed++;
          Map<FactDefinition, Object> values = new HashMap<>();
          for (Counterfactual.Step step : change.steps()) {
            FactDefinition fact = BOOK.vocabulary().fact(step.fact());
            values.put(fact, step.to());
            boolean inRange =
                fact.range() == null || fact.range().contains(((Number) step.to()).doubleValue());
            if (fact.fixed() || !inRange) {
              faults.add(scenario.name() + " " + question + " moves " + step);
            }
          }
          Outcome after = ShippedBook.ENGINE.decide(variations.with(scenario, values));
          String decision = OutcomeDiff.decision(after, question);
          if (!change.to().equals(decision)
              || decision.equals(OutcomeDiff.decision(before, question))) {
            faults.add(scenario.name() + " " + question + ": " + change.steps() + " " + decision);
          }
        }
      }
    }

    assertThat(faults).isEmpty();
    assertThat(proposed).isGreaterThan(1_000);
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
        if (!java.util.Objects.equals(search.present(), OutcomeDiff.decision(whole, question))) {
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
    assertThat(open.of(scenario, outcome)).isEqualTo(open.of(scenario, outcome));
  }
}
