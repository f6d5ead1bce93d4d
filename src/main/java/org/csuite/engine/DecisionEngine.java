package org.csuite.engine;

import org.csuite.model.Outcome;
import org.csuite.model.Scenario;
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

  private DecisionEngine() {}

  /** Makes the rule book runnable. */
  public static DecisionEngine of(RuleBook book) {
    throw new IllegalStateException("to be written");
  }

  /**
   * Decides one scenario.
   *
   * @throws LimitExceeded when rules match so often that firing or time limit is reached; the message
   *     names the rules and how often each fired
   */
  public Outcome decide(Scenario scenario) {
    throw new IllegalStateException("to be written");
  }
}
