package org.csuite.model;

import java.util.List;

/**
 * One firing of a rule: what it concluded and why. An outcome is worked out from its firings alone.
 *
 * @param phase in which it fired
 * @param verb what it concluded
 * @param arguments of the verb, in its order of parameters
 * @param reason why
 * @param won false when a single-valued conclusion of another rule or an earlier row took its place
 * @param restsOn the facts and conclusions it matched, in the order of the rule's conditions
 */
public record Firing(
    Phase phase,
    Verb verb,
    List<Object> arguments,
    Reason reason,
    boolean won,
    List<Fact> restsOn) {
  /** The argument as text. */
  public String text(int argument) {
    return (String) arguments.get(argument);
  }

  /** The argument as a number; null when open. */
  public Double number(int argument) {
    return arguments.get(argument) instanceof Number number ? (Double) number.doubleValue() : null;
  }

  /** The same firing, whose conclusion another one took the place of. */
  public Firing lost() {
    return new Firing(phase, verb, arguments, reason, false, restsOn);
  }
}
