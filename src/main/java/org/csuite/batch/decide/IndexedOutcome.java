package org.csuite.batch.decide;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.csuite.model.Firing;
import org.csuite.model.Outcome;
import org.csuite.model.Verb;

/**
 * The outcome of one company, with its firings at hand by rule and by what they are about: hundreds
 * of nodes may be read off it.
 */
public final class IndexedOutcome {
  private final Outcome outcome;
  private final Map<String, List<Firing>> byRule = new HashMap<>();
  private final Map<Verb, Map<Object, List<Firing>>> byKey = new EnumMap<>(Verb.class);

  public IndexedOutcome(Outcome outcome) {
    this.outcome = outcome;
    for (Firing firing : outcome.firings()) {
      byRule.computeIfAbsent(firing.reason().rule(), r -> new ArrayList<>()).add(firing);
      byKey
          .computeIfAbsent(firing.verb(), v -> new HashMap<>())
          .computeIfAbsent(firing.arguments().get(0), k -> new ArrayList<>())
          .add(firing);
    }
  }

  public Outcome outcome() {
    return outcome;
  }

  /** The firings of a rule, by row. */
  public List<Firing> ofRule(String rule) {
    return byRule.getOrDefault(rule, List.of());
  }

  /** The firings of a verb about one thing, such as a role: its first argument. */
  public List<Firing> about(Verb verb, String key) {
    return byKey.getOrDefault(verb, Map.of()).getOrDefault(key, List.of());
  }
}
