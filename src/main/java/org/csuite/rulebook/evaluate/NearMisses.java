package org.csuite.rulebook.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.csuite.model.Domain;
import org.csuite.model.Fact;
import org.csuite.model.FactType;
import org.csuite.model.Field;
import org.csuite.model.Kind;
import org.csuite.rulebook.Condition;
import org.csuite.rulebook.Constraint;
import org.csuite.rulebook.Rule;
import org.csuite.rulebook.TableQuery.ConditionColumn;
import org.csuite.rulebook.evaluate.Evaluator.Binding;
import org.csuite.rulebook.evaluate.NearMiss.Unmet;

/** Finds how close a rule came to a conclusion it did not draw, and what stood in its way. */
public final class NearMisses {
  /** A search that would look at more combinations keeps the best of those it has seen. */
  private static final int LIMIT = 20_000;

  private final Evaluator evaluator;
  private int looked;

  /** Over the facts of each type that rules can match. */
  public NearMisses(Function<FactType, List<Fact>> facts) {
    this.evaluator = new Evaluator(facts);
  }

  /**
   * Where a search stands.
   *
   * @param row the last row of a table
   */
  private record State(Binding binding, Fact.Row row, List<Unmet> unmet) {
    State and(Unmet more) {
      List<Unmet> all = new ArrayList<>(unmet);
      all.add(more);
      return new State(binding, row, all);
    }
  }

  /**
   * The conclusions that a rule came closest to, nearest first, each row of a table by itself.
   *
   * @param wanted for each argument of the verb the values meant; null or absent where any
   * @param most how many
   */
  public List<NearMiss> of(Rule rule, Map<Integer, Set<Object>> wanted, int most) {
    for (int i = 0; i < rule.arguments().size(); i++) {
      if (rule.arguments().get(i) instanceof Rule.Constant constant
          && wanted.get(i) != null
          && !wanted.get(i).contains(constant.value())) {
        return List.of();
      }
    }
    looked = 0;
    List<State> states = List.of(new State(Binding.NONE, null, List.of()));
    for (Condition condition : rule.conditions()) {
      List<State> next = new ArrayList<>();
      for (State state : states) {
        extend(rule, condition, state, wanted, next);
      }
      states = next;
    }
    Map<Object, NearMiss> best = new LinkedHashMap<>();
    for (State state : states) {
      NearMiss miss = miss(rule, state, wanted);
      Object key = state.row() == null ? miss.arguments() : state.row();
      best.merge(key, miss, (a, b) -> a.distance() <= b.distance() ? a : b);
    }
    return best.values().stream()
        .sorted(Comparator.comparingDouble(NearMiss::distance))
        .limit(most)
        .toList();
  }

  private static NearMiss miss(Rule rule, State state, Map<Integer, Set<Object>> wanted) {
    List<Object> arguments = new ArrayList<>();
    for (int i = 0; i < rule.arguments().size(); i++) {
      Object value =
          rule.arguments().get(i) instanceof Rule.Variable variable
              ? state.binding().values().get(variable.name())
              : ((Rule.Constant) rule.arguments().get(i)).value();
      boolean only = value == null && wanted.get(i) != null && wanted.get(i).size() == 1;
      boolean whole = rule.verb().parameters().get(i).kind() == Kind.INTEGER;
      arguments.add(
          only
              ? wanted.get(i).iterator().next()
              : whole && value instanceof Number number ? (Object) number.intValue() : value);
    }
    return new NearMiss(
        rule,
        state.row(),
        java.util.Collections.unmodifiableList(arguments),
        state.binding().values(),
        state.unmet());
  }

  private void extend(
      Rule rule,
      Condition condition,
      State state,
      Map<Integer, Set<Object>> wanted,
      List<State> next) {
    Condition.Pattern pattern = condition.pattern();
    if (condition instanceof Condition.Accumulate accumulate) {
      List<Fact> taken = new ArrayList<>();
      for (Fact fact : evaluator.candidates(pattern)) {
        if (evaluator.matches(pattern, fact, state.binding())) {
          taken.add(fact);
        }
      }
      double result = Evaluator.result(accumulate, taken);
      State after =
          new State(state.binding().with(accumulate.result(), result), state.row(), state.unmet());
      for (Constraint constraint : accumulate.constraints()) {
        if (!Evaluator.holds(constraint, i -> result, state.binding())) {
          after =
              after.and(
                  UnmetValues.of(pattern.type(), null, constraint, i -> result, state.binding()));
        }
      }
      next.add(after);
      return;
    }
    if (condition instanceof Condition.Not) {
      Fact present =
          evaluator.candidates(pattern).stream()
              .filter(fact -> evaluator.matches(pattern, fact, state.binding()))
              .findFirst()
              .orElse(null);
      next.add(present == null ? state : state.and(new NearMiss.Present(pattern.type(), present)));
      return;
    }
    boolean exists = condition instanceof Condition.Exists;
    List<State> branches = new ArrayList<>();
    for (Fact fact : evaluator.candidates(pattern)) {
      if (++looked > LIMIT) {
        break;
      }
      List<Unmet> unmet = unmet(rule, pattern, fact, state.binding(), wanted);
      if (unmet != null) {
        List<Unmet> all = new ArrayList<>(state.unmet());
        all.addAll(unmet);
        Fact.Row row = fact instanceof Fact.Row r ? r : state.row();
        branches.add(
            exists
                ? new State(state.binding(), state.row(), all)
                : new State(state.binding().with(pattern, fact), row, all));
      }
    }
    if (branches.isEmpty()) {
      next.add(absent(rule, pattern, state, wanted));
    } else if (exists) {
      next.add(branches.stream().min(Comparator.comparingDouble(NearMisses::weight)).orElseThrow());
    } else {
      next.addAll(branches);
    }
  }

