package org.csuite.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.csuite.model.Company;
import org.csuite.model.Fact;
import org.csuite.model.FactIndex;

/** The facts that rules are matched with, by type. */
final class KnownFacts {
  private final Map<Class<? extends Fact>, List<Fact>> byType = new HashMap<>();
  private final Map<Class<? extends Fact>, List<Fact>> copies = new HashMap<>();
  private final Map<Class<? extends Fact>, Map<Integer, FactIndex<Fact>>> indexes = new HashMap<>();

  /** None. */
  KnownFacts() {}

  /** Some already, with another company. */
  KnownFacts(Map<Class<? extends Fact>, List<Fact>> facts, Company company) {
    byType.putAll(facts);
    byType.put(Company.class, List.of(company));
  }

  void insert(Fact fact) {
    byType.computeIfAbsent(fact.getClass(), type -> new ArrayList<>()).add(fact);
    forget(fact.getClass());
  }

  void delete(Fact fact) {
    byType.get(fact.getClass()).removeIf(fact::equals);
    forget(fact.getClass());
  }

  private void forget(Class<? extends Fact> type) {
    copies.remove(type);
    indexes.remove(type);
  }

  /** The facts of a type, in the order in which they became known. */
  List<Fact> of(Class<? extends Fact> type) {
    return byType.getOrDefault(type, List.of());
  }

  /** Those whose field has an id. */
  List<Fact> of(Class<? extends Fact> type, int field, String id) {
    return indexes
        .computeIfAbsent(type, t -> new HashMap<>())
        .computeIfAbsent(field, f -> new FactIndex<>(of(type), f))
        .of(id);
  }

  /** All, by type; the very lists of the last time where nothing came or went. */
  Map<Class<? extends Fact>, List<Fact>> copy() {
    byType.forEach((type, facts) -> copies.computeIfAbsent(type, t -> List.copyOf(facts)));
    return Map.copyOf(copies);
  }
}
