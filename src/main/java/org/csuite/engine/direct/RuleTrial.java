package org.csuite.engine.direct;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.csuite.engine.DecisionEngine;
import org.csuite.engine.plan.RulePlan;
import org.csuite.engine.run.Examination;
import org.csuite.engine.settle.KnownFacts;
import org.csuite.engine.settle.Limits;
import org.csuite.engine.settle.Watch;
import org.csuite.model.FactType;
import org.csuite.rulebook.Rule;

/**
 * Fires one rule, which need not be in the book, on the facts that an examined scenario showed to
 * the rules of its phase. It costs a small part of a whole run.
 */
public final class RuleTrial {
  private final RulePlan plan;
  private final Set<FactType> types = EnumSet.noneOf(FactType.class);

  /** Makes a rule ready. */
  public RuleTrial(Rule rule) {
    this.plan = new RulePlan(rule);
    rule.conditions().forEach(condition -> types.add(condition.pattern().type()));
    types.remove(FactType.ROW);
  }

  /**
   * What the rule concludes: the arguments of its verb, once for each firing, in the order in which
   * it fires.
   *
   * @throws LimitExceeded as {@link DecisionEngine#decide} does
   */
  public List<List<Object>> conclusions(Examination examination) {
    List<List<Object>> conclusions = new ArrayList<>();
    KnownFacts known = new KnownFacts();
    for (FactType type : types) {
      examination.facts(plan.rule().phase(), type).forEach(known::insert);
    }
    DirectMatcher matcher = new DirectMatcher(new Watch(Limits.DEFAULT), known);
    matcher.fired(plan).forEach(fired -> conclusions.add(fired.arguments()));
    return conclusions;
  }
}
