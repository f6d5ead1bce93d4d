package org.csuite.engine.direct;

import java.util.BitSet;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.csuite.engine.DecisionEngine;
import org.csuite.engine.drools.CompiledBook;
import org.csuite.engine.plan.RulePlan;
import org.csuite.engine.run.GroupRoles;
import org.csuite.engine.run.Run;
import org.csuite.engine.settle.Limits;
import org.csuite.engine.settle.Watch;
import org.csuite.engine.settle.WorkingFacts;
import org.csuite.model.FactDefinition;
import org.csuite.model.Outcome;
import org.csuite.model.Phase;
import org.csuite.model.Scenario;
import org.csuite.model.Vocabulary;
import org.csuite.rulebook.DerivedFacts;
import org.csuite.rulebook.RuleBook;

/**
 * Decides scenarios as {@link DecisionEngine#decide} does, but without Drools and without reasons,
 * which is several times faster: for searches, which then decide what they found. Safe for use by
 * several threads.
 */
public final class Trials {
  private final RuleBook book;
  private final CompiledBook compiled;
  private final Limits limits;
  private final Function<Phase, List<RulePlan>> plans;
  private final GroupRoles.Above groups;
  private final BitSet money = new BitSet();

  /**
   * @param plans the rules of each phase
   * @param whole trials by the whole rule book, for the groups above a company; null when these are
   *     they
   */
  public Trials(
      RuleBook book,
      CompiledBook compiled,
      Limits limits,
      Function<Phase, List<RulePlan>> plans,
      Trials whole) {
    this.book = book;
    this.compiled = compiled;
    this.limits = limits;
    this.plans = plans;
    this.groups = whole == null ? new GroupRoles.Above(this::decide) : whole.groups;
    Stream.of(Vocabulary.CURRENCY, Vocabulary.PAY_BUDGET)
        .map(book.vocabulary()::fact)
        .filter(fact -> fact != null)
        .mapToInt(FactDefinition::index)
        .forEach(money::set);
  }

  /**
   * The decisions. No reason, message or firing of the outcome is to be shown.
   *
   * @throws LimitExceeded as {@link DecisionEngine#decide} does
   */
  public Outcome decide(Scenario scenario) {
    return of(scenario).outcome();
  }

  /**
   * Decides a scenario.
   *
   * @throws LimitExceeded as {@link DecisionEngine#decide} does
   */
  public Trial of(Scenario scenario) {
    return fresh(scenario, (phase, facts) -> {});
  }

  /**
   * Decides a scenario that differs from others in some facts of the company: what the rules
   * concluded there from facts that are the same is taken over.
   *
   * @param others at least one, the nearest first
   * @return with the very outcome of one of the others when the rules conclude the same as there
   * @throws LimitExceeded as {@link DecisionEngine#decide} does
   */
  public Trial near(List<Trial> others, Scenario scenario) {
    Trial nearest = others.get(0);
    if (!nearest.differsInCompanyOnly(scenario)) {
      return of(scenario);
    }
    DerivedFacts.Result company = book.facts().complete(scenario);
    Watch watch = new Watch(limits);
    TrialRules ofNearest = null;
    for (Trial other : others) {
      BitSet moved = other.moved(company.company(), book.vocabulary().facts().size());
      TrialRules rules = new TrialRules(plans, compiled.overrides(), watch, other, moved);
      // the engine itself looks at money, between the phases
      if (!moved.intersects(money) && rules.concludeAsBefore(company.company())) {
        return other.alike(scenario, company.company());
      }
      ofNearest = ofNearest == null ? rules : ofNearest;
    }
    Outcome outcome =
        new Run(book, compiled, watch, scenario, company, nearest.group(), ofNearest, false)
            .decide();
    return new Trial(scenario, company.company(), nearest.group(), ofNearest.steps(), outcome);
  }

  /** Decides, and shows what the rules of each phase can match before they do. */
  public Trial fresh(Scenario scenario, BiConsumer<Phase, WorkingFacts> beforePhase) {
    return fresh(scenario, groups.of(scenario), beforePhase);
  }

  private Outcome decide(Scenario scenario, GroupRoles above) {
    return fresh(scenario, above, (phase, facts) -> {}).outcome();
  }

  private Trial fresh(
      Scenario scenario, GroupRoles above, BiConsumer<Phase, WorkingFacts> beforePhase) {
    DerivedFacts.Result company = book.facts().complete(scenario);
    Watch watch = new Watch(limits);
    TrialRules rules = new TrialRules(plans, compiled.overrides(), watch, null, null);
    Outcome outcome =
        new Run(book, compiled, watch, scenario, company, above, rules, false).decide(beforePhase);
    return new Trial(scenario, company.company(), above, rules.steps(), outcome);
  }

  /** The groups above companies, by the whole rule book. */
  public GroupRoles.Above groups() {
    return groups;
  }
}
