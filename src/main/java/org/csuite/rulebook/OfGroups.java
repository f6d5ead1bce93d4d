package org.csuite.rulebook;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.csuite.model.Scenario;

/**
 * What companies take over from the groups above them, worked out once for each group, however many
 * companies are below it and however often those are decided; kept for as long as there is room.
 * Safe for use by several threads.
 *
 * @param <T> what they take over
 */
public final class OfGroups<T> {
  private static final int KEPT = 4096;

  private final BiFunction<Scenario, T, T> workOut;
  private final Map<Same, T> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Same, T> eldest) {
          return size() > KEPT;
        }
      };

  /** One and the same scenario; to compare all that two of them say would take too long. */
  private record Same(Scenario scenario) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Same same && scenario == same.scenario;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(scenario);
    }
  }

  /**
   * Something of groups.
   *
   * @param workOut gives it for a group; its second argument is that of the group above, null for
   *     the topmost
   */
  public OfGroups(BiFunction<Scenario, T, T> workOut) {
    this.workOut = workOut;
  }

  /** What a company takes over from the group above it; null when there is none. */
  public T above(Scenario company) {
    Deque<Scenario> groups = new ArrayDeque<>();
    T above = null;
    // not by recursion, which as many groups above one another would overflow
    for (Scenario group = company.parent(); group != null; group = group.parent()) {
      above = known(group);
      if (above != null) {
        break;
      }
      groups.push(group);
    }
    for (Scenario group : groups) {
      above = workOut.apply(group, above);
      keep(group, above);
    }
    return above;
  }

  private synchronized T known(Scenario group) {
    return known.get(new Same(group));
  }

  private synchronized void keep(Scenario group, T ofGroup) {
    known.put(new Same(group), ofGroup);
  }
}
