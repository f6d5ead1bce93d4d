package org.csuite.engine.settle;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.csuite.engine.plan.Fired;
import org.csuite.model.Finding;
import org.csuite.model.Firing;
import org.csuite.model.Reason;
import org.csuite.model.Verb;
import org.csuite.rulebook.Rule;

/**
 * Settles what the rules of one phase concluded. Equal conclusions become one. Of the different
 * ones where only one can be, that of an overriding rule wins, then that of the earlier table row;
 * a conflict that remains goes to the first rule by name and is found.
 */
public final class Settlement {
  private final Map<String, Set<String>> overrides;
  private final List<Fired> firings;
  private final IdentityHashMap<Fired, Fired> lost = new IdentityHashMap<>();
  private final List<Conclusion> conclusions = new ArrayList<>();
  private final List<Finding> conflicts = new ArrayList<>();

  /**
   * Settles a phase.
   *
   * @param firings of all its rules, in the order of {@link #inOrder}
   * @param overrides by rule name, the rules that give way to it, see {@link #overrides}
   */
  public Settlement(List<Fired> firings, Map<String, Set<String>> overrides) {
    this.firings = firings;
    this.overrides = overrides;
    Map<Verb, Map<Object, List<Fired>>> singles = new EnumMap<>(Verb.class);
    for (Fired fired : firings) {
      Verb verb = fired.firing().verb();
      Object key = verb.singleValued() ? fired.arguments().get(0) : fired.arguments();
      singles
          .computeIfAbsent(verb, v -> new LinkedHashMap<>())
          .computeIfAbsent(key, k -> new ArrayList<>(1))
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
    return (lost.isEmpty() ? firings.stream() : firings.stream().map(f -> lost.getOrDefault(f, f)))
        .map(Fired::firing);
  }

  /** A finding for each conflict that neither override nor row order settles. */
  List<Finding> conflicts() {
    return conflicts;
  }

  /**
   * Firings by rule, row and arguments. A rule that concludes the same from the same row twice has
   * said it once.
   */
  public static List<Fired> inOrder(List<Fired> firings) {
    if (firings.size() < 2) {
      return firings;
    }
    List<Fired> sorted = new ArrayList<>(firings);
    sorted.sort(Fired.ORDER);
    List<Fired> inOrder = new ArrayList<>(sorted.size());
    Set<Said> said = new HashSet<>();
    Fired last = null;
    for (Fired fired : sorted) {
      // of one row at most, the same stand side by side
      boolean repeated =
          fired.rows().size() < 2 ? last != null && fired.repeats(last) : !said.add(Said.by(fired));
      if (!repeated) {
        inOrder.add(fired);
        last = fired;
      }
    }
    return inOrder;
  }

  /** What makes two firings the same. */
  private record Said(String rule, String file, int line, List<Object> arguments) {
    static Said by(Fired fired) {
      Reason reason = fired.reason();
      return new Said(reason.rule(), reason.file(), reason.line(), fired.arguments());
    }
  }

  /** The rules that give way to each rule, directly or through others. */
  public static Map<String, Set<String>> overrides(List<Rule> rules) {
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
    if (group.size() == 1) {
      conclusions.add(new Conclusion(verb, group.get(0).arguments(), group, true));
      return;
    }
    List<Fired> standing = standing(group);
    List<Object> winner = standing.get(0).arguments();
    if (!alike(standing, winner)) {
      conflicts.add(EngineFindings.conflict(verb, byArguments(standing)));
    }
    List<Fired> won = new ArrayList<>(1);
    List<Fired> gaveWay = new ArrayList<>(group.size() - 1);
    for (Fired fired : group) {
      if (fired.arguments().equals(winner)) {
        won.add(fired);
      } else {
        gaveWay.add(lost.computeIfAbsent(fired, Fired::lost));
      }
    }
    conclusions.add(new Conclusion(verb, winner, won, true));
    byArguments(gaveWay)
        .forEach(
            (arguments, fired) -> conclusions.add(new Conclusion(verb, arguments, fired, false)));
  }

  private static boolean alike(List<Fired> group, List<Object> arguments) {
    for (Fired fired : group) {
      if (!fired.arguments().equals(arguments)) {
        return false;
      }
    }
    return true;
  }

  private static Map<List<Object>, List<Fired>> byArguments(List<Fired> group) {
    if (group.size() == 1) {
      return Map.of(group.get(0).arguments(), group);
    }
    Map<List<Object>, List<Fired>> all = new LinkedHashMap<>();
    group.forEach(
        fired -> all.computeIfAbsent(fired.arguments(), a -> new ArrayList<>()).add(fired));
    return all;
  }

  /** What neither an overriding rule nor an earlier row of the same rule takes the place of. */
  private List<Fired> standing(List<Fired> group) {
    List<Fired> left = notOverridden(group);
    List<Fired> standing = new ArrayList<>(1);
    Fired first = null;
    // rules that override each other in a circle leave nothing: then none of them counts
    for (Fired fired : left.isEmpty() ? group : left) {
      if (first == null || fired.rule() != first.rule()) {
        first = fired;
      }
      if (Fired.BY_ROW.compare(fired, first) == 0) {
        standing.add(fired);
      }
    }
    return standing;
  }

  /** Those that no rule of the group overrides. */
  private List<Fired> notOverridden(List<Fired> group) {
    Rule last = group.get(group.size() - 1).rule();
    if (group.get(0).rule() == last) {
      return group;
    }
    Set<String> overridden = new HashSet<>();
    group.forEach(by -> overridden.addAll(overrides.get(by.rule().name())));
    return group.stream().filter(fired -> !overridden.contains(fired.rule().name())).toList();
  }
}
