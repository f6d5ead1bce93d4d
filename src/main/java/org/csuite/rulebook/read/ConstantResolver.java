package org.csuite.rulebook.read;

import org.csuite.input.Nearest;
import org.csuite.model.Diagnostic.Code;
import org.csuite.model.Domain;
import org.csuite.model.Field;
import org.csuite.model.Kind;
import org.csuite.model.Values;
import org.csuite.model.Vocabulary;
import org.csuite.rulebook.read.Syntax.Value;

/**
 * Checks the constants that fields are compared with.
 *
 * @param ofCompany whether the fields are facts of the company, which have ranges
 */
record ConstantResolver(Vocabulary vocabulary, boolean ofCompany, Mistakes mistakes) {
  /** The constant in the field's type, or null after having reported why it is none. */
  Object of(Value value, Field field) {
    Token token = value.token();
    boolean number = token.kind() == Token.Kind.NUMBER;
    boolean text = token.kind() == Token.Kind.STRING;
    boolean bool = token.isWord("true") || token.isWord("false");
    if (field.kind().numeric() && number) {
      double constant = (value.negative() ? -1 : 1) * Double.parseDouble(token.text());
      if (ofCompany) {
        ConstraintLimits.checkRange(
            constant, vocabulary.fact(field.name()), token.place(), mistakes);
      }
      return constant;
    }
    if (field.kind() == Kind.BOOLEAN && bool) {
      return Boolean.valueOf(token.text());
    }
    if (field.kind() == Kind.TEXT && text) {
      Values values = Domain.resolve(field.values(), vocabulary);
      if (values == null || values.ids().contains(token.text())) {
        return token.text();
      }
      mistakes.report(
          token,
          TableFile.codeFor(values),
          "'" + token.text() + "' is not a known " + values.noun() + ".",
          Nearest.hint(token.text(), values.ids()));
      return null;
    }
    String wanted =
        field.kind().numeric()
            ? "a number"
            : field.kind() == Kind.BOOLEAN ? "true or false" : "text in double quotes";
    mistakes.report(
        token,
        Code.WRONG_TYPE,
        "'" + field.name() + "' is compared with " + token.shown() + ", but needs " + wanted + ".",
        instead(token, field));
    return null;
  }

  /** What could stand in the place of a constant of another type. */
  private String instead(Token token, Field field) {
    boolean text = token.kind() == Token.Kind.STRING;
    if (field.kind().numeric()) {
      return text && token.text().matches("\\d+(\\.\\d+)?")
          ? "Maybe " + token.text() + ", without quotes."
          : "Maybe the digits alone, such as 500 or 0.5.";
    }
    if (field.kind() == Kind.BOOLEAN) {
      return text && token.text().matches("true|false")
          ? "Maybe " + token.text() + ", without quotes."
          : "Maybe " + field.name() + " == true.";
    }
    Values values = Domain.resolve(field.values(), vocabulary);
    return values == null || values.ids().contains(token.text())
        ? "Maybe \"" + token.text() + "\"."
        : Nearest.hint(token.text(), values.ids());
  }
}
