package org.csuite.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Facts by the text of one of their fields. Safe for use by several threads.
 *
 * @param <T> their type
 */
public final class FactIndex<T extends Fact> {
  private final Map<String, List<T>> byText = new HashMap<>();

  /** Those that have a text there, in their order. */
  public FactIndex(List<T> facts, int field) {
    for (T fact : facts) {
      if (fact.get(field) instanceof String text) {
        byText.computeIfAbsent(text, t -> new ArrayList<>(1)).add(fact);
      }
    }
  }

  /** The facts whose field has that text. */
  public List<T> of(String text) {
    return byText.getOrDefault(text, List.of());
  }
}
