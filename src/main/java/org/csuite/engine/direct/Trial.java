package org.csuite.engine.direct;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.csuite.engine.plan.Fired;
import org.csuite.engine.run.GroupRoles;
import org.csuite.engine.settle.KnownFacts;
import org.csuite.engine.settle.Settlement;
import org.csuite.model.Company;
import org.csuite.model.Outcome;
import org.csuite.model.Phase;
import org.csuite.model.Scenario;

/**
 * A scenario decided without Drools and without reasons, with what the rules of each phase came to,
 * so that a trial of nearly the same company need not work all of it out again.
 */
public final class Trial {
  private final Scenario scenario;
  private final Company company;
  private final GroupRoles group;
  private final Map<Phase, Step> steps;
  private final Outcome outcome;

  /**
   * What the rules of one phase came to.
   *
   * @param known what they could match
   * @param fired by rule, in the order of the plans
   * @param settlement of all of them
   */
  record Step(KnownFacts known, List<List<Fired>> fired, Settlement settlement) {}

  Trial(
      Scenario scenario,
      Company company,
      GroupRoles group,
      Map<Phase, Step> steps,
      Outcome outcome) {
    this.scenario = scenario;
    this.company = company;
    this.group = group;
    this.steps = steps;
    this.outcome = outcome;
  }

  /**
   * The decisions; the very outcome of a trial taken over from when nothing about them changed. No
   * reason, message or firing of it is to be shown.
   */
  public Outcome outcome() {
    return outcome;
  }

  /** The roles of the groups above the company. */
  GroupRoles group() {
    return group;
  }

  /** What the rules of a phase came to. */
  Step step(Phase phase) {
    return steps.get(phase);
  }

  /** Everything alike but the company. */
  boolean differsInCompanyOnly(Scenario other) {
    return scenario.candidates() == other.candidates()
        && scenario.organisation() == other.organisation()
        && scenario.overrides() == other.overrides()
        && scenario.parent() == other.parent();
  }

  /** The facts in which another company differs. */
  BitSet moved(Company other, int facts) {
    BitSet moved = new BitSet();
    for (int i = 0; i < facts; i++) {
      if (!java.util.Objects.equals(company.get(i), other.get(i))) {
        moved.set(i);
      }
    }
    return moved;
  }

  /** The trial of another company in which every rule concluded the same. */
  Trial alike(Scenario other, Company itsCompany) {
    return new Trial(other, itsCompany, group, steps, outcome);
  }
}
