package org.csuite.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.csuite.model.FactDefinition;
import org.csuite.model.Scenario;

/**
 * Changes of two facts that flip a decision where neither does by itself, the smallest first. Facts
 * that are unknown are not moved two at a time.
 */
final class Pairs {
  private final Search search;
  private final List<FactDefinition> facts;
  private final int limit;
  private final List<Counterfactuals.Change> found = new ArrayList<>();
  private final Map<Step, Scenario> after = new HashMap<>();
  private boolean complete = true;

  /** One of two changes, none of which flips by itself. */
  private record Step(FactDefinition fact, Object value, double size) {}

  /** Two of them. */
  private record Pair(Step first, Step second) {
    double size() {
      return first.size() + second.size();
    }
  }

  Pairs(Search search, List<FactDefinition> facts, int limit) {
    this.search = search;
    this.facts = facts;
    this.limit = limit;
  }

  /** Tries pairs by size until enough flip or none is left. */
  void search(int enough) {
    for (Pair pair : pairs()) {
      if (found.size() >= enough) {
        return;
      }
      if (search.runs() >= limit) {
        complete = false;
        return;
      }
      Map<FactDefinition, Object> values = new LinkedHashMap<>();
      values.put(pair.first().fact(), pair.first().value());
      values.put(pair.second().fact(), pair.second().value());
      String decision = search.decision(search.with(values));
      if (!Objects.equals(decision, search.present())) {
        add(Counterfactuals.Change.of(search.scenario(), values, decision));
      }
    }
  }

  /** What was found. */
  List<Counterfactuals.Change> found() {
    return found;
  }

  /** Whether no pair was left out for the limit. */
  boolean complete() {
    return complete;
  }

  /** Of the same two facts leading to the same decision the smallest is kept. */
  private void add(Counterfactuals.Change change) {
    boolean known =
        found.stream()
            .anyMatch(
                other ->
                    other.values().keySet().equals(change.values().keySet())
                        && Objects.equals(other.decision(), change.decision()));
    if (!known) {
      found.add(change);
    }
  }

  private List<Pair> pairs() {
    Map<FactDefinition, List<Step>> steps = new LinkedHashMap<>();
    for (FactDefinition fact : facts) {
      Object present = search.scenario().company().get(fact);
      List<Step> of = new ArrayList<>();
      for (Search.Tried tried : search.tried(fact)) {
        if (!search.flips(tried)) {
          of.add(new Step(fact, tried.value(), Sizes.of(present, tried.value())));
        }
      }
      steps.put(fact, of);
    }
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < facts.size(); i++) {
      for (int j = i + 1; j < facts.size(); j++) {
        FactDefinition first = facts.get(i);
        FactDefinition second = facts.get(j);
        if (unknown(first) && unknown(second)) {
          continue;
        }
        for (Step step : steps.get(first)) {
          for (Step other : following(step, second, steps.get(second))) {
            pairs.add(new Pair(step, other));
          }
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::size));
    return pairs;
  }

  private boolean unknown(FactDefinition fact) {
    return search.scenario().company().get(fact) == null;
  }

  /** The steps of the second fact when the first has moved: what both lead to shifts its cells. */
  private List<Step> following(Step step, FactDefinition second, List<Step> alone) {
    if (!search.linked(step.fact(), second)) {
      return alone;
    }
    Scenario moved = after.computeIfAbsent(step, s -> search.with(Map.of(s.fact(), s.value())));
    Object present = moved.company().get(second);
    List<Step> steps = new ArrayList<>();
    for (Cell cell : search.cells(moved, second)) {
      Object value = cell.nearest(present);
      boolean flipsAlone =
          search.tried(second).stream()
              .anyMatch(tried -> tried.cell().contains(value) && search.flips(tried));
      if (!flipsAlone) {
        steps.add(new Step(second, value, Sizes.of(present, value)));
      }
    }
    return steps;
  }
}
