package org.csuite.rulebook.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.csuite.input.Nearest;
import org.csuite.model.Diagnostic.Code;
import org.csuite.model.Domain;
import org.csuite.model.Field;
import org.csuite.model.Kind;
import org.csuite.model.Phase;
import org.csuite.model.Values;
import org.csuite.model.Verb;
import org.csuite.model.Vocabulary;
import org.csuite.rulebook.Rule;
import org.csuite.rulebook.Table;
import org.csuite.rulebook.read.Syntax.RuleText;
import org.csuite.rulebook.read.Syntax.Value;

/** Checks what one rule concludes and gives it its types. */
final class ConsequenceResolver {
  private final Vocabulary vocabulary;
  private final Scope scope;
  private final Mistakes mistakes;

  /** The conditions of the rule have bound their variables in the scope. */
  ConsequenceResolver(Vocabulary vocabulary, Scope scope, Mistakes mistakes) {
    this.vocabulary = vocabulary;
    this.scope = scope;
    this.mistakes = mistakes;
  }

  /** The verb, or null when there is none that the phase may use. */
  Verb verb(RuleText text, Phase phase) {
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
          "'"
              + verb.id()
              + "' belongs to the phase '"
              + verb.phase().id()
              + "', not to '"
              + phase.id()
              + "'.",
          "Maybe one of: "
              + String.join(", ", Verb.in(phase).stream().map(Verb::id).toList())
              + ".");
    }
    return verb;
  }

  /** One argument for each parameter; none when their number differs. */
  List<Rule.Argument> arguments(RuleText text, Verb verb) {
    List<Field> parameters = verb.parameters();
    if (text.arguments().size() != parameters.size()) {
      mistakes.report(
          text.verb(),
          Code.WRONG_ARGUMENTS,
          "'"
              + verb.id()
              + "' takes "
              + parameters.size()
              + " values, but "
              + text.arguments().size()
              + (text.arguments().size() == 1 ? " stands here." : " stand here."),
          form(verb));
      return List.of();
    }
    List<Rule.Argument> arguments = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      Value value = text.arguments().get(i);
      arguments.add(
          value.token().kind() == Token.Kind.VARIABLE
              ? variable(value.token(), parameters.get(i), verb, i)
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
      checkInteger(number, token);
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
        "'"
            + verb.id()
            + "' needs "
            + (parameter.kind().numeric() ? "a number" : "text in double quotes")
            + " for '"
            + parameter.name()
            + "', but "
            + token.shown()
            + " stands here.",
        form(verb));
    return new Rule.Constant(null);
  }

  /** A verb with the names of its values: {@code advise( role, certainty factor )}. */
  private static String form(Verb verb) {
    return verb.parameters().stream()
        .map(Field::name)
        .collect(Collectors.joining(", ", "Maybe " + verb.id() + "( ", " )."));
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

  /** A conclusion is a line of Java, where whole numbers end earlier than in conditions. */
  private void checkInteger(double number, Token at) {
    if ((int) number != number && at.text().indexOf('.') < 0) {
      mistakes.report(
          at,
          Code.WRONG_TYPE,
          "'" + at.text() + "' is more than Java reads as a whole number.",
          "Maybe " + at.text() + ".0.");
    }
  }

  /**
   * Codes of findings and names of classes are the book's own, and written as names of rules are.
   */
  private void checkOwnName(Verb verb, int position, Token at) {
    if (isOwnName(verb, position) && !RuleSubset.NAME.matcher(at.text()).matches()) {
      mistakes.report(
          at,
          Code.WRONG_TYPE,
          "'"
              + at.text()
              + "' is no "
              + verb.parameters().get(position).name()
              + " for '"
              + verb.id()
              + "': lower case, digits and hyphens only.",
          "Maybe \"dpo-conflict-of-interests\".");
    }
  }

  private static boolean isOwnName(Verb verb, int position) {
    return verb == Verb.FIND && position == 1 || verb == Verb.CLASSIFY && position == 0;
  }

  private Rule.Argument variable(Token token, Field parameter, Verb verb, int position) {
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
          token,
          Code.WRONG_TYPE,
          "'$" + token.text() + "' is a whole fact, not one of its values.",
          null);
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
                Double number =
                    parameter.kind().numeric() ? bound.table().csv().number(cell.text()) : null;
                if (number != null) {
                  checkStrength(
                      verb,
                      position,
                      number,
                      new Token(Token.Kind.NUMBER, cell.text(), cell.place(), false));
                }
                if (!cell.isEmpty()) {
                  checkOwnName(
                      verb,
                      position,
                      new Token(Token.Kind.STRING, cell.text(), cell.place(), false));
                }
              });
      return;
    }
    if (isOwnName(verb, position)) {
      mistakes.report(
          token,
          Code.WRONG_TYPE,
          "The "
              + parameter.name()
              + " that '"
              + verb.id()
              + "' gives stands in the rule or in a table.",
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
          "'"
              + verb.id()
              + "' needs a "
              + (wanted == null ? parameter.name() : wanted.noun())
              + ", but '$"
              + token.text()
              + "' is '"
              + bound.field().name()
              + "'.",
          form(verb));
    } else if (!bound.known() && !parameter.nullable()) {
      mistakes.report(
          token,
          Code.AMBIGUOUS_UNKNOWN,
          "'$" + token.text() + "' may be unknown, but '" + verb.id() + "' needs it.",
          "Maybe add " + bound.field().name() + " != null where it is bound.");
    }
  }
}
