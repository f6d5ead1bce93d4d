package org.csuite.engine.direct;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.csuite.engine.plan.Fired;
import org.csuite.engine.plan.RulePlan;
import org.csuite.engine.settle.KnownFacts;
import org.csuite.engine.settle.PhaseRules;
import org.csuite.engine.settle.Settlement;
import org.csuite.engine.settle.Watch;
import org.csuite.engine.settle.WorkingFacts;
import org.csuite.model.Company;
import org.csuite.model.Fact;
import org.csuite.model.Phase;

/**
 * The rules tried without Drools and without reasons. Of a trial near by, it takes over what a rule
 * concluded from facts that are the same.
 */
final class TrialRules implements PhaseRules {
  private final Function<Phase, List<RulePlan>> plans;
  private final Map<String, Set<String>> overrides;
  private final Watch watch;
  private final Trial near;
  private final BitSet moved;
  private final Map<Phase, Trial.Step> steps = new EnumMap<>(Phase.class);

  /**
   * @param near to take over from; null for none
   * @param moved the facts of the company in which it differs from that trial's
   */
  TrialRules(
      Function<Phase, List<RulePlan>> plans,
      Map<String, Set<String>> overrides,
      Watch watch,
      Trial near,
      BitSet moved) {
    this.plans = plans;
    this.overrides = overrides;
    this.watch = watch;
    this.near = near;
    this.moved = moved;
  }

  /**
   * Takes over everything that is alike, all other facts being as they were near by.
   *
   * @return whether every rule concludes what it did there
   */
  boolean concludeAsBefore(Company company) {
    for (Phase phase : Phase.values()) {
      Trial.Step before = near.step(phase);
      List<RulePlan> ofPhase = plans.apply(phase);
      DirectMatcher other = null;
      for (int i = 0; i < ofPhase.size(); i++) {
        if (ofPhase.get(i).sensitivity().to(moved, List.of())) {
          if (other == null) {
            other = new DirectMatcher(watch, before.known().with(company));
          }
          if (!alike(before.fired().get(i), fired(other, ofPhase.get(i)))) {
            return false;
          }
        }
      }
      steps.put(phase, before);
    }
    return true;
  }

  @Override
  public Settlement settle(Phase phase, WorkingFacts known) {
    return steps.computeIfAbsent(phase, p -> step(p, known.known())).settlement();
  }

  private Trial.Step step(Phase phase, KnownFacts known) {
    DirectMatcher matcher = new DirectMatcher(watch, known);
    Trial.Step before = near == null ? null : near.step(phase);
    List<Fact> changed = before == null ? List.of() : changed(before.known(), known);
    List<RulePlan> ofPhase = plans.apply(phase);
    List<List<Fired>> fired = new ArrayList<>(ofPhase.size());
    boolean same = before != null;
    for (int i = 0; i < ofPhase.size(); i++) {
      RulePlan plan = ofPhase.get(i);
      if (before != null && !plan.sensitivity().to(moved, changed)) {
        fired.add(before.fired().get(i));
      } else {
        fired.add(fired(matcher, plan));
        same &= before != null && alike(before.fired().get(i), fired.get(i));
      }
    }
    Settlement settlement = same ? before.settlement() : new Settlement(all(fired), overrides);
    return new Trial.Step(known.copy(), fired, settlement);
  }

  /** What the rules of each phase came to. */
  Map<Phase, Trial.Step> steps() {
    return steps;
  }

  private static List<Fired> all(List<List<Fired>> byRule) {
    List<Fired> all = new ArrayList<>();
    byRule.forEach(all::addAll);
    return all;
  }

  private static List<Fired> fired(DirectMatcher matcher, RulePlan plan) {
    return Settlement.inOrder(matcher.fired(plan));
  }

  /** The facts that came or went; those of the company are told apart otherwise. */
  private static List<Fact> changed(KnownFacts before, KnownFacts now) {
    Set<Class<? extends Fact>> types = new LinkedHashSet<>(before.types());
    types.addAll(now.types());
    types.remove(Company.class);
    List<Fact> changed = new ArrayList<>();
    for (Class<? extends Fact> type : types) {
      List<Fact> gone = before.of(type);
      List<Fact> come = now.of(type);
      if (!gone.equals(come)) {
        // most stand in both at the same place, from the front or from the end
        int first = alikeFromTheFront(gone, come);
        int last = alikeFromTheEnd(gone, come, first);
        List<Fact> out = gone.subList(first, gone.size() - last);
        List<Fact> in = come.subList(first, come.size() - last);
        out.stream().filter(fact -> !in.contains(fact)).forEach(changed::add);
        in.stream().filter(fact -> !out.contains(fact)).forEach(changed::add);
      }
    }
    return changed;
  }

  private static int alikeFromTheFront(List<Fact> one, List<Fact> other) {
    int alike = 0;
    while (alike < Math.min(one.size(), other.size()) && one.get(alike).equals(other.get(alike))) {
      alike++;
    }
    return alike;
  }

  private static int alikeFromTheEnd(List<Fact> one, List<Fact> other, int first) {
    int alike = 0;
    while (alike < Math.min(one.size(), other.size()) - first
        && one.get(one.size() - 1 - alike).equals(other.get(other.size() - 1 - alike))) {
      alike++;
    }
    return alike;
  }

  private static boolean alike(List<Fired> before, List<Fired> now) {
    if (before.size() != now.size()) {
      return false;
    }
    for (int i = 0; i < now.size(); i++) {
      if (!before.get(i).rows().equals(now.get(i).rows())
          || !before.get(i).arguments().equals(now.get(i).arguments())) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() {
    // it holds nothing that has to be given back
  }
}
