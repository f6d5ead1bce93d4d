package org.csuite.batch.decide;

import java.util.function.Function;
import org.csuite.engine.DecisionEngine;
import org.csuite.model.Company;
import org.csuite.model.Location;
import org.csuite.model.Outcome;
import org.csuite.model.Scenario;

/** Decides every company by itself. */
public final class EngineDecider implements Decider {
  private static final Location NOWHERE = Location.of("batch");

  private final Function<Scenario, Outcome> decide;

  private EngineDecider(Function<Scenario, Outcome> decide) {
    this.decide = decide;
  }

  /** With Drools and every reason. */
  public static EngineDecider reasoned(DecisionEngine engine) {
    return new EngineDecider(engine::decideOpen);
  }

  /** Without reasons and therefore, to the same decisions, without Drools: several times faster. */
  public static EngineDecider brief(DecisionEngine engine) {
    return new EngineDecider(engine::trial);
  }

  @Override
  public Decision decide(Company company) {
    return Decision.of(outcome(company));
  }

  /** What is decided, for all companies between the same thresholds. */
  public Outcome outcome(Company company) {
    // without name, organisation or group: what a row can say
    return decide.apply(Scenario.of("", company, NOWHERE, ""));
  }
}
