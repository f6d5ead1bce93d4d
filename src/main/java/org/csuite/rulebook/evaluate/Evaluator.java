package org.csuite.rulebook.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.csuite.model.Fact;
import org.csuite.model.FactType;
import org.csuite.rulebook.Condition;
import org.csuite.rulebook.Constraint;
import org.csuite.rulebook.Rule;
import org.csuite.rulebook.TableQuery;
import org.csuite.rulebook.TableQuery.ConditionColumn;

/**
 * Evaluates rules by itself, without Drools and without any code that the engine runs: a second
 * opinion on every decision, and the one that can say why a rule did not fire.
 */
public final class Evaluator {
  private final Function<FactType, List<Fact>> facts;

  /** Over the facts of each type that rules can match. */
  public Evaluator(Function<FactType, List<Fact>> facts) {
    this.facts = facts;
  }

  /**
   * What conditions matched so far.
   *
   * @param values by variable
   * @param whole facts by fact variable
   */
  record Binding(Map<String, Object> values, Map<String, Fact> whole) {
    static final Binding NONE = new Binding(Map.of(), Map.of());

    Binding with(Condition.Pattern pattern, Fact fact) {
      Map<String, Object> values = new HashMap<>(this.values);
      pattern.bindings().forEach(b -> values.put(b.variable(), fact.get(b.index())));
      Map<String, Fact> whole = new HashMap<>(this.whole);
      if (pattern.variable() != null) {
        whole.put(pattern.variable(), fact);
      }
      return new Binding(values, whole);
    }

    Binding with(String variable, Object value) {
      Map<String, Object> values = new HashMap<>(this.values);
      values.put(variable, value);
      return new Binding(values, whole);
    }
  }

  /**
   * What a rule concludes from the facts: the arguments of its verb, each combination once. Numbers
   * are Double; a conclusion whose argument is unknown where the verb needs one is none.
   */
  public Set<List<Object>> conclusions(Rule rule) {
    Set<List<Object>> conclusions = new LinkedHashSet<>();
    for (Binding binding : bindings(rule)) {
      List<Object> arguments = arguments(rule, binding);
      boolean complete = true;
      for (int i = 0; i < arguments.size(); i++) {
        complete &= arguments.get(i) != null || rule.verb().parameters().get(i).nullable();
      }
      if (complete) {
        conclusions.add(arguments);
      }
    }
    return conclusions;
  }

  private static List<Object> arguments(Rule rule, Binding binding) {
    List<Object> arguments = new ArrayList<>();
    for (Rule.Argument argument : rule.arguments()) {
      arguments.add(
          number(
              argument instanceof Rule.Variable variable
                  ? binding.values().get(variable.name())
                  : ((Rule.Constant) argument).value()));
    }
    return arguments;
  }

  private List<Binding> bindings(Rule rule) {
    List<Binding> bindings = List.of(Binding.NONE);
    for (Condition condition : rule.conditions()) {
      List<Binding> next = new ArrayList<>();
      for (Binding binding : bindings) {
        extend(condition, binding, next);
      }
      bindings = next;
    }
    return bindings;
  }

  /** Adds each way in which a condition goes on from what is matched. */
  void extend(Condition condition, Binding binding, List<Binding> next) {
    Condition.Pattern pattern = condition.pattern();
    List<Fact> matching = new ArrayList<>();
    for (Fact fact : candidates(pattern)) {
      if (matches(pattern, fact, binding)) {
        matching.add(fact);
      }
    }
    if (condition instanceof Condition.Pattern) {
      matching.forEach(fact -> next.add(binding.with(pattern, fact)));
    } else if (condition instanceof Condition.Accumulate accumulate) {
      double result = result(accumulate, matching);
      if (accumulate.constraints().stream().allMatch(c -> holds(c, i -> result, binding))) {
        next.add(binding.with(accumulate.result(), result));
      }
    } else if (condition instanceof Condition.Exists != matching.isEmpty()) {
      next.add(binding);
    }
  }

  /** The facts, or rows, that a pattern chooses from. */
  List<Fact> candidates(Condition.Pattern pattern) {
    return pattern.type() == FactType.ROW
        ? List.copyOf(pattern.query().table().lines())
        : facts.apply(pattern.type());
  }

