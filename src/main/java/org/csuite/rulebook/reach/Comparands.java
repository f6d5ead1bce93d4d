package org.csuite.rulebook.reach;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.csuite.model.FactType;
import org.csuite.rulebook.Rule;

/** The constants that conditions hold each field against, each once. */
public final class Comparands {
  private final Map<List<Object>, NavigableSet<Double>> numbers = new HashMap<>();
  private final Map<List<Object>, Set<String>> words = new HashMap<>();

  /** Those of some rules and of the tables that they look into. */
  public Comparands(Collection<Rule> rules) {
    for (Comparand comparand : Comparand.of(rules)) {
      List<Object> field = List.of(comparand.type(), comparand.index());
      if (comparand.constant() instanceof Double number) {
        numbers.computeIfAbsent(field, f -> new TreeSet<>()).add(number);
      } else if (comparand.constant() instanceof String word) {
        words.computeIfAbsent(field, f -> new LinkedHashSet<>()).add(word);
      }
    }
  }

  /** The numbers that a field is held against, the least first. */
  public NavigableSet<Double> numbers(FactType type, int field) {
    return numbers.getOrDefault(List.of(type, field), Collections.emptyNavigableSet());
  }

  /** The words that a field is held against, in the order of the book. */
  public Set<String> words(FactType type, int field) {
    return words.getOrDefault(List.of(type, field), Set.of());
  }
}
