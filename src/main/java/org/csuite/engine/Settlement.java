package org.csuite.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.csuite.model.Finding;
import org.csuite.model.Firing;
import org.csuite.model.Verb;
import org.csuite.rulebook.Rule;

/**
 * Settles what the rules of one phase concluded. Equal conclusions become one. Of the different
 * ones where only one can be, that of an overriding rule wins, then that of the earlier table row;
 * a conflict that remains goes to the first rule by name and is found.
 */
final class Settlement {
  private final Map<String, Set<String>> overrides;
  private final List<Fired> firings;
  private final Set<Fired> lost = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Conclusion> conclusions = new ArrayList<>();
  private final List<Finding> conflicts = new ArrayList<>();

  /**
   * Settles a phase.
   *
   * @param firings of all its rules, see {@link #inOrder}
   * @param overrides by rule name, the rules that give way to it, see {@link #overrides}
   */
  Settlement(List<Fired> firings, Map<String, Set<String>> overrides) {
    this.firings = firings;
    this.overrides = overrides;
    Map<Verb, Map<Object, List<Fired>>> singles = new TreeMap<>();
    for (Fired fired : firings) {
      Verb verb = fired.firing().verb();
      Object key = verb.singleValued() ? fired.arguments().get(0) : fired.arguments();
      singles
          .computeIfAbsent(verb, v -> new LinkedHashMap<>())
          .computeIfAbsent(key, k -> new ArrayList<>())
          .add(fired);
    }
    singles.forEach((verb, byKey) -> byKey.values().forEach(group -> settle(verb, group)));
  }

  /** Every conclusion, by verb, the winning one of a group first. */
  List<Conclusion> conclusions() {
    return conclusions;
  }

  /** Every firing, in order. */
  Stream<Firing> firings() {
    return firings.stream()
        .map(fired -> lost.contains(fired) ? fired.firing().lost() : fired.firing());
  }

  /** A finding for each conflict that neither override nor row order settles. */
  List<Finding> conflicts() {
    return conflicts;
  }

  /**
   * Firings by rule, row and arguments. A rule that concludes the same from the same row twice has
   * said it once.
   */
  static List<Fired> inOrder(List<Fired> firings) {
    if (firings.size() < 2) {
      return firings;
    }
    Map<List<Object>, Fired> distinct = new LinkedHashMap<>();
    firings.stream()
        .sorted(Fired.ORDER)
        .forEach(
            fired ->
                distinct.putIfAbsent(
                    List.of(
                        fired.rule().name(),
                        fired.reason().file(),
                        fired.reason().line(),
                        fired.arguments()),
                    fired));
    return List.copyOf(distinct.values());
  }

  /** The rules that give way to each rule, directly or through others. */
  static Map<String, Set<String>> overrides(List<Rule> rules) {
    Map<String, Set<String>> direct = new HashMap<>();
    rules.forEach(rule -> direct.put(rule.name(), rule.overrides()));
    Map<String, Set<String>> all = new HashMap<>();
    for (Rule rule : rules) {
      Set<String> reached = new HashSet<>();
      reach(rule.name(), direct, reached);
      reached.remove(rule.name());
      all.put(rule.name(), reached);
    }
    return all;
  }

  private static void reach(String rule, Map<String, Set<String>> direct, Set<String> reached) {
    for (String next : direct.getOrDefault(rule, Set.of())) {
      if (reached.add(next)) {
        reach(next, direct, reached);
      }
    }
  }

  private void settle(Verb verb, List<Fired> group) {
    List<Fired> standing = standing(group);
    Map<List<Object>, List<Fired>> byArguments = new LinkedHashMap<>();
    standing.forEach(
        fired -> byArguments.computeIfAbsent(fired.arguments(), a -> new ArrayList<>()).add(fired));
    List<Object> winner = standing.get(0).arguments();
    if (byArguments.size() > 1) {
      conflicts.add(EngineFindings.conflict(verb, byArguments));
    }
    Map<List<Object>, List<Fired>> all = new LinkedHashMap<>();
    all.put(winner, new ArrayList<>());
    group.forEach(
        fired -> all.computeIfAbsent(fired.arguments(), a -> new ArrayList<>()).add(fired));
    all.forEach(
        (arguments, fired) -> {
          boolean won = arguments.equals(winner);
          if (!won) {
            lost.addAll(fired);
          }
          conclusions.add(
              new Conclusion(
                  verb, arguments, won ? fired : fired.stream().map(Fired::lost).toList(), won));
        });
  }

  /** What neither an overriding rule nor an earlier row of the same rule takes the place of. */
  private List<Fired> standing(List<Fired> group) {
    Set<String> overridden = new HashSet<>();
    group.forEach(by -> overridden.addAll(overrides.get(by.rule().name())));
    List<Fired> standing =
        group.stream().filter(fired -> !overridden.contains(fired.rule().name())).toList();
    // rules that override each other in a circle leave nothing: then none of them counts
    List<Fired> left = standing.isEmpty() ? group : standing;
    Map<String, Fired> firstRows = new HashMap<>();
    left.forEach(
        fired ->
            firstRows.merge(
                fired.rule().name(), fired, (a, b) -> Fired.BY_ROW.compare(a, b) <= 0 ? a : b));
    return left.stream()
        .filter(fired -> Fired.BY_ROW.compare(fired, firstRows.get(fired.rule().name())) == 0)
        .sorted(Comparator.comparing(fired -> fired.rule().name()))
        .toList();
  }
}
