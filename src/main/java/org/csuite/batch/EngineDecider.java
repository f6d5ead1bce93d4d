package org.csuite.batch;

import org.csuite.engine.DecisionEngine;
import org.csuite.model.Company;
import org.csuite.model.Location;
import org.csuite.model.Outcome;
import org.csuite.model.Scenario;

/** Decides every company with the rule engine. */
final class EngineDecider implements Decider {
  private static final Location NOWHERE = Location.of("batch");

  private final DecisionEngine engine;

  EngineDecider(DecisionEngine engine) {
    this.engine = engine;
  }

  @Override
  public Decision decide(Company company) {
    return Decision.of(outcome(engine, company));
  }

  /** What the engine says, for all companies between the same thresholds. */
  static Outcome outcome(DecisionEngine engine, Company company) {
    return engine.decideOpen(scenario(company));
  }

  /** A company without name, organisation or group: what a row can say. */
  static Scenario scenario(Company company) {
    return Scenario.of("", company, NOWHERE, "");
  }
}
