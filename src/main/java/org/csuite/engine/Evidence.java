package org.csuite.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.csuite.model.Citation;
import org.csuite.model.Company;
import org.csuite.model.Fact;
import org.csuite.model.FactType;
import org.csuite.model.Field;
import org.csuite.model.Firing;
import org.csuite.model.Kind;
import org.csuite.model.Location;
import org.csuite.model.Reason;
import org.csuite.model.Text;
import org.csuite.model.Verb;
import org.csuite.model.Vocabulary;
import org.csuite.rulebook.Condition;
import org.csuite.rulebook.Rule;
import org.csuite.rulebook.Table;
import org.csuite.rulebook.TableQuery;

/**
 * Turns a match into a firing with its reason: on what facts, in which words, on whose authority.
 */
final class Evidence {
  private final Vocabulary vocabulary;
  private final WorkingFacts facts;
  private final Function<Text, Sentence> sentences;
  private final boolean open;

  /**
   * @param sentences gives the sentence of a text
   * @param open whether sentences keep places for the company's facts
   */
  Evidence(
      Vocabulary vocabulary, WorkingFacts facts, Function<Text, Sentence> sentences, boolean open) {
    this.vocabulary = vocabulary;
    this.facts = facts;
    this.sentences = sentences;
    this.open = open;
  }

  /**
   * The firing; null when a value that the verb needs is unknown, so that nothing was concluded.
   */
  Fired of(Match match) {
    Rule rule = match.plan().rule();
    List<Object> arguments = arguments(match);
    if (arguments == null) {
      return null;
    }
    Looking looking = new Looking();
    List<Fact.Row> rows = new ArrayList<>();
    for (RulePlan.Step step : match.plan().steps()) {
      look(step, match, looking, rows);
    }
    return new Fired(
        rule,
        rows,
        new Firing(
            rule.phase(),
            rule.verb(),
            arguments,
            reason(match, looking),
            true,
            List.copyOf(looking.restsOn)));
  }

  /** The firing without words and facts; null as above. */
  static Fired brief(Match match) {
    Rule rule = match.plan().rule();
    List<Object> arguments = arguments(match);
    if (arguments == null) {
      return null;
    }
    List<Fact.Row> rows = new ArrayList<>();
    for (RulePlan.Step step : match.plan().steps()) {
      if (step.condition() instanceof Condition.Pattern pattern && pattern.query() != null) {
        rows.add((Fact.Row) match.fact(step.slot()));
      }
    }
    Deciding deciding = rows.isEmpty() ? null : Deciding.rowOf(match);
    Table.Note note = deciding == null ? null : deciding.note();
    Reason reason =
        new Reason(
            rule.name(),
            rule.verb(),
            deciding == null ? rule.location().file() : deciding.row().file(),
            deciding == null ? rule.location().line() : deciding.row().line(),
            rule.why(),
            null,
            note != null && note.source() != null ? note.source() : rule.source(),
            null,
            Map.of(),
            false);
    return new Fired(
        rule, rows, new Firing(rule.phase(), rule.verb(), arguments, reason, true, List.of()));
  }

  private static List<Object> arguments(Match match) {
    Rule rule = match.plan().rule();
    List<Field> parameters = rule.verb().parameters();
    List<Object> arguments = new ArrayList<>(parameters.size());
    for (int i = 0; i < parameters.size(); i++) {
      Object value =
          rule.arguments().get(i) instanceof Rule.Variable variable
              ? match.value(variable.name())
              : ((Rule.Constant) rule.arguments().get(i)).value();
      if (value == null && !parameters.get(i).nullable()) {
        return null;
      }
      arguments.add(ofKind(value, parameters.get(i).kind()));
    }
    return java.util.Collections.unmodifiableList(arguments);
  }

  private static Object ofKind(Object value, Kind kind) {
    if (value instanceof Number number) {
      return switch (kind) {
        case INTEGER -> (Object) number.intValue();
        case NUMBER -> (Object) number.doubleValue();
        default -> value.toString();
      };
    }
    return value;
  }

  /** What has been looked at so far. */
  private static final class Looking {
    private final Map<String, Object> matched = new LinkedHashMap<>();
    private final List<Fact> restsOn = new ArrayList<>();
    private boolean estimated;

    void at(String name, Object value) {
      String key = name;
      for (int i = 2; matched.containsKey(key); i++) {
        if (java.util.Objects.equals(matched.get(key), value)) {
          return;
        }
        key = name + "#" + i;
      }
      matched.put(key, value);
    }
  }

