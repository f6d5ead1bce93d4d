package org.csuite.rulebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csuite.input.Nearest;
import org.csuite.model.Citation;
import org.csuite.model.Diagnostic.Code;
import org.csuite.model.Domain;
import org.csuite.model.FactType;
import org.csuite.model.Field;
import org.csuite.model.Kind;
import org.csuite.model.Location;
import org.csuite.model.Phase;
import org.csuite.model.Text;
import org.csuite.model.Values;
import org.csuite.model.Verb;
import org.csuite.model.Vocabulary;
import org.csuite.rulebook.Syntax.Annotation;
import org.csuite.rulebook.Syntax.RuleText;
import org.csuite.rulebook.Syntax.Value;

/**
 * Checks one rule as written against the vocabulary, the tables and the phase it belongs to: what
 * rules may say is listed here and in the resolvers, everything else is refused.
 */
final class RuleSubset {
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

  private final Vocabulary vocabulary;
  private final Map<String, TableFile> tables;
  private final Map<String, Set<String>> classes;
  private final CitationReader citations;
  private final StatementReader statements;
  private final Mistakes mistakes;

  RuleSubset(
      Vocabulary vocabulary,
      Map<String, TableFile> tables,
      Map<String, Set<String>> classes,
      CitationReader citations,
      StatementReader statements,
      Mistakes mistakes) {
    this.vocabulary = vocabulary;
    this.tables = tables;
    this.classes = classes;
    this.citations = citations;
    this.statements = statements;
    this.mistakes = mistakes;
  }

  /**
   * The rule with its types, or null when something in it is wrong.
   *
   * @param file path in the rule folder
   * @param phase of the folder
   */
  Rule resolve(RuleText text, String file, Phase phase) {
    int before = mistakes.all().size();
    checkName(text);
    checkGroup(text, phase);
    Scope scope = new Scope(mistakes);
    if (!text.complete()) {
      scope.incomplete();
    }
    ConditionResolver resolver =
        new ConditionResolver(vocabulary, tables, classes, phase, scope, mistakes);
    List<Condition> conditions = new ArrayList<>();
    text.conditions().forEach(condition -> conditions.add(resolver.resolve(condition)));
    Verb verb = verb(text, phase);
    List<Rule.Argument> arguments = verb == null ? List.of() : arguments(text, verb, scope);
    Text why = text(text, "why", scope);
    Text advice = text(text, "advice", scope);
    Citation source = source(text);
    Set<String> carried = statements(text);
    conditions.forEach(condition -> checkNotes(condition, scope));
    if (text.complete() && text.conditions().isEmpty()) {
      mistakes.report(text.name(), Code.BROKEN_RULE, "The rule has no condition.", "Maybe Company().");
    }
    boolean broken = mistakes.all().size() > before || conditions.contains(null);
    if (broken || !text.complete()) {
      return null;
    }
    return new Rule(
        text.name().text(),
        phase,
        why,
        advice,
        source,
        overrides(text),
        carried,
        List.copyOf(conditions),
        verb,
        arguments,
        new Location(file, text.name().place().line(), text.name().place().column()));
  }

  private void checkName(RuleText text) {
    if (!NAME.matcher(text.name().text()).matches()) {
      mistakes.report(
          text.name(),
          Code.BROKEN_RULE,
          "'" + text.name().text() + "' is no rule name: lower case, digits and hyphens only.",
          "Maybe \"cto-when-technology-is-sold\".");
    }
  }

  private void checkGroup(RuleText text, Phase phase) {
    if (text.group() == null) {
      if (text.complete()) {
        mistakes.report(
            text.name(), Code.WRONG_PHASE, "The rule names no ruleflow-group.", "Maybe add ruleflow-group \"" + phase.id() + "\".");
      }
    } else if (!text.group().text().equals(phase.id())) {
      mistakes.report(
          text.group(),
          Code.WRONG_PHASE,
          "The ruleflow-group is \"" + text.group().text() + "\", but the file is in " + phase.id() + "/.",
          "Maybe \"" + phase.id() + "\".");
    }
  }

