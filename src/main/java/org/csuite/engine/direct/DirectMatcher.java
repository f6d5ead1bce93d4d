package org.csuite.engine.direct;

import java.util.ArrayList;
import java.util.List;
import org.csuite.engine.plan.Collected;
import org.csuite.engine.plan.Fired;
import org.csuite.engine.plan.Match;
import org.csuite.engine.plan.RulePlan;
import org.csuite.engine.plan.SoughtId;
import org.csuite.engine.settle.KnownFacts;
import org.csuite.engine.settle.Watch;
import org.csuite.model.Fact;
import org.csuite.model.FactType;
import org.csuite.rulebook.Condition;

/**
 * Matches without Drools, by trying the facts one by one. A run has few facts, so that this takes
 * less time than to build a network and to keep it up to date.
 */
final class DirectMatcher {
  /** Firings and combinations are reported in steps, which costs less. */
  private static final int STEP = 64;

  private final Watch watch;
  private final KnownFacts known;
  private List<Fired> fired = List.of();
  private int matches;
  private int tried;

  DirectMatcher(Watch watch, KnownFacts known) {
    this.watch = watch;
    this.known = known;
  }

  /** What a rule concludes, once for each match that gives its verb what it needs. */
  List<Fired> fired(RulePlan plan) {
    fired = List.of();
    matches = 0;
    match(plan, 0, new Object[plan.slots()]);
    if (matches % STEP > 0) {
      watch.fires(plan.rule().name(), matches % STEP);
    }
    return fired;
  }

  /** Goes on with the conditions from one on, the slots of those before being filled. */
  private void match(RulePlan plan, int number, Object... matched) {
    if (number == plan.steps().size()) {
      conclude(plan, matched);
      return;
    }
    RulePlan.Step step = plan.steps().get(number);
    Condition condition = step.condition();
    List<? extends Fact> candidates = candidates(step, matched);
    if (condition instanceof Condition.Pattern) {
      for (int i = 0; i < candidates.size(); i++) {
        Fact fact = candidates.get(i);
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

  private void conclude(RulePlan plan, Object... matched) {
    if (++matches % STEP == 0) {
      watch.fires(plan.rule().name(), STEP);
    }
    // only for this call: what is matched goes on changing
    Fired one = plan.brief().of(new Match(plan, matched));
    if (one != null) {
      fired = fired.isEmpty() ? new ArrayList<>() : fired;
      fired.add(one);
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

  /** The facts, or the rows, that a pattern may match: fewer where it names an id. */
  private List<? extends Fact> candidates(RulePlan.Step step, Object... matched) {
    Condition.Pattern pattern = step.condition().pattern();
    SoughtId sought = step.sought();
    String id = sought == null ? null : sought.in(matched);
    if (pattern.type() != FactType.ROW) {
      Class<? extends Fact> type = pattern.type().javaType();
      return id == null ? known.of(type) : known.of(type, sought.field(), id);
    }
    return id == null || !step.handed().isEmpty()
        ? step.rows(matched)
        : pattern.query().table().lines(sought.field(), id);
  }
}
