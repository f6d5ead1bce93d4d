package org.csuite.engine.drools;

import org.csuite.rulebook.Rule;

/** A rule that was read without a mistake, and that Drools does not take all the same. */
public final class Unrunnable extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final transient Rule rule;

  /** A rule, with what Drools said. */
  public Unrunnable(Rule rule, Throwable cause) {
    super("Drools cannot run the rule \"" + rule.name() + "\": " + cause, cause);
    this.rule = rule;
  }

  /** The rule. */
  public Rule rule() {
    return rule;
  }
}