  /** Whether a fact meets everything a pattern asks. */
  boolean matches(Condition.Pattern pattern, Fact fact, Binding binding) {
    Binding own = binding.with(pattern, fact);
    return (pattern.type() != FactType.ROW
            || pattern.query().conditions().stream()
                .allMatch(column -> holds(column, (Fact.Row) fact, pattern.query(), binding)))
        && pattern.constraints().stream().allMatch(c -> holds(c, fact::get, own));
  }

  /** What accumulate gives over the facts taken. */
  static double result(Condition.Accumulate accumulate, List<Fact> taken) {
    if (accumulate.function() == Condition.Function.COUNT) {
      return taken.size();
    }
    double sum = 0;
    for (Fact fact : taken) {
      for (Condition.Binding binding : accumulate.pattern().bindings()) {
        if (binding.variable().equals(accumulate.argument())
            && fact.get(binding.index()) instanceof Number number) {
          sum += number.doubleValue();
        }
      }
    }
    return sum;
  }

  /** Whether a row's cell allows the value of the fact it is held against. */
  static boolean holds(ConditionColumn column, Fact.Row row, TableQuery query, Binding binding) {
    Object cell = row.get(column.column().index());
    if (cell == null) {
      return true;
    }
    Fact held = binding.whole().get(query.handed().get(column.fact()).variable());
    Object value = held == null ? null : held.get(column.index());
    if (value == null) {
      return false;
    }
    if (value instanceof List<?> list) {
      return list.stream().anyMatch(words(cell)::contains);
    }
    if (!(value instanceof Number number)) {
      return cell instanceof Boolean ? cell.equals(value) : words(cell).contains(value.toString());
    }
    int order = Double.compare(number.doubleValue(), (Double) cell);
    return switch (column.column().bound()) {
      case IS -> order == 0;
      case FROM -> order >= 0;
      case ABOVE -> order > 0;
      case TO -> order <= 0;
      case BELOW -> order < 0;
    };
  }

  /** The words of a cell, {@code a|b}. */
  static List<String> words(Object cell) {
    List<String> words = new ArrayList<>();
    for (String word : cell.toString().split("\\|")) {
      words.add(word.strip());
    }
    return words;
  }

  /**
   * Whether a constraint holds.
   *
   * @param field the value of a field by index
   */
  static boolean holds(Constraint constraint, Function<Integer, Object> field, Binding binding) {
    return constraint.fold(
        on -> holds(on, field, binding),
        parts -> parts.allMatch(Boolean::booleanValue),
        parts -> parts.anyMatch(Boolean::booleanValue));
  }

  private static boolean holds(
      Constraint.OnField on, Function<Integer, Object> field, Binding binding) {
    Object value = number(field.apply(on.index()));
    if (on instanceof Constraint.Known known) {
      return known.known() == (value != null);
    }
    if (on instanceof Constraint.SameAs same) {
      Object other = binding.values().get(same.variable());
      boolean equal = value != null && value.equals(other);
      return same.negated() != equal;
    }
    if (on instanceof Constraint.OneOf oneOf) {
      return oneOf.negated() != (value != null && oneOf.constants().contains(value));
    }
    if (on instanceof Constraint.Contains contains) {
      boolean inside = value instanceof List<?> list && list.contains(contains.constant());
      return contains.negated() != inside;
    }
    return holds((Constraint.Comparison) on, value);
  }

  private static boolean holds(Constraint.Comparison comparison, Object value) {
    if (comparison.operator() == Constraint.Operator.DIFFERENT) {
      return !Objects.equals(value, number(comparison.constant()));
    }
    if (value == null) {
      return false;
    }
    if (comparison.operator() == Constraint.Operator.EQUAL) {
      return value.equals(number(comparison.constant()));
    }
    int order = Double.compare((Double) value, (Double) number(comparison.constant()));
    return switch (comparison.operator()) {
      case LESS -> order < 0;
      case AT_MOST -> order <= 0;
      case MORE -> order > 0;
      default -> order >= 0;
    };
  }

  private static Object number(Object value) {
    return value instanceof Number number ? (Object) number.doubleValue() : value;
  }
}
