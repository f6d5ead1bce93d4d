package org.csuite.engine.settle;

import java.util.ArrayList;
import java.util.List;
import org.csuite.engine.plan.Fired;
import org.csuite.model.Reason;
import org.csuite.model.Verb;

/**
 * What one or several rules concluded alike.
 *
 * @param verb what
 * @param arguments of the verb
 * @param fired the firings, by rule name and row; at least one
 * @param won false when another single-valued conclusion took its place
 */
public record Conclusion(Verb verb, List<Object> arguments, List<Fired> fired, boolean won) {
  /** An argument that is text. */
  public String text(int argument) {
    return (String) arguments.get(argument);
  }

  /** An argument that is a number; null when open. */
  public Double number(int argument) {
    return arguments.get(argument) instanceof Number number ? (Double) number.doubleValue() : null;
  }

  /** It rests on estimated facts when no rule concluded it without. */
  public boolean estimated() {
    for (Fired one : fired) {
      if (!one.reason().estimated()) {
        return false;
      }
    }
    return true;
  }

  /** Every rule's reason. */
  public List<Reason> reasons() {
    List<Reason> reasons = new ArrayList<>(fired.size());
    fired.forEach(one -> reasons.add(one.reason()));
    return reasons;
  }
}
