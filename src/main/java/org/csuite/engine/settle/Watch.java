package org.csuite.engine.settle;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.csuite.model.Phase;

/**
 * Counts what the rules of one run do and stops it at the limits. A join is worked out as a whole
 * before its first firing, so combinations are counted while facts are joined.
 */
public final class Watch {
  private static final int TIME_CHECK = 256;
  private static final int NAMED = 3;

  private final Limits limits;
  private final long deadline;
  private final Map<String, Integer> firings = new LinkedHashMap<>();
  private final Map<String, Integer> combinations = new LinkedHashMap<>();
  private Phase phase = Phase.PROFILE;
  private int fired;
  private int tried;

  public Watch(Limits limits) {
    this.limits = limits;
    this.deadline = System.nanoTime() + limits.time().toNanos();
  }

  /** Begins to count anew. */
  public void begin(Phase next) {
    phase = next;
    fired = 0;
    tried = 0;
    firings.clear();
    combinations.clear();
  }

  /**
   * A rule joins one more fact to what it has. Always true, so that it can stand as a condition.
   */
  public boolean tries(String rule) {
    tries(rule, 1);
    return true;
  }

  /** A rule joined as many facts to what it has. */
  public void tries(String rule, int times) {
    combinations.merge(rule, times, Integer::sum);
    int before = tried;
    tried += times;
    if (tried > limits.combinations()) {
      throw new LimitExceeded(
          "phase %s: more than %d combinations of facts tried (%s)"
              .formatted(phase.id(), limits.combinations(), most(combinations, "tried")));
    }
    if (tried / TIME_CHECK != before / TIME_CHECK) {
      checkTime();
    }
  }

  /** A rule fired as many times. */
  public void fires(String rule, int times) {
    firings.merge(rule, times, Integer::sum);
    int before = fired;
    fired += times;
    if (fired > limits.firings()) {
      throw new LimitExceeded(
          "phase %s: more than %d firings (%s)"
              .formatted(phase.id(), limits.firings(), most(firings, "fired")));
    }
    if (fired / TIME_CHECK != before / TIME_CHECK) {
      checkTime();
    }
  }

  /** Fails when the time is up. */
  public void checkTime() {
    if (System.nanoTime() - deadline > 0) {
      throw new LimitExceeded(
          "phase %s: not decided within %s seconds (%s; %s)"
              .formatted(
                  phase.id(),
                  limits.time().toSeconds(),
                  most(firings, "fired"),
                  most(combinations, "tried")));
    }
  }

  private static String most(Map<String, Integer> counts, String did) {
    List<Map.Entry<String, Integer>> sorted =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(NAMED)
            .toList();
    return sorted.isEmpty()
        ? "no rule " + did
        : sorted.stream()
            .map(e -> "rule \"" + e.getKey() + "\" " + did + " " + e.getValue() + " times")
            .collect(Collectors.joining(", "));
  }
}
