package org.csuite.engine.settle;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.csuite.engine.plan.Fired;
import org.csuite.model.Finding;
import org.csuite.model.Firing;
import org.csuite.model.Verb;

/** Everything concluded so far in one run. */
public final class Ledger {
  private final Map<Verb, List<Conclusion>> conclusions = new EnumMap<>(Verb.class);
  private final Map<Verb, List<Conclusion>> won = new EnumMap<>(Verb.class);
  private final Map<Verb, Map<String, List<Conclusion>>> wonByKey = new EnumMap<>(Verb.class);
  private final List<Firing> firings = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  /** Takes over what a phase concluded. */
  public void add(Settlement settled) {
    for (Conclusion conclusion : settled.conclusions()) {
      conclusions.computeIfAbsent(conclusion.verb(), v -> new ArrayList<>()).add(conclusion);
      if (conclusion.won()) {
        won.computeIfAbsent(conclusion.verb(), v -> new ArrayList<>()).add(conclusion);
        wonByKey
            .computeIfAbsent(conclusion.verb(), v -> new HashMap<>())
            .computeIfAbsent(conclusion.text(0), key -> new ArrayList<>(1))
            .add(conclusion);
      }
    }
    settled.firings().forEach(firings::add);
    findings.addAll(settled.conflicts());
  }

  /** Adds a finding of the engine's own. */
  public void find(Finding finding) {
    findings.add(finding);
  }

  /** Every conclusion of a verb, those that lost too. */
  public List<Conclusion> all(Verb verb) {
    return conclusions.getOrDefault(verb, List.of());
  }

  /** The conclusions of a verb that stand. */
  public List<Conclusion> won(Verb verb) {
    return won.getOrDefault(verb, List.of());
  }

  /** The conclusion that stands for a first argument, such as the verdict on a role; or null. */
  public Conclusion won(Verb verb, String key) {
    List<Conclusion> all = eachWon(verb, key);
    return all.isEmpty() ? null : all.get(0);
  }

  /** Every conclusion that stands for a first argument, such as the advice on a role. */
  public List<Conclusion> eachWon(Verb verb, String key) {
    return wonByKey.getOrDefault(verb, Map.of()).getOrDefault(key, List.of());
  }

  /** What fired for each of these. */
  public List<Fired> eachFired(Verb verb, String key) {
    List<Fired> all = new ArrayList<>();
    eachWon(verb, key).forEach(conclusion -> all.addAll(conclusion.fired()));
    return all;
  }

  /** Every firing, by phase, rule and row. */
  public List<Firing> firings() {
    return firings;
  }

  /** The engine's own findings. */
  public List<Finding> findings() {
    return findings;
  }
}
