package org.csuite.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.csuite.engine.DecisionEngine;
import org.csuite.engine.direct.Trial;
import org.csuite.engine.direct.Trials;
import org.csuite.model.FactDefinition;
import org.csuite.model.OutcomeDiff;
import org.csuite.model.Question;
import org.csuite.model.Scenario;
import org.csuite.model.Vocabulary;
import org.csuite.rulebook.reach.Thresholds;

/** Tries what one decision becomes when facts of a scenario change. */
final class Search {
  private final Scenario scenario;
  private final Question question;
  private final Thresholds thresholds;
  private final Variations variations;
  private final Trials trials;
  private final Trial unchanged;
  private final String present;
  private final Map<FactDefinition, List<Tried>> tried = new LinkedHashMap<>();
  private final Map<List<FactDefinition>, Boolean> linked = new HashMap<>();
  private int runs;

  /**
   * A cell that was tried.
   *
   * @param cell of the fact
   * @param value of the cell, the nearest to the present one
   * @param decision what is decided then; null for none
   */
  record Tried(Cell cell, Object value, String decision) {}

  /**
   * A search by the thresholds that can change the decision.
   *
   * @param thresholds of the question
   */
  Search(DecisionEngine engine, Thresholds thresholds, Scenario scenario, Question question) {
    this.scenario = scenario;
    this.question = question;
    this.thresholds = thresholds;
    this.variations = new Variations(engine, thresholds);
    this.trials = engine.trials(thresholds.rules());
    this.unchanged = trials.of(scenario);
    this.runs = 1;
    this.present = OutcomeDiff.decision(unchanged.outcome(), question);
  }

  /**
   * A search by the thresholds that can change the decision, as long as an unknown budget stays so.
   */
  static Search of(DecisionEngine engine, Scenario scenario, Question question) {
    boolean budget = budgetKnown(engine, scenario);
    return new Search(engine, Thresholds.of(engine.book(), question, budget), scenario, question);
  }

  /** Whether a scenario's posts can be held against a budget. */
  static boolean budgetKnown(DecisionEngine engine, Scenario scenario) {
    FactDefinition budget = engine.book().vocabulary().fact(Vocabulary.PAY_BUDGET);
    return budget != null && scenario.company().get(budget) != null;
  }

  /** The given facts that can reach the decision. */
  List<FactDefinition> facts() {
    return thresholds.given();
  }

  /** The scenario as given. */
  Scenario scenario() {
    return scenario;
  }

  /** What is decided with the facts as they are. */
  String present() {
    return present;
  }

  /** What is decided in a scenario with other facts. */
  String decision(Scenario other) {
    runs++;
    return OutcomeDiff.decision(trials.near(List.of(unchanged), other).outcome(), question);
  }

  /** Whether a decision is another one than the present. */
  boolean flips(Tried one) {
    return !Objects.equals(one.decision(), present);
  }

  /** How many companies were decided. */
  int runs() {
    return runs;
  }

  /** Every cell of a fact but the one it lies in, in order, tried once. */
  List<Tried> tried(FactDefinition fact) {
    List<Tried> known = tried.get(fact);
    if (known == null) {
      known = tryCells(scenario, fact);
      tried.put(fact, known);
    }
    return known;
  }

  /** The same in a scenario whose other facts have changed. */
  List<Tried> tryCells(Scenario in, FactDefinition fact) {
    List<Tried> all = new ArrayList<>();
    for (Cell cell : cells(in, fact)) {
      Object value = cell.nearest(in.company().get(fact));
      all.add(new Tried(cell, value, decision(variations.with(in, Map.of(fact, value)))));
    }
    return all;
  }

  /** The cells of a fact but the one it lies in. */
  List<Cell> cells(Scenario in, FactDefinition fact) {
    Object value = in.company().get(fact);
    return variations.cells(in, fact).stream().filter(cell -> !cell.contains(value)).toList();
  }

  /** The scenario with other values. */
  Scenario with(Map<FactDefinition, Object> values) {
    return variations.with(scenario, values);
  }

  /** Whether two facts meet in one that is worked out from both, or in the cost of posts. */
  boolean linked(FactDefinition a, FactDefinition b) {
    return linked.computeIfAbsent(List.of(a, b), pair -> variations.linked(scenario, a, b));
  }
}