  private static double weight(State state) {
    return state.unmet().stream().mapToDouble(Unmet::weight).sum();
  }

  /** There is nothing of the kind: go on with what is wanted in its place. */
  private static State absent(
      Rule rule, Condition.Pattern pattern, State state, Map<Integer, Set<Object>> wanted) {
    Map<Field, List<Object>> fields = new LinkedHashMap<>();
    for (Constraint constraint : pattern.constraints()) {
      wantedBy(constraint, state.binding(), fields);
    }
    Binding binding = state.binding();
    for (Condition.Binding bound : pattern.bindings()) {
      Set<Object> values = wantedOf(rule, bound.variable(), wanted);
      if (values != null) {
        fields.putIfAbsent(bound.field(), List.copyOf(values));
        binding =
            values.size() == 1 ? binding.with(bound.variable(), values.iterator().next()) : binding;
      }
    }
    return new State(binding, state.row(), state.unmet())
        .and(new NearMiss.Absent(pattern.type(), fields));
  }

  private static void wantedBy(
      Constraint constraint, Binding binding, Map<Field, List<Object>> fields) {
    if (constraint instanceof Constraint.Comparison comparison
        && comparison.operator() == Constraint.Operator.EQUAL) {
      fields.put(comparison.field(), List.of(comparison.constant()));
    } else if (constraint instanceof Constraint.OneOf oneOf && !oneOf.negated()) {
      fields.put(oneOf.field(), List.copyOf(oneOf.constants()));
    } else if (constraint instanceof Constraint.SameAs same
        && !same.negated()
        && binding.values().get(same.variable()) != null) {
      fields.put(same.field(), List.of(binding.values().get(same.variable())));
    }
  }

  /** The values wanted of a variable, because it is an argument of the verb; null when any. */
  private static Set<Object> wantedOf(
      Rule rule, String variable, Map<Integer, Set<Object>> wanted) {
    for (int i = 0; i < rule.arguments().size(); i++) {
      if (rule.arguments().get(i) instanceof Rule.Variable argument
          && argument.name().equals(variable)) {
        return wanted.get(i);
      }
    }
    return null;
  }

  /** What a fact lacks; null when it is about something else altogether. */
  private static List<Unmet> unmet(
      Rule rule,
      Condition.Pattern pattern,
      Fact fact,
      Binding before,
      Map<Integer, Set<Object>> wanted) {
    for (Condition.Binding bound : pattern.bindings()) {
      Set<Object> values = wantedOf(rule, bound.variable(), wanted);
      if (values != null && !values.contains(fact.get(bound.index()))) {
        return null;
      }
    }
    List<Unmet> unmet = new ArrayList<>();
    if (fact instanceof Fact.Row row) {
      for (ConditionColumn column : pattern.query().conditions()) {
        if (!Evaluator.holds(column, row, pattern.query(), before)) {
          Unmet value = UnmetValues.of(column, row, pattern.query(), before);
          if (value == null) {
            return null;
          }
          unmet.add(value);
        }
      }
    }
    Binding own = before.with(pattern, fact);
    for (Constraint constraint : pattern.constraints()) {
      if (!Evaluator.holds(constraint, fact::get, own)) {
        if (chooses(pattern.type(), constraint)) {
          return null;
        }
        unmet.add(UnmetValues.of(pattern.type(), fact, constraint, fact::get, own));
      }
    }
    return unmet;
  }

  /** Whether a constraint says which fact is meant rather than what it should be like. */
  private static boolean chooses(FactType type, Constraint constraint) {
    if (type == FactType.ROW || type == FactType.ROLE || type == FactType.DUTY) {
      return true;
    }
    if (constraint instanceof Constraint.SameAs same) {
      return !same.negated();
    }
    if (constraint instanceof Constraint.OnField on && type != FactType.COMPANY) {
      return on.field().values() == Domain.ROLE
          || on.field().values() == Domain.DUTY
          || (type == FactType.CLASS && on.field().name().equals("name"));
    }
    return false;
  }

  /** The values meant, for a map of wanted arguments. */
  public static Set<Object> oneOf(Object... values) {
    return new LinkedHashSet<>(List.of(values));
  }
}
