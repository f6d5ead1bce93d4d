package org.csuite.check.mutants;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.csuite.engine.DecisionEngine;
import org.csuite.engine.direct.RuleTrial;
import org.csuite.engine.run.Examination;
import org.csuite.model.Company;
import org.csuite.model.FactDefinition;
import org.csuite.model.Kind;
import org.csuite.model.Mutant;
import org.csuite.model.Outcome;
import org.csuite.model.OutcomeDiff;
import org.csuite.model.Question;
import org.csuite.model.Scenario;
import org.csuite.rulebook.RuleBook;

/**
 * Finds the case that would notice a mutant: an existing one that should expect more, else one
 * whose company is moved to the boundary that the mutant moves.
 */
final class MutantHints {
  /** Companies that are moved, for one mutant. */
  private static final int TRIES = 60;

  /** What a hint tells of the differences. */
  private static final int TOLD = 3;

  private final DecisionEngine engine;
  private final List<MutationTest.Known> cases;

  MutantHints(DecisionEngine engine, List<MutationTest.Known> cases) {
    this.engine = engine;
    this.cases = cases;
  }

  /**
   * How a case could notice a mutant; null when no company is found that is decided otherwise.
   *
   * @param differing the cases whose rules conclude otherwise, though none of them expects it
   */
  Mutant.Hint find(
      Mutation mutation,
      DecisionEngine mutated,
      List<Mutation.Pair> rules,
      List<RuleTrial> after,
      List<MutationTest.Known> differing) {
    for (MutationTest.Known known : differing) {
      Mutant.Hint hint = hint(known.scenario(), Map.of(), mutated);
      if (hint != null) {
        return hint;
      }
    }
    String file = MutationTest.casesBeside(mutation.mutant());
    List<MutationTest.Known> near = new ArrayList<>();
    for (MutationTest.Known known : cases) {
      if (known.standsIn(file)) {
        near.add(known);
      }
    }
    if (near.isEmpty()) {
      near.addAll(cases);
    }
    if (mutation.probe().field() == null) {
      return null;
    }
    int tries = 0;
    for (MutationTest.Known known : near) {
      for (Object value : mutation.probe().values()) {
        if (++tries > TRIES) {
          return null;
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        Scenario moved = move(known.scenario(), mutation.probe().field().name(), value, facts);
        if (moved == null) {
          continue;
        }
        Examination examination = engine.examineTrial(moved);
        if (new MutationTest.Known(moved, examination).tells(rules, after)) {
          Mutant.Hint hint = hint(moved, facts, mutated);
          if (hint != null) {
            return hint;
          }
        }
      }
    }
    return null;
  }

  /** The scenario whose fact has another value; null when it cannot be brought there. */
  private Scenario move(Scenario scenario, String name, Object value, Map<String, Object> facts) {
    RuleBook book = engine.book();
    FactDefinition fact =
        book.vocabulary().facts().stream()
            .filter(f -> f.name().equals(name))
            .findFirst()
            .orElse(null);
    if (fact == null) {
      return null;
    }
    if (!fact.isDerived()) {
      return with(scenario, fact, fit(fact, value), facts);
    }
    FactDefinition given = book.facts().givenFactsOf(fact).get(0);
    Object now = book.facts().complete(scenario).company().get(fact);
    if (value == null) {
      return with(scenario, given, null, facts);
    }
    if (!(value instanceof Double wanted)
        || !(now instanceof Number derived)
        || derived.doubleValue() == 0
        || !(scenario.company().get(given) instanceof Number amount)) {
      return null;
    }
    double moved = Steps.clean(amount.doubleValue() * wanted / derived.doubleValue());
    return with(scenario, given, fit(given, moved), facts);
  }

  private static Object fit(FactDefinition fact, Object value) {
    if (fact.kind() == Kind.LIST && value != null) {
      return List.of(value);
    }
    return fact.kind() == Kind.INTEGER && value instanceof Double number
        ? (Object) (int) Math.round(number)
        : value;
  }

  private Scenario with(Scenario s, FactDefinition fact, Object value, Map<String, Object> facts) {
    Company company = s.company();
    int count = engine.book().vocabulary().facts().size();
    Object[] values = new Object[count];
    for (int i = 0; i < count; i++) {
      values[i] = i == fact.index() ? value : company.get(i);
    }
    facts.put(fact.name(), value);
    return s.with(new Company(values, new BitSet()));
  }

  private Mutant.Hint hint(Scenario scenario, Map<String, Object> facts, DecisionEngine mutated) {
    List<String> expected = differences(engine.trial(scenario), mutated.trial(scenario));
    return expected.isEmpty()
        ? null
        : new Mutant.Hint(scenario.name(), scenario.location(), facts, expected);
  }

  /** What the first outcome has that the other has not, as keys of {@code expect}. */
  private static List<String> differences(Outcome before, Outcome after) {
    List<String> differences = new ArrayList<>();
    for (OutcomeDiff.Change change : OutcomeDiff.between(before, after).changes()) {
      differences.add(expected(change));
    }
    before
        .classes()
        .forEach(
            (name, value) -> {
              if (!value.equals(after.classes().get(name))) {
                differences.add("classes {" + name + ": " + value + "}");
              }
            });
    before
        .roles()
        .forEach(
            role -> {
              double certainty = after.role(role.role()).certainty();
              if (Math.abs(certainty - role.certainty()) > 0.01) {
                differences.add("certainty {" + role.role() + ": " + round(role.certainty()) + "}");
              }
              if (role.external() != after.role(role.role()).external()) {
                differences.add("external [" + role.role() + "]");
              }
            });
    before
        .duties()
        .forEach(
            duty -> {
              List<String> consulted = new ArrayList<>(duty.consulted());
              consulted.removeAll(after.duty(duty.duty()).consulted());
              if (!consulted.isEmpty()) {
                differences.add("consulted {" + duty.duty() + ": " + consulted + "}");
              }
            });
    TreeSet<String> fired = fired(before);
    fired.removeAll(fired(after));
    fired.forEach(rule -> differences.add("fired [" + rule + "]"));
    TreeSet<String> silent = fired(after);
    silent.removeAll(fired(before));
    silent.forEach(rule -> differences.add("silent [" + rule + "]"));
    return differences.stream().distinct().limit(TOLD).toList();
  }

  private static String round(double certainty) {
    return Steps.plain(Math.round(certainty * 100) / 100.0);
  }

  private static TreeSet<String> fired(Outcome outcome) {
    TreeSet<String> fired = new TreeSet<>();
    outcome.firings().forEach(firing -> fired.add(firing.reason().rule()));
    return fired;
  }

  private static String expected(OutcomeDiff.Change change) {
    Question question = change.question();
    String value = Objects.requireNonNullElse(change.from(), "none");
    return switch (question.kind()) {
      case ROLE -> "roles {" + question.subject() + ": " + value + "}";
      case HOLDER -> "heldBy {" + question.subject() + ": " + value + "}";
      case DUTY -> "duties {" + question.subject() + ": " + value + "}";
      case LINE -> "lines {" + question.subject() + ": " + value + "}";
      case PAY ->
          change.from() == null
              ? "noPay [" + question.subject() + "]"
              : "pay {" + question.subject() + ": " + value + "}";
      case FINDING ->
          (change.from() == null ? "noFindings [" : "findings [") + question.subject() + "]";
    };
  }
}
