package org.csuite.engine.drools;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.csuite.engine.plan.Collected;
import org.csuite.engine.plan.Deciding;
import org.csuite.engine.plan.Fired;
import org.csuite.engine.plan.Match;
import org.csuite.engine.plan.RulePlan;
import org.csuite.engine.plan.Sentence;
import org.csuite.engine.settle.WorkingFacts;
import org.csuite.model.Citation;
import org.csuite.model.Company;
import org.csuite.model.Fact;
import org.csuite.model.FactType;
import org.csuite.model.Field;
import org.csuite.model.Firing;
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
    List<Object> arguments = match.arguments();
    if (arguments == null) {
      return null;
    }
    Looking looking = new Looking();
    for (RulePlan.Step step : match.plan().steps()) {
      look(step, match, looking);
    }
    return new Fired(
        rule,
        match.rows(),
        new Firing(
            rule.phase(),
            rule.verb(),
            arguments,
            reason(match, arguments, looking),
            true,
            List.copyOf(looking.restsOn)));
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

  private void look(RulePlan.Step step, Match match, Looking looking) {
    Condition.Pattern pattern = step.condition().pattern();
    if (step.condition() instanceof Condition.Pattern) {
      Fact fact = match.fact(step.slot());
      lookAt(fact, step, match, looking);
      if (fact instanceof Fact.Row row) {
        lookAtColumns(row, step, match, looking);
      }
    } else if (step.condition() instanceof Condition.Accumulate accumulate) {
      Collected collected = match.collected(step.slot());
      looking.at(pattern.type().typeName() + "." + accumulate.result(), collected.value());
      looking.restsOn.addAll(collected.facts());
      collected.facts().forEach(fact -> looking.estimated |= estimated(fact, step.looked()));
    } else {
      for (Fact fact : candidates(step, match)) {
        if (step.condition() instanceof Condition.Exists) {
          if (match.holds(step.test(), fact)) {
            lookAt(fact, step, match, looking);
            if (fact instanceof Fact.Row row) {
              lookAtColumns(row, step, match, looking);
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
  private List<? extends Fact> candidates(RulePlan.Step step, Match match) {
    Condition.Pattern pattern = step.condition().pattern();
    return pattern.query() == null ? facts.of(pattern.type().javaType()) : match.candidates(step);
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
  private void lookAtColumns(Fact.Row row, RulePlan.Step step, Match match, Looking looking) {
    TableQuery query = step.condition().pattern().query();
    for (TableQuery.ConditionColumn condition : query.conditions()) {
      if (row.get(condition.column().index()) != null) {
        TableQuery.Handed handed = query.handed().get(condition.fact());
        Fact fact = match.fact(step.handed().get(condition.fact()));
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

  private Reason reason(Match match, List<Object> arguments, Looking looking) {
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
        strength(rule.verb(), arguments),
        java.util.Collections.unmodifiableMap(looking.matched),
        looking.estimated);
  }

  private static Double strength(Verb verb, List<Object> arguments) {
    return verb == Verb.ADVISE || verb == Verb.ADJUST_PAY ? (Double) arguments.get(1) : null;
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
