package org.csuite.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.csuite.model.Company;
import org.csuite.model.Fact;
import org.csuite.model.FactType;
import org.csuite.rulebook.Condition;
import org.csuite.rulebook.TableQuery;

/**
 * Matches without Drools, by trying the facts one by one. A run has few facts, so that this takes
 * less time than to build a network and to keep it up to date.
 */
final class DirectMatcher {
  /** Combinations are reported in steps, which costs less. */
  private static final int STEP = 64;

  private final Watch watch;
  private final Map<Class<? extends Fact>, List<Fact>> known = new HashMap<>();
  private List<Match> matches = new ArrayList<>();
  private int tried;

  DirectMatcher(Watch watch) {
    this.watch = watch;
  }

  /** Knows some facts already, with another company. */
  DirectMatcher(Watch watch, Map<Class<? extends Fact>, List<Fact>> facts, Company company) {
    this.watch = watch;
    known.putAll(facts);
    known.put(Company.class, List.of(company));
  }

  /** Makes a fact known. */
  void insert(Fact fact) {
    known.computeIfAbsent(fact.getClass(), type -> new ArrayList<>()).add(fact);
  }

  /** Takes a fact back. */
  void delete(Fact fact) {
    known.get(fact.getClass()).removeIf(fact::equals);
  }

  /** What is known, by type. */
  Map<Class<? extends Fact>, List<Fact>> known() {
    Map<Class<? extends Fact>, List<Fact>> copy = new HashMap<>();
    known.forEach((type, facts) -> copy.put(type, List.copyOf(facts)));
    return copy;
  }

  /** Every match of a rule. */
  List<Match> match(RulePlan plan) {
    matches = new ArrayList<>();
    match(plan, 0, new Object[plan.slots()]);
    return matches;
  }

  /** Goes on with the conditions from one on, the slots of those before being filled. */
  private void match(RulePlan plan, int number, Object... matched) {
    if (number == plan.steps().size()) {
      watch.fires(plan.rule().name());
      matches.add(new Match(plan, matched.clone()));
      return;
    }
    RulePlan.Step step = plan.steps().get(number);
    List<? extends Fact> candidates = candidates(step.condition().pattern(), plan, matched);
    Condition condition = step.condition();
    if (condition instanceof Condition.Pattern) {
      for (Fact fact : candidates) {
        if (holds(plan, step, fact, matched)) {
          matched[step.slot()] = fact;
          match(plan, number + 1, matched);
        }
      }
    } else if (condition instanceof Condition.Accumulate accumulate) {
      Collected collected = collected(accumulate, plan, step, candidates, matched);
      if (step.result().holds(collected, matched)) {
        matched[step.slot()] = collected;
        match(plan, number + 1, matched);
      }
    } else if (any(plan, step, candidates, matched) == (condition instanceof Condition.Exists)) {
      match(plan, number + 1, matched);
    }
  }

  private boolean holds(RulePlan plan, RulePlan.Step step, Fact fact, Object... matched) {
    if (step.slot() > 0 && ++tried % STEP == 0) {
      watch.tries(plan.rule().name(), STEP);
    }
    return step.test().holds(fact, matched);
  }

  private boolean any(
      RulePlan plan, RulePlan.Step step, List<? extends Fact> candidates, Object... matched) {
    for (Fact fact : candidates) {
      if (holds(plan, step, fact, matched)) {
        return true;
      }
    }
    return false;
  }

  private Collected collected(
      Condition.Accumulate accumulate,
      RulePlan plan,
      RulePlan.Step step,
      List<? extends Fact> candidates,
      Object... matched) {
    List<Fact> taken = new ArrayList<>();
    for (Fact fact : candidates) {
      if (holds(plan, step, fact, matched)) {
        taken.add(fact);
      }
    }
    return new Collected(accumulate.function(), RulePlan.summed(accumulate), taken);
  }

  private List<? extends Fact> candidates(
      Condition.Pattern pattern, RulePlan plan, Object... matched) {
    TableQuery query = pattern.query();
    if (pattern.type() != FactType.ROW) {
      return known.getOrDefault(pattern.type().javaType(), List.of());
    }
    Fact[] handed = new Fact[query.handed().size()];
    for (int i = 0; i < handed.length; i++) {
      handed[i] = (Fact) matched[plan.factSlot(query.handed().get(i).variable())];
    }
    return query.rows(handed);
  }
}
