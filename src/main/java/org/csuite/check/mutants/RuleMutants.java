package org.csuite.check.mutants;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.csuite.model.Domain;
import org.csuite.model.FactType;
import org.csuite.model.Field;
import org.csuite.model.Location;
import org.csuite.model.Mutant;
import org.csuite.model.Mutant.Kind;
import org.csuite.model.Verb;
import org.csuite.rulebook.BookEdit;
import org.csuite.rulebook.Condition;
import org.csuite.rulebook.Constraint;
import org.csuite.rulebook.Rule;
import org.csuite.rulebook.RuleBook;

/** The rules that differ from one in one thing. */
final class RuleMutants {
  private final RuleBook book;
  private final Rule rule;
  private final List<Mutation> mutations = new ArrayList<>();

  private RuleMutants(Rule rule, RuleBook book) {
    this.rule = rule;
    this.book = book;
  }

  /** Every mutant of a rule. */
  static List<Mutation> of(Rule rule, RuleBook book) {
    RuleMutants mutants = new RuleMutants(rule, book);
    for (int i = 0; i < rule.conditions().size(); i++) {
      mutants.condition(i);
    }
    for (int i = 0; i < rule.arguments().size(); i++) {
      if (rule.arguments().get(i) instanceof Rule.Constant constant) {
        mutants.argument(i, constant.value());
      }
    }
    return mutants.mutations;
  }

  private void condition(int at) {
    Condition condition = rule.conditions().get(at);
    Condition.Pattern pattern = condition.pattern();
    constraints(at, pattern.type(), pattern.constraints(), changed -> with(condition, changed));
    if (condition instanceof Condition.Accumulate accumulate) {
      constraints(
          at,
          pattern.type(),
          accumulate.constraints(),
          changed ->
              new Condition.Accumulate(
                  pattern,
                  accumulate.function(),
                  accumulate.argument(),
                  accumulate.result(),
                  changed));
    }
    String text = word(condition) + pattern.type().typeName() + "( … )";
    if (condition instanceof Condition.Not) {
      replace(
          at, Kind.COMPARISON, pattern.location(), text, "exists", new Condition.Exists(pattern));
    } else if (condition instanceof Condition.Exists) {
      replace(at, Kind.COMPARISON, pattern.location(), text, "not", new Condition.Not(pattern));
    }
    if (pattern.type() != FactType.COMPANY && rule.conditions().size() > 1 && !needed(at)) {
      replace(at, Kind.DROPPED_CONDITION, pattern.location(), text, "", null);
    }
  }

  private static String word(Condition condition) {
    return condition instanceof Condition.Not
        ? "not "
        : condition instanceof Condition.Exists
            ? "exists "
            : condition instanceof Condition.Accumulate ? "accumulate " : "";
  }

  private static Condition with(Condition condition, List<Constraint> constraints) {
    Condition.Pattern p = condition.pattern();
    return BookEdit.with(
        condition,
        new Condition.Pattern(
            p.type(), p.query(), p.variable(), constraints, p.bindings(), p.location()));
  }

  private void constraints(
      int at,
      FactType type,
      List<Constraint> constraints,
      java.util.function.Function<List<Constraint>, Condition> condition) {
    ConstraintMutants mutants = new ConstraintMutants(type, new Implied(book));
    for (int i = 0; i < constraints.size(); i++) {
      for (ConstraintMutants.Variant variant : mutants.of(constraints.get(i))) {
        List<Constraint> changed = new ArrayList<>(constraints);
        if (variant.constraint() == null) {
          changed.remove(i);
        } else {
          changed.set(i, variant.constraint());
        }
        List<Condition> conditions = new ArrayList<>(rule.conditions());
        conditions.set(at, condition.apply(List.copyOf(changed)));
        Location location =
            new Location(
                rule.location().file(), variant.location().line(), variant.location().column());
        mutations.add(
            new Mutation.OfRule(
                new Mutant(variant.kind(), location, rule.name(), variant.from(), variant.to()),
                variant.probe(),
                rule,
                BookEdit.with(rule, conditions)));
      }
    }
  }

  private void replace(
      int at, Kind kind, Location location, String from, String to, Condition condition) {
    List<Condition> conditions = new ArrayList<>(rule.conditions());
    if (condition == null) {
      conditions.remove(at);
    } else {
      conditions.set(at, condition);
    }
    Location place = new Location(rule.location().file(), location.line(), location.column());
    mutations.add(
        new Mutation.OfRule(
            new Mutant(kind, place, rule.name(), from, to),
            Mutation.Probe.NONE,
            rule,
            BookEdit.with(rule, conditions)));
  }

  /** Whether something else in the rule refers to what a condition binds. */
  private boolean needed(int at) {
    Condition condition = rule.conditions().get(at);
    Set<String> bound = new HashSet<>();
    condition.pattern().bindings().forEach(binding -> bound.add(binding.variable()));
    if (condition.pattern().variable() != null) {
      bound.add(condition.pattern().variable());
    }
    if (condition instanceof Condition.Accumulate accumulate) {
      bound.clear();
      bound.add(accumulate.result());
    }
    Set<String> used = new HashSet<>();
    for (Rule.Argument argument : rule.arguments()) {
      if (argument instanceof Rule.Variable variable) {
        used.add(variable.name());
      }
    }
    for (Condition other : rule.conditions()) {
      if (other != condition) {
        Constraint.onFields(other.pattern().constraints()).stream()
            .filter(on -> on instanceof Constraint.SameAs)
            .forEach(same -> used.add(((Constraint.SameAs) same).variable()));
        if (other.pattern().query() != null) {
          other.pattern().query().handed().forEach(handed -> used.add(handed.variable()));
        }
      }
    }
    bound.retainAll(used);
    return !bound.isEmpty();
  }

  private void argument(int at, Object value) {
    Field parameter = rule.verb().parameters().get(at);
    if (value == null || !stated(rule.verb(), at)) {
      return;
    }
    if (value instanceof Number number) {
      boolean factor = rule.verb() == Verb.ADVISE;
      double figure = number.doubleValue();
      conclude(at, Kind.STRENGTH, value, Steps.figure(figure, factor));
      if (factor || rule.verb() == Verb.ADJUST_PAY) {
        conclude(at, Kind.STRENGTH, value, -figure);
      }
    } else {
      conclude(
          at,
          Kind.CONCLUSION,
          value,
          Steps.otherWord(value.toString(), parameter.values(), book.vocabulary()));
    }
  }

  /**
   * Whether a case can say what it expects of an argument: not of a finding's severity and subject.
   */
  static boolean stated(Verb verb, int argument) {
    return verb != Verb.FIND
        || verb.parameters().get(argument).values() != Domain.SEVERITY && argument == 1;
  }

  private void conclude(int at, Kind kind, Object from, Object to) {
    List<Rule.Argument> arguments = new ArrayList<>(rule.arguments());
    arguments.set(at, new Rule.Constant(to));
    String verb = rule.verb().id() + " ";
    mutations.add(
        new Mutation.OfRule(
            new Mutant(
                kind,
                rule.location(),
                rule.name(),
                verb + Steps.plain(from instanceof Number n ? (Object) n.doubleValue() : from),
                Steps.plain(to)),
            Mutation.Probe.NONE,
            rule,
            BookEdit.with(rule, rule.conditions(), arguments)));
  }
}
