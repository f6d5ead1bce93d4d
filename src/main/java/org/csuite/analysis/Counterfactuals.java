package org.csuite.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.csuite.engine.DecisionEngine;
import org.csuite.model.Explanation;
import org.csuite.model.Explanation.Counterfactual;
import org.csuite.model.FactDefinition;
import org.csuite.model.Outcome;
import org.csuite.model.OutcomeDiff;
import org.csuite.model.Question;
import org.csuite.model.Scenario;
import org.csuite.model.Vocabulary;
import org.csuite.rulebook.reach.Thresholds;

/**
 * The smallest changes of a company's facts that flip a decision. Every cell of every fact that can
 * reach the decision is tried, first of one fact, then of two, so that nothing is overlooked; what
 * is proposed has been decided with Drools.
 *
 * <p>Of two facts the values tried are those nearest to the present ones at which each crosses a
 * threshold by itself, the second after the first.
 */
public final class Counterfactuals {
  /** How many companies one search decides at most. */
  public static final int DEFAULT_LIMIT = 20_000;

  /** Proposals of two facts are looked for where fewer of one fact are found. */
  private static final int ENOUGH = 1;

  private static final int SHOWN = 10;

  /** Changes of two facts are many; the smallest say enough. */
  private static final int PAIRS = 5;

  private final DecisionEngine engine;
  private final int limit;
  private final int shown;
  private final int pairs;

  /** With {@link #DEFAULT_LIMIT}. */
  public Counterfactuals(DecisionEngine engine) {
    this(engine, DEFAULT_LIMIT);
  }

  /**
   * With a limit.
   *
   * @param limit how many companies one search decides at most
   */
  public Counterfactuals(DecisionEngine engine, int limit) {
    this(engine, limit, SHOWN, PAIRS);
  }

  private Counterfactuals(DecisionEngine engine, int limit, int shown, int pairs) {
    this.engine = engine;
    this.limit = limit;
    this.shown = shown;
    this.pairs = pairs;
  }

  /** The smallest change alone, which is found sooner. */
  static Counterfactuals smallest(DecisionEngine engine) {
    return new Counterfactuals(engine, DEFAULT_LIMIT, 1, 1);
  }

  /** Changes of one fact, of two where no one fact does. */
  public Explanation.Counterfactuals find(
      Scenario scenario, Outcome outcome, Question question, Set<String> free) {
    return find(scenario, outcome, question, free, false);
  }

  /**
   * Finds the changes.
   *
   * @param outcome what the scenario comes out as
   * @param free facts that may move though the rule book holds them fixed
   * @param two whether changes of two facts are wanted in any case
   */
  public Explanation.Counterfactuals find(
      Scenario scenario, Outcome outcome, Question question, Set<String> free, boolean two) {
    return find(Search.of(engine, scenario, question), outcome, question, free, two);
  }

  Explanation.Counterfactuals find(
      Search search, Outcome outcome, Question question, Set<String> free, boolean two) {
    List<FactDefinition> moving = new ArrayList<>();
    List<String> fixed = new ArrayList<>();
    for (FactDefinition fact : search.facts()) {
      if (fact.fixed() && !free.contains(fact.name())) {
        fixed.add(fact.name());
      } else {
        moving.add(fact);
      }
    }
    List<Change> found = new ArrayList<>();
    moving.forEach(fact -> one(search, fact, found));
    int further = unknownBudget(search, question, found);
    boolean complete = true;
    boolean pairwise = two || found.size() < ENOUGH;
    if (pairwise) {
      Pairs ofTwo = new Pairs(search, moving, limit);
      ofTwo.search(pairs);
      found.addAll(ofTwo.found());
      complete = ofTwo.complete();
    }
    List<Counterfactual> changes = verified(search, outcome, question, found);
    return new Explanation.Counterfactuals(
        changes,
        search.runs() + further + changes.size(),
        pairwise ? 2 : 1,
        complete,
        List.copyOf(fixed));
  }

  /**
   * A change that is to be verified.
   *
   * @param values by fact
   * @param decision that a trial came to
   */
  record Change(Map<FactDefinition, Object> values, String decision, double size) {
    static Change of(Scenario scenario, Map<FactDefinition, Object> values, String decision) {
      double size = 0;
      for (Map.Entry<FactDefinition, Object> value : values.entrySet()) {
        size += Sizes.of(scenario.company().get(value.getKey()), value.getValue());
      }
      return new Change(values, decision, size);
    }
  }

  /** For each thing that the decision may become the nearest value of a fact. */
  private static void one(Search search, FactDefinition fact, List<Change> found) {
    Map<String, Change> nearest = new LinkedHashMap<>();
    for (Search.Tried tried : search.tried(fact)) {
      if (search.flips(tried)) {
        nearest.merge(
            String.valueOf(tried.decision()),
            Change.of(search.scenario(), Map.of(fact, tried.value()), tried.decision()),
            (a, b) -> b.size() < a.size() ? b : a);
      }
    }
    found.addAll(nearest.values());
  }

  /** A budget that is unknown brings rules into play that else cannot fire. */
  private int unknownBudget(Search search, Question question, List<Change> found) {
    FactDefinition budget = engine.book().vocabulary().fact(Vocabulary.PAY_BUDGET);
    if (budget == null || Search.budgetKnown(engine, search.scenario())) {
      return 0;
    }
    Thresholds thresholds = Thresholds.of(engine.book(), question);
    if (!thresholds.given().contains(budget)) {
      return 0;
    }
    found.removeIf(change -> change.values().containsKey(budget));
    Search wider = new Search(engine, thresholds, search.scenario(), question);
    one(wider, budget, found);
    return wider.runs();
  }

  private List<Counterfactual> verified(
      Search search, Outcome outcome, Question question, List<Change> found) {
    found.sort(Comparator.comparingDouble(Change::size));
    List<Counterfactual> verified = new ArrayList<>();
    for (Change change : found) {
      if (verified.size() == shown) {
        break;
      }
      Outcome after = engine.decide(search.with(change.values()));
      String to = OutcomeDiff.decision(after, question);
      if (!Objects.equals(to, OutcomeDiff.decision(outcome, question))) {
        verified.add(counterfactual(search.scenario(), outcome, after, question, change, to));
      }
    }
    return List.copyOf(verified);
  }

  private static Counterfactual counterfactual(
      Scenario scenario,
      Outcome before,
      Outcome after,
      Question question,
      Change change,
      String to) {
    List<Counterfactual.Step> steps = new ArrayList<>();
    change
        .values()
        .forEach(
            (fact, value) ->
                steps.add(
                    new Counterfactual.Step(fact.name(), scenario.company().get(fact), value)));
    List<OutcomeDiff.Change> alongside =
        OutcomeDiff.between(before, after).changes().stream()
            .filter(other -> !other.question().concerns(question))
            .toList();
    return new Counterfactual(List.copyOf(steps), to, change.size(), alongside);
  }
}
