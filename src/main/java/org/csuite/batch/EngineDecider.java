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
  private final Sayings sayings;

  EngineDecider(DecisionEngine engine) {
    this.engine = engine;
    this.sayings = new Sayings(engine.book());
  }

  @Override
  public Decision decide(Company company) {
    return decision(engine.decide(scenario(company)));
  }

  /** What a batch says of an outcome. */
  Decision decision(Outcome outcome) {
    return Decision.of(outcome, sayings);
  }

  /** A company without name, organisation or group: what a row can say. */
  static Scenario scenario(Company company) {
    return Scenario.of("", company, NOWHERE, "");
  }
}
