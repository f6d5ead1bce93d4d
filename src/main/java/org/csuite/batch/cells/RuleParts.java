package org.csuite.batch.cells;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csuite.model.Domain;
import org.csuite.model.FactType;
import org.csuite.model.Verb;
import org.csuite.rulebook.Rule;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.reach.RuleDependencies;
import org.csuite.rulebook.reach.Thresholds;

/** The rules of a book, taken apart by what they conclude something about. */
final class RuleParts {
  /** A rule as far as it concludes one thing. */
  record Part(Rule rule, int argument, String key, RuleDependencies dependencies) {}

  /** What no row of a file has. */
  static final Set<FactType> ABSENT =
      Set.of(
          FactType.CANDIDATE,
          FactType.GROUP_ROLE,
          FactType.POST,
          FactType.GIVEN_DUTY,
          FactType.GIVEN_TOTAL);

  /** What it adds up of others may be told apart more finely than they are. */
  private static final Set<FactType> SUMMED = Set.of(FactType.ROW, FactType.BAND);

  /** What a finding is called, and what it is about. */
  private static final int CODE = 1;

  private static final int SUBJECT = 2;

  private final RuleBook book;
  private final boolean budget;
  private final Map<String, Set<String>> holders = new LinkedHashMap<>();
  private final Map<Verb, Map<String, List<Part>>> parts = new EnumMap<>(Verb.class);
  private final Set<String> unshared = new LinkedHashSet<>();

  /**
   * The rules.
   *
   * @param budget whether companies have a pay budget; without, rules that need one are silent
   */
  RuleParts(RuleBook book, boolean budget) {
    this.book = book;
    this.budget = budget;
    List<Rule> first = book.rules().stream().filter(rule -> rule.verb() == Verb.COMBINE).toList();
    first.forEach(rule -> add(rule, null));
    of(Verb.COMBINE).keySet().forEach(role -> holders.put(role, others(Verb.COMBINE, role)));
    for (Rule rule : book.rules()) {
      if (rule.verb() != Verb.COMBINE) {
        add(rule, holders);
      }
    }
    if (!budget && parts.containsKey(Verb.DEFER)) {
      unshared.add("what rules defer without a pay budget");
    }
  }

  private void add(Rule rule, Map<String, Set<String>> holding) {
    int argument = rule.verb() == Verb.FIND ? CODE : 0;
    for (String key : keys(rule, argument, holding)) {
      RuleDependencies dependencies = RuleDependencies.of(book, rule, argument, key, holding);
      if (dependencies != null && !silent(dependencies)) {
        for (FactType type : dependencies.sums()) {
          if (!SUMMED.contains(type)) {
            unshared.add("what rules add up of " + type.typeName());
          }
        }
        parts
            .computeIfAbsent(rule.verb(), v -> new LinkedHashMap<>())
            .computeIfAbsent(key == null ? "" : key, k -> new ArrayList<>())
            .add(new Part(rule, argument, key, dependencies));
      }
    }
  }

  /** What a rule may conclude something about. */
  private Collection<String> keys(Rule rule, int argument, Map<String, Set<String>> holding) {
    List<String> any = new ArrayList<>();
    any.add(null);
    return switch (rule.verb()) {
      case CLASSIFY, FIND -> {
        RuleDependencies dependencies = RuleDependencies.of(book, rule, argument, null, holding);
        if (dependencies == null) {
          yield List.of();
        }
        if (dependencies.words(argument) == null && rule.verb() == Verb.CLASSIFY) {
          unshared.add("classes whose names are no constants");
        }
        yield dependencies.words(argument) == null ? any : dependencies.words(argument);
      }
      case FORBID -> any;
      case ASSIGN, CONSULT -> book.vocabulary().duties().ids();
      default -> book.vocabulary().roles().ids();
    };
  }

  private boolean silent(RuleDependencies dependencies) {
    return !budget && dependencies.needsBudget()
        || dependencies.conclusions().stream()
            .anyMatch(c -> c.needed() && ABSENT.contains(c.type()));
  }

  /** Why some of them cannot be shared; empty when all can. */
  Set<String> unshared() {
    return unshared;
  }

  /** What rules conclude with a verb, by what it is about; empty where that may be anything. */
  Map<String, List<Part>> of(Verb verb) {
    return parts.getOrDefault(verb, Map.of());
  }

  /** What rules conclude with a verb about one thing. */
  List<Part> of(Verb verb, String key) {
    return of(verb).getOrDefault(key, List.of());
  }

  /** The roles that may be the second argument of a verb. */
  Set<String> others(Verb verb, String key) {
    Collection<String> roles = book.vocabulary().roles().ids();
    Set<String> others = new LinkedHashSet<>();
    for (Part part : of(verb, key)) {
      Set<String> words = part.dependencies().words(1);
      others.addAll(words == null ? roles : words);
    }
    others.retainAll(roles);
    return others;
  }

  /** What they hold the company's facts against. */
  List<Thresholds> company() {
    List<Thresholds> all = new ArrayList<>();
    parts
        .values()
        .forEach(
            byKey ->
                byKey.values().forEach(of -> of.forEach(p -> all.add(p.dependencies().company()))));
    return all;
  }

  /** A part row by row, where the rule looks into a table; else subject by subject. */
  List<Part> smaller(Part part) {
    List<RuleDependencies> byRow = part.dependencies().byRow(book, part.argument(), part.key());
    if (!byRow.equals(List.of(part.dependencies()))) {
      return byRow.stream()
          .map(dependencies -> new Part(part.rule(), part.argument(), part.key(), dependencies))
          .toList();
    }
    Collection<String> subjects = subjects(part.rule());
    return subjects.isEmpty() ? List.of(part) : bySubject(part.rule(), subjects);
  }

  private List<Part> bySubject(Rule rule, Collection<String> subjects) {
    List<Part> some = new ArrayList<>();
    for (String subject : subjects) {
      RuleDependencies dependencies = RuleDependencies.of(book, rule, SUBJECT, subject, holders);
      if (dependencies != null) {
        some.add(new Part(rule, SUBJECT, subject, dependencies));
      }
    }
    return some;
  }

  /** The roles or duties that a rule may find one thing about; empty where it does otherwise. */
  private Collection<String> subjects(Rule rule) {
    if (rule.verb() != Verb.FIND || !(rule.arguments().get(CODE) instanceof Rule.Constant)) {
      return List.of();
    }
    return rule.conditions().stream()
        .flatMap(condition -> condition.pattern().bindings().stream())
        .filter(by -> rule.arguments().get(SUBJECT).equals(new Rule.Variable(by.variable())))
        .filter(by -> by.field().values() == Domain.ROLE || by.field().values() == Domain.DUTY)
        .map(by -> Domain.resolve(by.field().values(), book.vocabulary()).ids())
        .findFirst()
        .orElse(List.of());
  }
}
