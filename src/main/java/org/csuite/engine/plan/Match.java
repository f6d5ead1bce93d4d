package org.csuite.engine.plan;

import java.util.List;
import org.csuite.model.Company;
import org.csuite.model.Fact;

/** A rule fired, and on what. */
public final class Match {
  private final RulePlan plan;
  private final Object[] facts;

  /**
   * @param facts by slot: {@link Fact} or {@link Collected}
   */
  public Match(RulePlan plan, Object[] facts) {
    this.plan = plan;
    this.facts = facts;
  }

  /** The rule. */
  public RulePlan plan() {
    return plan;
  }

  /** The fact in a slot. */
  public Fact fact(int slot) {
    return (Fact) facts[slot];
  }

  /** What the rule hands to its verb; null when a value that the verb needs is unknown. */
  public List<Object> arguments() {
    return plan.arguments().of(facts);
  }

  /** The rows of tables, in the order of the conditions. */
  public List<Fact.Row> rows() {
    List<RulePlan.Step> steps = plan.rows();
    if (steps.isEmpty()) {
      return List.of();
    }
    Fact.Row[] rows = new Fact.Row[steps.size()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = (Fact.Row) facts[steps.get(i).slot()];
    }
    return List.of(rows);
  }

  /** The rows that a condition could match in its table. */
  public List<Fact.Row> candidates(RulePlan.Step step) {
    return step.rows(facts);
  }

  /** What accumulate gave in a slot. */
  public Collected collected(int slot) {
    return (Collected) facts[slot];
  }

  /** Where a variable's value comes from; null when the rule has no such variable. */
  public RulePlan.Source source(String variable) {
    return plan.variables().get(variable);
  }

  /** Whether it is a fact of the company. */
  public boolean isOfCompany(RulePlan.Source source) {
    return facts[source.slot()] instanceof Company;
  }

  /** The value of a variable. */
  public Object value(String variable) {
    return source(variable).in(facts);
  }

  /** Whether a test holds of a fact, given the others. */
  public boolean holds(FactTest test, Fact fact) {
    return test.holds(fact, facts);
  }
}
