package org.csuite.batch.cells;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csuite.batch.cells.RuleParts.Part;
import org.csuite.model.FactDefinition;
import org.csuite.model.FactType;
import org.csuite.model.Kind;
import org.csuite.model.Phase;
import org.csuite.model.Vocabulary;
import org.csuite.rulebook.reach.RuleDependencies;
import org.csuite.rulebook.reach.Thresholds;

/** The numbers that stand for what rules look at: facts of the company and earlier conclusions. */
final class Inputs {
  private static final Set<FactType> CONSTANT = Set.of(FactType.ROLE, FactType.DUTY);

  /** What only companies with a group have, or what nothing may be read off. */
  private static final Set<FactType> UNKNOWN =
      Set.of(FactType.LINE, FactType.CONSULTED, FactType.SHARED);

  private final Collection<String> roles;
  private final Map<FactDefinition, Buckets> byFact = new LinkedHashMap<>();
  private final Map<FactType, Map<String, List<Input>>> conclusions = new EnumMap<>(FactType.class);
  private final CostFacts costs;
  private final Verdicts before = new Verdicts();
  private final Verdicts after;
  private final Set<String> unshared = new LinkedHashSet<>();

  /**
   * Those of facts.
   *
   * @param thresholds all that facts are held against
   * @param costs null where companies have no pay budget
   */
  Inputs(Vocabulary vocabulary, List<Thresholds> thresholds, Slots slots, CostFacts costs) {
    this.roles = vocabulary.roles().ids();
    this.costs = costs;
    this.after = costs == null ? before : new Verdicts();
    for (FactDefinition fact : vocabulary.facts()) {
      List<Thresholds> looking = thresholds.stream().filter(t -> t.lookAt(fact)).toList();
      if (looking.isEmpty()) {
        continue;
      }
      boolean every = looking.stream().anyMatch(t -> t.everyWord(fact));
      if (every && (fact.kind() != Kind.TEXT || fact.values() == null)) {
        unshared.add("what rules conclude from the value of '" + fact.name() + "'");
      } else {
        byFact.put(fact, new Buckets(fact, slots, looking));
      }
    }
  }

  /** Why some conclusions cannot be shared; empty when all can. */
  Set<String> unshared() {
    return unshared;
  }

  /** The facts looked at. */
  Collection<Buckets> buckets() {
    return byFact.values();
  }

  /** Says what an earlier conclusion is known by. */
  void known(FactType type, String key, Input input) {
    conclusions
        .computeIfAbsent(type, t -> new LinkedHashMap<>())
        .computeIfAbsent(key, k -> new ArrayList<>())
        .add(input);
  }

  /** The verdicts up to the budget phase. */
  Verdicts before() {
    return before;
  }

  /** Those from then on: the same where companies have no pay budget. */
  Verdicts after() {
    return after;
  }

  /** What an earlier conclusion is known by; empty where no rule concludes it. */
  List<Input> of(FactType type, String key) {
    return conclusions.getOrDefault(type, Map.of()).getOrDefault(key, List.of());
  }

  /** What one part looks at. */
  List<Input> of(Part part) {
    return of(List.of(part));
  }

  /** What several parts look at, each fact once and as closely as any of them does. */
  List<Input> of(List<Part> parts) {
    Map<FactDefinition, List<Thresholds>> facts = new LinkedHashMap<>();
    for (Part part : parts) {
      Thresholds company = part.dependencies().company();
      for (FactDefinition fact : company.facts()) {
        facts.computeIfAbsent(fact, f -> new ArrayList<>()).add(company);
      }
    }
    List<Input> of = new ArrayList<>();
    facts.forEach(
        (fact, thresholds) -> {
          if (byFact.containsKey(fact)) {
            of.addAll(byFact.get(fact).inputs(thresholds));
          }
        });
    for (Part part : parts) {
      Verdicts seen = part.rule().phase().compareTo(Phase.BUDGET) > 0 ? after : before;
      part.dependencies().conclusions().forEach(looked -> addInputs(looked, seen, of));
    }
    return of;
  }

  private void addInputs(RuleDependencies.Conclusions seen, Verdicts verdicts, List<Input> of) {
    FactType type = seen.type();
    if (CONSTANT.contains(type) || RuleParts.ABSENT.contains(type)) {
      return;
    }
    Collection<String> about = seen.keys() == null ? roles : seen.keys();
    if (UNKNOWN.contains(type) || (type == FactType.COST && costs == null)) {
      unshared.add("what rules conclude from " + type.typeName());
    } else if (type == FactType.FORBIDDEN) {
      of.addAll(of(type, ""));
    } else if (type == FactType.STAFFED) {
      about.forEach(role -> of.addAll(verdicts.of(role, seen.fields())));
    } else if (type == FactType.COST) {
      about.forEach(role -> addCost(role, seen.fields(), of));
    } else if (seen.keys() == null) {
      conclusions.getOrDefault(type, Map.of()).values().forEach(of::addAll);
    } else {
      seen.keys().forEach(key -> of.addAll(of(type, key)));
    }
  }

  private void addCost(String role, Set<Integer> fields, List<Input> of) {
    of.addAll(costs.of(role, fields));
    if (fields.contains(FactType.COST.index("verdict"))) {
      of.add(before.verdict(role));
    }
  }
}