  private void look(RulePlan.Step step, Match match, Looking looking, List<Fact.Row> rows) {
    Condition.Pattern pattern = step.condition().pattern();
    if (step.condition() instanceof Condition.Pattern) {
      Fact fact = match.fact(step.slot());
      lookAt(fact, step, match, looking);
      if (fact instanceof Fact.Row row) {
        rows.add(row);
        lookAtColumns(row, pattern.query(), match, looking);
      }
    } else if (step.condition() instanceof Condition.Accumulate accumulate) {
      Collected collected = match.collected(step.slot());
      looking.at(pattern.type().typeName() + "." + accumulate.result(), collected.value());
      looking.restsOn.addAll(collected.facts());
      collected.facts().forEach(fact -> looking.estimated |= estimated(fact, step.looked()));
    } else {
      for (Fact fact : candidates(pattern, match)) {
        if (step.condition() instanceof Condition.Exists) {
          if (match.holds(step.test(), fact)) {
            lookAt(fact, step, match, looking);
            if (fact instanceof Fact.Row row) {
              lookAtColumns(row, pattern.query(), match, looking);
            }
            break;
          }
        } else if (match.holds(step.ids(), fact)) {
          looking.estimated |= estimated(fact, step.looked());
        }
      }
    }
  }

  /** The facts, or the rows, that a pattern could match. */
  private List<? extends Fact> candidates(Condition.Pattern pattern, Match match) {
    if (pattern.query() == null) {
      return facts.of(pattern.type().javaType());
    }
    return pattern
        .query()
        .rows(
            pattern.query().handed().stream()
                .map(handed -> match.fact(match.plan().factSlot(handed.variable())))
                .toArray(Fact[]::new));
  }

  private void lookAt(Fact fact, RulePlan.Step step, Match match, Looking looking) {
    FactType type = step.condition().pattern().type();
    looking.restsOn.add(fact);
    List<RulePlan.Looked> seen = new ArrayList<>();
    for (RulePlan.Looked looked : step.looked()) {
      if (looked.when() == null || match.holds(looked.when(), fact)) {
        seen.add(looked);
        looking.at(name(type, looked.field()), fact.get(looked.index()));
      }
    }
    looking.estimated |= estimated(fact, seen);
  }

  /** The fields that the columns of a row were held against; an empty cell asks nothing. */
  private void lookAtColumns(Fact.Row row, TableQuery query, Match match, Looking looking) {
    for (TableQuery.ConditionColumn condition : query.conditions()) {
      if (row.get(condition.column().index()) != null) {
        TableQuery.Handed handed = query.handed().get(condition.fact());
        Fact fact = match.fact(match.plan().factSlot(handed.variable()));
        Field field = condition.column().field();
        looking.at(name(handed.type(), field), fact.get(condition.index()));
        looking.estimated |=
            estimated(fact, List.of(new RulePlan.Looked(field, condition.index(), null)));
      }
    }
  }

  private boolean estimated(Fact fact, List<RulePlan.Looked> fields) {
    return fact instanceof Company company
        ? fields.stream().anyMatch(looked -> company.isEstimated(looked.index()))
        : facts.isEstimated(fact);
  }

  private static String name(FactType type, Field field) {
    return type == FactType.COMPANY ? field.name() : type.typeName() + "." + field.name();
  }

  private Reason reason(Match match, Looking looking) {
    Rule rule = match.plan().rule();
    Deciding deciding = Deciding.rowOf(match);
    Table.Note note = deciding == null ? null : deciding.note();
    Text why = note != null && note.why() != null ? note.why() : rule.why();
    Text advice = note != null && note.advice() != null ? note.advice() : rule.advice();
    Citation source = note != null && note.source() != null ? note.source() : rule.source();
    Location at = rule.location();
    return new Reason(
        rule.name(),
        rule.verb(),
        deciding == null ? at.file() : deciding.row().file(),
        deciding == null ? at.line() : deciding.row().line(),
        fill(why, match),
        advice == null ? null : fill(advice, match),
        source,
        strength(match),
        java.util.Collections.unmodifiableMap(looking.matched),
        looking.estimated);
  }

  private static Double strength(Match match) {
    Verb verb = match.plan().rule().verb();
    return verb == Verb.ADVISE || verb == Verb.ADJUST_PAY ? (Double) arguments(match).get(1) : null;
  }

  private Text fill(Text text, Match match) {
    return sentences
        .apply(text)
        .filled(
            name -> {
              RulePlan.Source source = match.source(name);
              if (source == null) {
                return null;
              }
              return open && match.isOfCompany(source)
                  ? Sentence.Filling.open(source.type())
                  : Sentence.Filling.of(
                      named(source.type(), name, match),
                      match.value(name),
                      facts.of(Company.class).get(0)::get,
                      vocabulary);
            },
            vocabulary);
  }

  /** What a value is: a column of a table does not say, but the verb it is handed to does. */
  private static Field named(Field type, String variable, Match match) {
    if (type.values() != null) {
      return type;
    }
    Rule rule = match.plan().rule();
    int argument = rule.arguments().indexOf(new Rule.Variable(variable));
    if (argument < 0) {
      return type;
    }
    Field parameter = rule.verb().parameters().get(argument);
    return parameter.values() == null ? type : parameter;
  }
}
