package org.csuite.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csuite.model.Fact;

/** What rules of one run can match so far, and which of it rests on estimated facts. */
final class WorkingFacts {
  private final PhaseRules rules;
  private final Map<Class<? extends Fact>, List<Fact>> byType = new HashMap<>();
  private final Set<Fact> estimated = Collections.newSetFromMap(new IdentityHashMap<>());

  WorkingFacts(PhaseRules rules) {
    this.rules = rules;
  }

  /** Makes a fact known to the rules of the phases that follow. */
  void insert(Fact fact, boolean isEstimated) {
    rules.insert(fact);
    byType.computeIfAbsent(fact.getClass(), type -> new ArrayList<>()).add(fact);
    if (isEstimated) {
      estimated.add(fact);
    }
  }

  /** Takes back all facts of a type, before new ones take their place. */
  void remove(Class<? extends Fact> type) {
    for (Fact fact : of(type)) {
      rules.delete(fact);
      estimated.remove(fact);
    }
    byType.remove(type);
  }

  /** The facts of a type, in the order in which they became known. */
  List<Fact> of(Class<? extends Fact> type) {
    return byType.getOrDefault(type, List.of());
  }

  /** Whether some fact of a type about a role rests on estimated facts. */
  boolean isEstimated(Class<? extends Fact> type, String role) {
    return !estimated.isEmpty()
        && of(type).stream().anyMatch(fact -> role.equals(fact.get(0)) && isEstimated(fact));
  }

  /** Whether a conclusion rests on estimated facts. */
  boolean isEstimated(Fact fact) {
    return estimated.contains(fact);
  }
}
