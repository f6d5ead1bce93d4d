package org.csuite.engine;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.csuite.model.Fact;
import org.csuite.model.FactType;
import org.csuite.model.Outcome;
import org.csuite.model.Phase;
import org.csuite.model.Scenario;
import org.csuite.rulebook.Rule;
import org.csuite.rulebook.RuleBook;

/** Decides scenarios by one rule book. Safe for use by several threads. */
public final class DecisionEngine {
  /** A scenario that could not be decided, because rules matched without end. */
  public static final class LimitExceeded extends RuntimeException {
    private static final long serialVersionUID = 1;

    LimitExceeded(String message) {
      super(message);
    }
  }

  private final RuleBook book;
  private final Limits limits;
  private final CompiledBook compiled;

  private DecisionEngine(RuleBook book, Limits limits) {
    this.book = book;
    this.limits = limits;
    this.compiled = new CompiledBook(book);
  }

  /** Makes the rule book runnable, with {@link Limits#DEFAULT}. */
  public static DecisionEngine of(RuleBook book) {
    return of(book, Limits.DEFAULT);
  }

  /** Makes the rule book runnable. */
  public static DecisionEngine of(RuleBook book, Limits limits) {
    return new DecisionEngine(book, limits);
  }

  /**
   * Decides one scenario.
   *
   * @throws LimitExceeded when rules match so often that firing or time limit is reached; the
   *     message names the rules and how often each fired
   */
  public Outcome decide(Scenario scenario) {
    return Run.of(book, compiled, limits, scenario).decide();
  }

  /**
   * Decides one scenario and keeps what the rules of each phase could match.
   *
   * @throws LimitExceeded as {@link #decide} does
   */
  public Examination examine(Scenario scenario) {
    return examine(Run.of(book, compiled, limits, scenario));
  }

  /**
   * What {@link #trial} decides, with what the rules of each phase could match.
   *
   * @throws LimitExceeded as {@link #decide} does
   */
  public Examination examineTrial(Scenario scenario) {
    return examine(Run.trial(book, compiled, limits, scenario, compiled::plans));
  }

  private static Examination examine(Run run) {
    Map<Phase, Map<FactType, List<Fact>>> facts = new EnumMap<>(Phase.class);
    Outcome outcome = run.decide((phase, known) -> facts.put(phase, Examination.snapshot(known)));
    return new Examination(outcome, facts);
  }

  /**
   * Decides one scenario as {@link #decide} does, but without Drools and without reasons, which is
   * several times faster: for searches, which then decide what they found. No reason, no message
   * and no firing of the outcome is to be shown.
   *
   * @throws LimitExceeded as {@link #decide} does
   */
  public Outcome trial(Scenario scenario) {
    return Run.trial(book, compiled, limits, scenario, compiled::plans).decide();
  }

  /** Trials by the whole rule book. */
  public Trials trials() {
    return new Trials(this::trial);
  }

  /**
   * Trials by some of its rules alone, faster still: what the others conclude is missing from their
   * outcomes.
   */
  public Trials trials(Collection<Rule> rules) {
    Set<String> names = rules.stream().map(Rule::name).collect(Collectors.toSet());
    Map<Phase, List<RulePlan>> plans =
        compiled.plans().stream()
            .filter(plan -> names.contains(plan.rule().name()))
            .collect(Collectors.groupingBy(plan -> plan.rule().phase()));
    Function<Phase, List<RulePlan>> of = phase -> plans.getOrDefault(phase, List.of());
    return new Trials(scenario -> Run.trial(book, compiled, limits, scenario, of).decide());
  }

  /** The rule book it decides by. */
  public RuleBook book() {
    return book;
  }
}
