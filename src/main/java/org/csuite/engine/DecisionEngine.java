package org.csuite.engine;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.csuite.engine.direct.Trial;
import org.csuite.engine.direct.Trials;
import org.csuite.engine.drools.CompiledBook;
import org.csuite.engine.drools.DroolsRules;
import org.csuite.engine.plan.RulePlan;
import org.csuite.engine.run.Examination;
import org.csuite.engine.run.GroupRoles;
import org.csuite.engine.run.Run;
import org.csuite.engine.settle.Limits;
import org.csuite.engine.settle.Watch;
import org.csuite.model.Fact;
import org.csuite.model.FactDefinition;
import org.csuite.model.FactType;
import org.csuite.model.Outcome;
import org.csuite.model.Phase;
import org.csuite.model.Scenario;
import org.csuite.rulebook.Rule;
import org.csuite.rulebook.RuleBook;

/** Decides scenarios by one rule book. Safe for use by several threads. */
public final class DecisionEngine {
  private final RuleBook book;
  private final Limits limits;
  private final CompiledBook compiled;
  private final Trials trials;

  DecisionEngine(RuleBook book, Limits limits, CompiledBook compiled) {
    this.book = book;
    this.limits = limits;
    this.compiled = compiled;
    this.trials = new Trials(book, compiled, limits, compiled::plans, null);
  }

  /**
   * Has Drools made ready on another processor, while a rule book is being read. Who does without
   * gets the same decisions a little later.
   */
  public static void prepare() {
    begin(CompiledBook::warmUp);
  }

  /** Has Drools take over the rules on another processor, for what is to be decided soon. */
  public void makeReady() {
    begin(compiled::base);
  }

  /**
   * Begins what is repeated by whoever needs it and does not find it done: should it fail, it fails
   * there once more, where somebody can be told.
   */
  static Thread begin(Runnable preparation) {
    Thread thread = new Thread(preparation, "prepare Drools");
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((ended, failure) -> {});
    thread.start();
    return thread;
  }

  /** Makes the rule book runnable, with {@link Limits#DEFAULT}. */
  public static DecisionEngine of(RuleBook book) {
    return of(book, Limits.DEFAULT);
  }

  /** Makes the rule book runnable. */
  public static DecisionEngine of(RuleBook book, Limits limits) {
    return new DecisionEngine(book, limits, new CompiledBook(book));
  }

  /**
   * Decides one scenario.
   *
   * @throws LimitExceeded when rules match so often that firing or time limit is reached; the
   *     message names the rules and how often each fired
   * @throws Unrunnable when Drools does not take one of the rules
   */
  public Outcome decide(Scenario scenario) {
    return run(scenario, false).decide();
  }

  /**
   * Decides one scenario as {@link #decide} does, with reasons that hold for every company between
   * the same thresholds: their sentences keep places for the company's facts, which {@link
   * Sentence#of} fills.
   *
   * @throws LimitExceeded as {@link #decide} does
   */
  public Outcome decideOpen(Scenario scenario) {
    return run(scenario, true).decide();
  }

  /**
   * Decides one scenario and keeps what the rules of each phase could match.
   *
   * @throws LimitExceeded as {@link #decide} does
   */
  public Examination examine(Scenario scenario) {
    Map<Phase, Map<FactType, List<Fact>>> facts = new EnumMap<>(Phase.class);
    Outcome outcome =
        run(scenario, false)
            .decide((phase, known) -> facts.put(phase, Examination.snapshot(known)));
    return new Examination(outcome, facts);
  }

  /**
   * What {@link #trial} decides, with what the rules of each phase could match.
   *
   * @throws LimitExceeded as {@link #decide} does
   */
  public Examination examineTrial(Scenario scenario) {
    Map<Phase, Map<FactType, List<Fact>>> facts = new EnumMap<>(Phase.class);
    Trial trial =
        trials.fresh(scenario, (phase, known) -> facts.put(phase, Examination.snapshot(known)));
    return new Examination(trial.outcome(), facts);
  }

  /**
   * Decides one scenario as {@link #decide} does, but without Drools and without reasons, which is
   * several times faster: for searches, which then decide what they found. No reason, no message
   * and no firing of the outcome is to be shown.
   *
   * @throws LimitExceeded as {@link #decide} does
   */
  public Outcome trial(Scenario scenario) {
    return trials.decide(scenario);
  }

  /** Trials by the whole rule book. */
  public Trials trials() {
    return trials;
  }

  /**
   * Trials by some of its rules alone, faster still: what the others conclude is missing from their
   * outcomes.
   */
  public Trials trials(Collection<Rule> rules) {
    Set<String> names = rules.stream().map(Rule::name).collect(Collectors.toSet());
    Map<Phase, List<RulePlan>> plans = new EnumMap<>(Phase.class);
    for (Phase phase : Phase.values()) {
      plans.put(
          phase,
          compiled.plans(phase).stream()
              .filter(plan -> names.contains(plan.rule().name()))
              .toList());
    }
    return new Trials(book, compiled, limits, plans::get, trials);
  }

  /** A run with Drools that says why, with places for the company's facts or without. */
  private Run run(Scenario scenario, boolean open) {
    // nobody asks why a group above has what it has; each has a time limit of its own
    GroupRoles above = trials.groups().of(scenario);
    Watch watch = new Watch(limits);
    return new Run(
        book,
        compiled,
        watch,
        scenario,
        book.facts().complete(scenario),
        above,
        new DroolsRules(compiled, book.vocabulary(), watch, open),
        true);
  }

  /** The facts that some rule or table looks at and a scenario does not give, in their order. */
  public List<FactDefinition> unknown(Scenario scenario) {
    return compiled.unknown(scenario.company());
  }

  /** The rule book it decides by. */
  public RuleBook book() {
    return book;
  }
}
