package org.csuite.cli;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.csuite.analysis.OpenFacts;
import org.csuite.engine.DecisionEngine;
import org.csuite.engine.settle.LimitExceeded;
import org.csuite.model.Explanation.OpenFact;
import org.csuite.model.Outcome;
import org.csuite.model.Scenario;

/**
 * Says what the unknown facts of an outcome could change, the most decisive first. The search does
 * without Drools, so that it can run while Drools decides the scenario.
 */
final class OpenFactSearch implements Function<Outcome, List<OpenFact>> {
  private final DecisionEngine engine;
  private OpenFacts open;
  private Scenario first;
  private CompletableFuture<List<OpenFact>> begun;

  OpenFactSearch(DecisionEngine engine) {
    this.engine = engine;
  }

  /**
   * Begins the search for the first scenario before it is decided. Drools takes as long for its
   * first decision as the search does, and hardly any time for the others.
   */
  void begin(Scenario scenario) {
    if (first == null) {
      first = scenario;
      begun = CompletableFuture.supplyAsync(() -> find(scenario));
    }
  }

  @Override
  public List<OpenFact> apply(Outcome outcome) {
    if (outcome.scenario() != first) {
      return find(outcome.scenario());
    }
    try {
      return begun.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof LimitExceeded limit ? limit : e;
    }
  }

  private synchronized List<OpenFact> find(Scenario scenario) {
    if (open == null) {
      open = new OpenFacts(engine);
    }
    return open.of(scenario);
  }
}
