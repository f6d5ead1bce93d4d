package org.csuite.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.csuite.model.Company;
import org.csuite.model.Fact;
import org.csuite.model.Outcome;
import org.csuite.model.Phase;
import org.csuite.model.Scenario;
import org.csuite.model.Verb;
import org.csuite.model.Vocabulary;
import org.csuite.rulebook.DerivedFacts;
import org.csuite.rulebook.RuleBook;

/**
 * One scenario going through the phases. Rules of a phase only say what they conclude; it becomes
 * fact when the phase has ended.
 */
final class Run {
  private final RuleBook book;
  private final CompiledBook compiled;
  private final Scenario scenario;
  private final Vocabulary vocabulary;
  private final Company company;
  private final Money money;
  private final GivenOrganisation given;
  private final GroupRoles group;
  private final Watch watch;
  private final Matcher matcher;
  private final boolean reasoned;
  private final Ledger ledger = new Ledger();

  private RoleCases cases;
  private Staffing before;
  private Staffing after;
  private Pay pay;
  private Costs costs;
  private Duties duties;
  private Reporting reporting;

  /**
   * One scenario.
   *
   * @param group the roles of the groups above
   * @param matcher what finds the matches; closed when the run ends
   * @param reasoned whether to say why; without, firings have no words and no facts, and decisions
   *     are the same
   */
  private Run(
      RuleBook book,
      CompiledBook compiled,
      Watch watch,
      Scenario scenario,
      GroupRoles group,
      Matcher matcher,
      boolean reasoned) {
    this.book = book;
    this.compiled = compiled;
    this.scenario = scenario;
    this.vocabulary = book.vocabulary();
    this.watch = watch;
    this.matcher = matcher;
    this.reasoned = reasoned;
    this.given = new GivenOrganisation(scenario.organisation());
    this.group = group;
    DerivedFacts.Result complete = book.facts().complete(scenario);
    this.company = complete.company();
    this.money = new Money(company, vocabulary, book.facts(), complete.exchangeRates());
  }

  /** A run with Drools that says why. */
  static Run of(RuleBook book, CompiledBook compiled, Limits limits, Scenario scenario) {
    Watch watch = new Watch(limits);
    GroupRoles group = group(book, compiled, limits, scenario);
    return new Run(
        book, compiled, watch, scenario, group, new SessionMatcher(compiled, watch), true);
  }

  /** A run without Drools and without reasons. */
  static Run trial(
      RuleBook book,
      CompiledBook compiled,
      Limits limits,
      Scenario scenario,
      Function<Phase, List<RulePlan>> plans) {
    Watch watch = new Watch(limits);
    GroupRoles group = group(book, compiled, limits, scenario);
    return new Run(book, compiled, watch, scenario, group, new DirectMatcher(plans, watch), false);
  }

  /** What the groups above have; nobody asks why, so trials do. */
  private static GroupRoles group(
      RuleBook book, CompiledBook compiled, Limits limits, Scenario scenario) {
    return GroupRoles.of(
        scenario, parent -> trial(book, compiled, limits, parent, compiled::plans).decide());
  }

  Outcome decide() {
    return decide((phase, facts) -> {});
  }

  /** Decides, and shows what the rules of each phase can match before they do. */
  Outcome decide(BiConsumer<Phase, WorkingFacts> beforePhase) {
    try (matcher) {
      WorkingFacts facts = new WorkingFacts(matcher);
      Evidence evidence = new Evidence(vocabulary, facts, compiled::sentence);
      KnownFromTheStart.insert(company, scenario, compiled.catalogues(), facts);
      group.insert(facts);
      for (Phase phase : Phase.values()) {
        beforePhase.accept(phase, facts);
        ledger.add(new Settlement(fire(phase, evidence), compiled.overrides()));
        conclude(phase, facts);
      }
    }
    return new OutcomeAssembly(book, compiled, scenario, company, ledger, reasoned)
        .outcome(
            new OutcomeAssembly.Decided(
                cases, before, after, pay, costs, duties, reporting, given, group, money));
  }

  private List<Fired> fire(Phase phase, Evidence evidence) {
    watch.begin(phase);
    List<Match> matches = matcher.match(phase);
    watch.checkTime();
    List<Fired> fired = new ArrayList<>(matches.size());
    for (Match match : matches) {
      Fired one = reasoned ? evidence.of(match) : Evidence.brief(match);
      if (one != null) {
        fired.add(one);
      }
    }
    return fired;
  }

  private void conclude(Phase phase, WorkingFacts facts) {
    switch (phase) {
      case PROFILE ->
          ledger
              .won(Verb.CLASSIFY)
              .forEach(
                  c -> facts.insert(new Fact.Classification(c.text(0), c.text(1)), c.estimated()));
      case ROLES -> cases = new RoleCases(ledger, vocabulary.roles().ids(), facts);
      case STAFFING -> before = Staffing.beforeBudget(ledger, vocabulary.roles(), facts);
      case PAY -> {
        pay = new Pay(ledger, vocabulary.roles().ids(), facts);
        costs = new Costs(before, pay, money, given, vocabulary.roles());
        costs.insert(cases, facts);
      }
      case BUDGET -> {
        after = before.afterBudget(ledger, vocabulary.roles(), facts);
        given.insertDuties(facts);
      }
      case DUTIES -> duties = new Duties(ledger, after, given, vocabulary, facts);
      case REPORTING -> {
        reporting = new Reporting(ledger, after, vocabulary.roles(), facts);
        given.insertPosts(pay, money, facts);
        given.insertTotal(money, facts);
      }
      case REVIEW -> {
        // findings lead to no facts
      }
    }
  }
}