  private Verb verb(RuleText text, Phase phase) {
    if (text.verb() == null) {
      return null;
    }
    Verb verb = Verb.of(text.verb().text());
    if (verb == null) {
      mistakes.report(
          text.verb(),
          Code.UNKNOWN_VERB,
          "'" + text.verb().text() + "' is nothing that a rule can conclude.",
          Nearest.hint(text.verb().text(), Arrays.stream(Verb.values()).map(Verb::id).toList()));
    } else if (!verb.allowedIn(phase)) {
      mistakes.report(
          text.verb(),
          Code.WRONG_PHASE,
          "'" + verb.id() + "' belongs to the phase '" + verb.phase().id() + "', not to '" + phase.id() + "'.",
          "Maybe one of: " + String.join(", ", Verb.in(phase).stream().map(Verb::id).toList()) + ".");
    }
    return verb;
  }

  private List<Rule.Argument> arguments(RuleText text, Verb verb, Scope scope) {
    List<Field> parameters = verb.parameters();
    if (text.arguments().size() != parameters.size()) {
      mistakes.report(
          text.verb(),
          Code.WRONG_ARGUMENTS,
          "'" + verb.id() + "' takes " + parameters.size() + " values, but " + text.arguments().size() + " stand here.",
          "Maybe " + verb.id() + "( " + String.join(", ", parameters.stream().map(Field::name).toList()) + " ).");
      return List.of();
    }
    List<Rule.Argument> arguments = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      Value value = text.arguments().get(i);
      arguments.add(
          value.token().kind() == Token.Kind.VARIABLE
              ? variable(value.token(), parameters.get(i), verb, i, scope)
              : constant(value, parameters.get(i), verb, i));
    }
    return arguments;
  }

  private Rule.Argument constant(Value value, Field parameter, Verb verb, int position) {
    Token token = value.token();
    if (token.isWord("null") && parameter.nullable()) {
      return new Rule.Constant(null);
    }
    if (parameter.kind().numeric() && token.kind() == Token.Kind.NUMBER) {
      double number = (value.negative() ? -1 : 1) * Double.parseDouble(token.text());
      checkStrength(verb, position, number, token);
      return new Rule.Constant(number);
    }
    if (parameter.kind() == Kind.TEXT && token.kind() == Token.Kind.STRING) {
      Values values = Domain.resolve(parameter.values(), vocabulary);
      if (values != null && !values.ids().contains(token.text())) {
        mistakes.report(
            token,
            TableFile.codeFor(values),
            "'" + token.text() + "' is not a known " + values.noun() + ".",
            Nearest.hint(token.text(), values.ids()));
      }
      checkOwnName(verb, position, token);
      return new Rule.Constant(token.text());
    }
    mistakes.report(
        token,
        Code.WRONG_TYPE,
        "'" + verb.id() + "' needs " + (parameter.kind().numeric() ? "a number" : "text in double quotes")
            + " for '" + parameter.name() + "', but " + token.shown() + " stands here.",
        null);
    return new Rule.Constant(null);
  }

  private void checkStrength(Verb verb, int position, double number, Token at) {
    if (verb == Verb.ADVISE && position == 1 && (number <= -1 || number >= 1 || number == 0)) {
      mistakes.report(
          at,
          Code.OUT_OF_RANGE,
          "A certainty factor lies strictly between -1 and 1 and is not 0.",
          "Maybe 0.6, or require( role ) when there is no doubt.");
    }
  }

  /** Codes of findings and names of classes are the book's own, and written as names of rules are. */
  private void checkOwnName(Verb verb, int position, Token at) {
    if (isOwnName(verb, position) && !NAME.matcher(at.text()).matches()) {
      mistakes.report(
          at,
          Code.WRONG_TYPE,
          "'" + at.text() + "' is no " + verb.parameters().get(position).name()
              + " for '" + verb.id() + "': lower case, digits and hyphens only.",
          "Maybe \"dpo-conflict-of-interests\".");
    }
  }

  private static boolean isOwnName(Verb verb, int position) {
    return verb == Verb.FIND && position == 1 || verb == Verb.CLASSIFY && position == 0;
  }

  private Rule.Argument variable(Token token, Field parameter, Verb verb, int position, Scope scope) {
    Scope.Bound bound = scope.get(token);
    if (bound != null) {
      checkVariable(token, bound, parameter, verb, position);
    }
    return new Rule.Variable(token.text());
  }

  private void checkVariable(
      Token token, Scope.Bound bound, Field parameter, Verb verb, int position) {
    if (bound.field() == null) {
      mistakes.report(
          token, Code.WRONG_TYPE, "'$" + token.text() + "' is a whole fact, not one of its values.", null);
      return;
    }
    if (bound.table() != null) {
      Table.Column column = bound.table().table().column(bound.field().name());
      bound.table().check(column, parameter, false, vocabulary, mistakes.all());
      bound
          .table()
          .cells(
              column,
              (line, cell) -> {
                Double number = parameter.kind().numeric() ? bound.table().csv().number(cell.text()) : null;
                if (number != null) {
                  checkStrength(verb, position, number, new Token(Token.Kind.NUMBER, cell.text(), cell.place(), false));
                }
                if (!cell.isEmpty()) {
                  checkOwnName(verb, position, new Token(Token.Kind.STRING, cell.text(), cell.place(), false));
                }
              });
      return;
    }
    if (isOwnName(verb, position)) {
      mistakes.report(
          token,
          Code.WRONG_TYPE,
          "The " + parameter.name() + " that '" + verb.id() + "' gives stands in the rule or in a table.",
          "Maybe write it in quotes.");
      return;
    }
    boolean sameKind =
        parameter.kind() == bound.field().kind()
            || parameter.kind().numeric() && bound.field().kind().numeric();
    Values wanted = Domain.resolve(parameter.values(), vocabulary);
    Values given = Domain.resolve(bound.field().values(), vocabulary);
    if (!sameKind || wanted != null && wanted != given) {
      mistakes.report(
          token,
          Code.WRONG_TYPE,
          "'" + verb.id() + "' needs a " + (wanted == null ? parameter.name() : wanted.noun())
              + ", but '$" + token.text() + "' is '" + bound.field().name() + "'.",
          null);
    } else if (!bound.known() && !parameter.nullable()) {
      mistakes.report(
          token,
          Code.AMBIGUOUS_UNKNOWN,
          "'$" + token.text() + "' may be unknown, but '" + verb.id() + "' needs it.",
          "Maybe add " + bound.field().name() + " != null where it is bound.");
    }
  }

  private Text text(RuleText text, String key, Scope scope) {
    Annotation english = text.annotations().get(key);
    Annotation french = text.annotations().get(key + "_fr");
    boolean needed = key.equals("why");
    if (text.complete() && (english == null ? needed || french != null : french == null)) {
      String missing = english == null ? key : key + "_fr";
      mistakes.report(
          text.name(),
          Code.MISSING_WHY,
          "The rule has no @" + missing + "( \"…\" ).",
          "Maybe one plain sentence that a client understands.");
    }
    if (english == null || french == null) {
      return null;
    }
    checkPlaceholders(english.value(), english.value().text(), scope);
    checkPlaceholders(french.value(), french.value().text(), scope);
    return new Text(english.value().text(), french.value().text());
  }

  private void checkPlaceholders(Token at, String text, Scope scope) {
    Matcher matcher = PLACEHOLDER.matcher(text);
    while (matcher.find()) {
      if (!scope.has(matcher.group(1))) {
        scope.unknown(at, matcher.group(1));
      }
    }
  }

  /** The sentences of a table's rows may name the variables of the rules that use them. */
  private void checkNotes(Condition condition, Scope scope) {
    if (condition == null || condition.pattern().type() != FactType.ROW) {
      return;
    }
    TableFile file = tables.get(condition.pattern().query().table().name());
    for (String header : List.of("why", "why_fr", "advice", "advice_fr")) {
      int column = file.csv().column(header);
      if (column >= 0) {
        for (CsvText.Line line : file.csv().lines()) {
          CsvText.Cell cell = line.cells().get(column);
          checkPlaceholders(new Token(Token.Kind.STRING, cell.text(), cell.place(), false), cell.text(), scope);
        }
      }
    }
  }

  private Citation source(RuleText text) {
    Annotation source = text.annotations().get("source");
    if (source == null) {
      if (text.complete()) {
        mistakes.report(
            text.name(),
            Code.MISSING_SOURCE,
            "The rule has no @source( \"…\" ).",
            "Maybe a key of sources.yaml, or judgement where no source decides.");
      }
      return null;
    }
    return citations.read(source.value().text(), source.value().place());
  }

  private Set<String> statements(RuleText text) {
    Annotation statement = text.annotations().get("statement");
    return statement == null
        ? Set.of()
        : statements.read(statement.value().text(), statement.value().place());
  }

  private static Set<String> overrides(RuleText text) {
    Annotation overrides = text.annotations().get("overrides");
    return overrides == null
        ? Set.of()
        : new LinkedHashSet<>(List.of(overrides.value().text().strip().split("\\s*,\\s*")));
  }
}
