package org.csuite.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.csuite.model.Company;
import org.csuite.model.Fact;
import org.csuite.model.Outcome;
import org.csuite.model.Phase;
import org.csuite.model.Scenario;
import org.csuite.model.Verb;
import org.csuite.model.Vocabulary;
import org.csuite.rulebook.DerivedFacts;
import org.csuite.rulebook.RuleBook;
import org.kie.api.runtime.KieSession;

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
  private final Watch watch;
  private final Port port;
  private final Ledger ledger = new Ledger();

  private RoleCases cases;
  private Staffing before;
  private Staffing after;
  private Pay pay;
  private Costs costs;
  private Duties duties;
  private Reporting reporting;

  Run(RuleBook book, CompiledBook compiled, Limits limits, Scenario scenario) {
    this.book = book;
    this.compiled = compiled;
    this.scenario = scenario;
    this.vocabulary = book.vocabulary();
    this.watch = new Watch(limits);
    this.port = new Port(watch);
    this.given = new GivenOrganisation(scenario.organisation());
    DerivedFacts.Result complete = book.facts().complete(scenario.company());
    this.company = complete.company();
    this.money = new Money(company, vocabulary, book.facts(), complete.exchangeRates());
  }

  Outcome decide() {
    return decide((phase, facts) -> {});
  }

  /** Decides, and shows what the rules of each phase can match before they do. */
  Outcome decide(BiConsumer<Phase, WorkingFacts> beforePhase) {
    KieSession session = compiled.open(port);
    try {
      WorkingFacts facts = new WorkingFacts(session);
      Evidence evidence = new Evidence(vocabulary, facts, compiled::sentence);
      KnownFromTheStart.insert(company, scenario, vocabulary, facts);
      for (Phase phase : Phase.values()) {
        beforePhase.accept(phase, facts);
        ledger.add(new Settlement(fire(phase, session, evidence), compiled.overrides()));
        conclude(phase, facts);
      }
    } finally {
      session.dispose();
    }
    return new OutcomeAssembly(book, compiled, scenario, company, ledger)
        .outcome(new OutcomeAssembly.Decided(cases, before, after, pay, costs, duties, reporting, given, money));
  }

  private List<Fired> fire(Phase phase, KieSession session, Evidence evidence) {
    watch.begin(phase);
    session.getAgenda().getAgendaGroup(phase.id()).setFocus();
    try {
      session.fireAllRules();
    } catch (RuntimeException e) {
      throw limitIn(e);
    }
    watch.checkTime();
    List<Fired> fired = new ArrayList<>();
    port.take().stream().map(evidence::of).filter(Objects::nonNull).forEach(fired::add);
    return fired;
  }

  /** Drools wraps what a condition throws. */
  private static RuntimeException limitIn(RuntimeException thrown) {
    for (Throwable at = thrown; at != null; at = at.getCause()) {
      if (at instanceof DecisionEngine.LimitExceeded limit) {
        return limit;
      }
    }
    return thrown;
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
        costs = new Costs(before, pay, money, vocabulary.roles());
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
