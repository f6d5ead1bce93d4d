package org.csuite.analysis;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.csuite.model.FactType;
import org.csuite.model.Firing;
import org.csuite.model.Outcome;
import org.csuite.model.Question;
import org.csuite.model.Verb;

/**
 * Which firings made a decision differ between two outcomes of a scenario: of the rules and rows
 * that fired in one alone, those that stand in an edited file, else those that are about the
 * decision.
 */
public final class Causes {
  private static final int MOST = 3;

  private final List<Firing> differing = new ArrayList<>();
  private final Predicate<Firing> edited;

  /**
   * Compares two outcomes.
   *
   * @param edited whether a firing's rule or row stands in an edited file
   */
  public Causes(Outcome before, Outcome after, Predicate<Firing> edited) {
    this.edited = edited;
    differing.addAll(missing(after.firings(), before.firings()));
    differing.addAll(missing(before.firings(), after.firings()));
  }

  /** Lines move when a file is edited, so that they do not tell firings apart. */
  private record Key(String rule, Verb verb, List<Object> arguments, boolean won, String file) {
    static Key of(Firing firing) {
      return new Key(
          firing.reason().rule(),
          firing.verb(),
          firing.arguments(),
          firing.won(),
          firing.reason().file());
    }
  }

  private static List<Firing> missing(List<Firing> all, List<Firing> others) {
    Map<Key, Integer> count = new HashMap<>();
    others.forEach(firing -> count.merge(Key.of(firing), 1, Integer::sum));
    return all.stream()
        .filter(firing -> count.merge(Key.of(firing), -1, Integer::sum) < 0)
        .toList();
  }

  /**
   * The firings behind a decision that differs, those of the later outcome first; at most three.
   */
  public List<Firing> of(Question question) {
    Set<Verb> verbs = verbs(question.kind());
    Predicate<Firing> named = firing -> firing.arguments().contains(question.subject());
    Predicate<Firing> direct = named.and(firing -> verbs.contains(firing.verb()));
    for (Predicate<Firing> which : List.of(direct.and(edited), named.and(edited), edited, direct)) {
      List<Firing> found = differing.stream().filter(which).limit(MOST).toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** Those that decide; a verdict rests on the case for the role, too. */
  private static Set<Verb> verbs(Question.Kind kind) {
    Set<Verb> verbs = EnumSet.copyOf(kind.verbs());
    if (kind == Question.Kind.ROLE) {
      verbs.addAll(FactType.ROLE_CASE.verbs());
    }
    return verbs;
  }
}
