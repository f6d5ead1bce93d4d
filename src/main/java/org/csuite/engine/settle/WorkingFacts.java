package org.csuite.engine.settle;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.csuite.model.Fact;

/** What rules of one run can match so far, and which of it rests on estimated facts. */
public final class WorkingFacts {
  private final PhaseRules rules;
  private final KnownFacts known;
  private final Set<Fact> estimated = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * @param rules are told what is known and what comes and goes
   * @param known from the start
   */
  public WorkingFacts(PhaseRules rules, KnownFacts known) {
    this.rules = rules;
    this.known = known.copy();
    known.types().forEach(type -> known.of(type).forEach(rules::insert));
  }

  /** Makes a fact known to the rules of the phases that follow. */
  public void insert(Fact fact, boolean isEstimated) {
    rules.insert(fact);
    known.insert(fact);
    if (isEstimated) {
      estimated.add(fact);
    }
  }

  /** Takes back all facts of a type, before new ones take their place. */
  public void remove(Class<? extends Fact> type) {
    for (Fact fact : of(type)) {
      rules.delete(fact);
      estimated.remove(fact);
    }
    known.remove(type);
  }

  /** The facts of a type, in the order in which they became known. */
  public List<Fact> of(Class<? extends Fact> type) {
    return known.of(type);
  }

  /** All of them. */
  public KnownFacts known() {
    return known;
  }

  /** Whether some fact of a type about a role rests on estimated facts. */
  public boolean isEstimated(Class<? extends Fact> type, String role) {
    return !estimated.isEmpty()
        && of(type).stream().anyMatch(fact -> role.equals(fact.get(0)) && isEstimated(fact));
  }

  /** Whether a conclusion rests on estimated facts. */
  public boolean isEstimated(Fact fact) {
    // most companies give what matters: then nothing needs to be looked up
    return !estimated.isEmpty() && estimated.contains(fact);
  }
}
