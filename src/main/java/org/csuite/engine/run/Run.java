package org.csuite.engine.run;

import java.util.function.BiConsumer;
import org.csuite.engine.drools.CompiledBook;
import org.csuite.engine.settle.KnownFromTheStart;
import org.csuite.engine.settle.Ledger;
import org.csuite.engine.settle.PhaseRules;
import org.csuite.engine.settle.Watch;
import org.csuite.engine.settle.WorkingFacts;
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
public final class Run {
  private final RuleBook book;
  private final CompiledBook compiled;
  private final Scenario scenario;
  private final Vocabulary vocabulary;
  private final Company company;
  private final Money money;
  private final GivenOrganisation given;
  private final GroupRoles group;
  private final Watch watch;
  private final PhaseRules rules;
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
   * @param company with everything that can be worked out
   * @param group the roles of the groups above
   * @param rules what concludes; closed when the run ends
   * @param reasoned whether to say why; without, firings have no words and no facts, and decisions
   *     are the same
   */
  public Run(
      RuleBook book,
      CompiledBook compiled,
      Watch watch,
      Scenario scenario,
      DerivedFacts.Result company,
      GroupRoles group,
      PhaseRules rules,
      boolean reasoned) {
    this.book = book;
    this.compiled = compiled;
    this.scenario = scenario;
    this.vocabulary = book.vocabulary();
    this.watch = watch;
    this.rules = rules;
    this.reasoned = reasoned;
    this.given = new GivenOrganisation(scenario.organisation());
    this.group = group;
    this.company = company.company();
    this.money = new Money(this.company, vocabulary, book.facts(), company.exchangeRates());
  }

  public Outcome decide() {
    return decide((phase, facts) -> {});
  }

  /** Decides, and shows what the rules of each phase can match before they do. */
  public Outcome decide(BiConsumer<Phase, WorkingFacts> beforePhase) {
    try (rules) {
      WorkingFacts facts = new WorkingFacts(rules, compiled.catalogues());
      KnownFromTheStart.insert(company, scenario, facts);
      group.insert(facts);
      for (Phase phase : Phase.values()) {
        beforePhase.accept(phase, facts);
        watch.begin(phase);
        ledger.add(rules.settle(phase, facts));
        conclude(phase, facts);
      }
    }
    return new OutcomeAssembly(book, compiled, scenario, company, ledger, reasoned)
        .outcome(
            new OutcomeAssembly.Decided(
                cases, before, after, pay, costs, duties, reporting, given, group, money));
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
        costs = new Costs(cases, before, pay, money, given, vocabulary.roles());
        costs.insert(facts);
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
