package org.csuite.engine.settle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.csuite.model.Company;
import org.csuite.model.Fact;
import org.csuite.model.FactIndex;

/**
 * The facts that rules are matched with, by type. Copies share the facts of a type, and what has
 * been looked up of them, until one of the copies adds to them.
 */
public final class KnownFacts {
  private final Map<Class<? extends Fact>, OfType> byType;

  /** The facts of one type. */
  private static final class OfType {
    private final List<Fact> facts;
    private final Map<Integer, FactIndex<Fact>> indexes = new ConcurrentHashMap<>();
    private boolean shared;

    OfType(List<Fact> facts) {
      this.facts = facts;
    }

    void share() {
      // what all threads share is not written to again
      if (!shared) {
        shared = true;
      }
    }
  }

  /** None. */
  public KnownFacts() {
    byType = new HashMap<>();
  }

  private KnownFacts(Map<Class<? extends Fact>, OfType> byType) {
    this.byType = new HashMap<>(byType);
  }

  /** The same facts; what comes or goes here is not noticed there. */
  public KnownFacts copy() {
    byType.values().forEach(OfType::share);
    return new KnownFacts(byType);
  }

  /** The same facts, with another company. */
  public KnownFacts with(Company company) {
    KnownFacts others = new KnownFacts(byType);
    others.byType.put(Company.class, new OfType(List.of(company)));
    return others;
  }

  public void insert(Fact fact) {
    OfType own = own(fact.getClass());
    own.facts.add(fact);
    own.indexes.clear();
  }

  private OfType own(Class<? extends Fact> type) {
    OfType ofType = byType.get(type);
    if (ofType == null || ofType.shared) {
      ofType = new OfType(new ArrayList<>(of(type)));
      byType.put(type, ofType);
    }
    return ofType;
  }

  /** Takes back all facts of a type. */
  void remove(Class<? extends Fact> type) {
    byType.remove(type);
  }

  /** The types of which there are facts. */
  public Set<Class<? extends Fact>> types() {
    return byType.keySet();
  }

  /** The facts of a type, in the order in which they became known. */
  public List<Fact> of(Class<? extends Fact> type) {
    OfType ofType = byType.get(type);
    return ofType == null ? List.of() : ofType.facts;
  }

  /** Those whose field has an id. */
  public List<Fact> of(Class<? extends Fact> type, int field, String id) {
    OfType ofType = byType.get(type);
    return ofType == null
        ? List.of()
        : ofType.indexes.computeIfAbsent(field, f -> new FactIndex<>(ofType.facts, f)).of(id);
  }
}
