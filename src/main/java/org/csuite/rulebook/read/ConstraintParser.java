package org.csuite.rulebook.read;

import java.util.ArrayList;
import java.util.List;
import org.csuite.model.Diagnostic.Code;
import org.csuite.rulebook.Constraint;
import org.csuite.rulebook.read.Syntax.Expression;
import org.csuite.rulebook.read.Syntax.Joined;
import org.csuite.rulebook.read.Syntax.Test;
import org.csuite.rulebook.read.Syntax.Value;
import org.csuite.rulebook.read.TokenStream.Broken;

/** Reads what stands between the commas of a pattern, and the arguments of a verb. */
final class ConstraintParser {
  private static final int MAX_DEPTH = 20;

  private final TokenStream tokens;
  private int depth;

  ConstraintParser(TokenStream tokens) {
    this.tokens = tokens;
  }

  /** Tests joined by {@code ||} and {@code &&}. */
  Expression expression() throws Broken {
    List<Expression> parts = new ArrayList<>(List.of(conjunction()));
    while (tokens.take("||")) {
      parts.add(conjunction());
    }
    return parts.size() == 1 ? parts.get(0) : new Joined(false, parts);
  }

  private Expression conjunction() throws Broken {
    List<Expression> parts = new ArrayList<>(List.of(part()));
    while (tokens.take("&&")) {
      parts.add(part());
    }
    return parts.size() == 1 ? parts.get(0) : new Joined(true, parts);
  }

  private Expression part() throws Broken {
    Token start = tokens.peek();
    if (start.is("(")) {
      if (depth == MAX_DEPTH) {
        throw tokens.fail(
            start, Code.TOO_DEEP, "Parentheses are nested too deep.", "Maybe write two rules.");
      }
      tokens.next();
      Expression inner;
      try {
        depth++;
        inner = expression();
      } finally {
        depth--;
      }
      if (!tokens.take(")")) {
        throw tokens.atSection()
            ? tokens.fail(
                start, Code.UNBALANCED_PARENTHESIS, "This '(' is not closed.", "Maybe add a ')'.")
            : unexpected();
      }
      return inner;
    }
    if (start.is("!")) {
      tokens.next();
      Token field = tokens.peek();
      if (field.kind() == Token.Kind.WORD && !tokens.peek(1).is("(")) {
        tokens.next();
        throw tokens.fail(
            field,
            Code.BARE_BOOLEAN,
            "'!" + field.text() + "' does not say what an unknown value means.",
            "Maybe " + field.text() + " == false.");
      }
      throw tokens.fail(
          start,
          Code.NOT_ALLOWED,
          "'!( … )' is true of an unknown fact.",
          "Maybe turn the comparison round.");
    }
    return test();
  }

  private Test test() throws Broken {
    Token variable = null;
    if (tokens.peek().kind() == Token.Kind.VARIABLE && tokens.peek(1).is(":")) {
      variable = tokens.next();
      tokens.next();
    }
    Token field = tokens.peek();
    if (field.isWord("eval")) {
      throw tokens.fail(
          field,
          Code.NOT_ALLOWED,
          "'eval' is not allowed.",
          "Maybe compare a fact with a constant.");
    }
    if (field.kind() != Token.Kind.WORD) {
      throw tokens.fail(
          field,
          Code.BROKEN_RULE,
          "Found " + field.shown() + ", expected a comparison such as headcount >= 10.",
          field.kind() == Token.Kind.VARIABLE || field.kind() == Token.Kind.NUMBER
              ? "Maybe put the fact first and the value behind it."
              : field.is("<") || field.is(">") || field.is("<=") || field.is(">=")
                  ? "Maybe name the fact again before " + field.text() + "."
                  : null);
    }
    tokens.next();
    if (tokens.peek().is(".") || tokens.peek().is("[") || tokens.peek().is("(")) {
      throw tokens.fail(
          tokens.peek(),
          Code.NOT_ALLOWED,
          "Rules look at facts themselves; methods and parts of them are not allowed.",
          "Maybe compare '" + field.text() + "' itself with a constant.");
    }
    return comparison(variable, field);
  }

  private Test comparison(Token variable, Token field) throws Broken {
    boolean negated = tokens.takeWord("not");
    Token operator = tokens.peek();
    if (operator.isWord("in")) {
      tokens.next();
      return new Test(variable, field, operator, negated, list());
    }
    if (operator.isWord("contains")) {
      tokens.next();
      return new Test(variable, field, operator, negated, List.of(value()));
    }
    if (negated) {
      throw tokens.fail("'in' or 'contains' after 'not'");
    }
    if (Constraint.Operator.of(operator.text()) != null && operator.kind() == Token.Kind.SIGN) {
      tokens.next();
      return new Test(variable, field, operator, false, List.of(value()));
    }
    String meant = meant(operator);
    if (meant != null) {
      tokens.next();
      tokens.report(
          operator,
          operator.is("=") ? Code.ASSIGNMENT : Code.BROKEN_RULE,
          operator.is("=")
              ? "A single '=' compares nothing."
              : "'" + operator.text() + "' is no comparison.",
          "Maybe you meant '" + meant + "'.");
      Token right = new Token(Token.Kind.SIGN, meant, operator.place(), false);
      return new Test(variable, field, right, false, List.of(value()));
    }
    if (operator.is(",") || operator.is(")") || operator.is("&&") || operator.is("||")) {
      if (variable == null) {
        tokens.report(
            field,
            Code.BARE_BOOLEAN,
            "'" + field.text() + "' stands alone, without a comparison.",
            "Maybe " + field.text() + " == true.");
      }
      return new Test(variable, field, null, false, List.of());
    }
    throw unexpected();
  }

  /** The comparison that a sign which is none was meant to be, or null. */
  private static String meant(Token operator) {
    return operator.is("=") ? "==" : operator.is("=>") ? ">=" : operator.is("=<") ? "<=" : null;
  }

  /** Reports what stands where a comparison, a comma or a parenthesis should. */
  Broken unexpected() {
    Token token = tokens.peek();
    if (token.kind() == Token.Kind.WORD && token.text().matches("(?i)and|or")) {
      String sign = token.text().equalsIgnoreCase("and") ? "&&" : "||";
      return tokens.fail(
          token,
          Code.BROKEN_RULE,
          "'" + token.text() + "' joins no comparisons.",
          "Maybe you meant '" + sign + "'.");
    }
    if (token.kind() == Token.Kind.WORD
        && List.of("matches", "memberOf", "soundslike", "str").contains(token.text())) {
      return tokens.fail(
          token,
          Code.NOT_ALLOWED,
          "The operator '" + token.text() + "' is not allowed.",
          "Maybe one of: == != < <= > >= in contains.");
    }
    if (tokens.atSection()) {
      return tokens.fail(
          tokens.last(),
          Code.UNBALANCED_PARENTHESIS,
          "A parenthesis is still open after this.",
          "Maybe add a ')'.");
    }
    return tokens.fail("a comparison, ',' or ')'");
  }

  private List<Value> list() throws Broken {
    List<Value> values = new ArrayList<>();
    tokens.expect("(");
    do {
      values.add(value());
    } while (tokens.take(","));
    if (!tokens.take(")")) {
      throw unexpected();
    }
    return values;
  }

  /** A constant or a variable. */
  Value value() throws Broken {
    Token sign = tokens.peek();
    boolean negative = tokens.take("-");
    if (sign.is("+")) {
      tokens.next();
    }
    Token token = tokens.peek();
    boolean constant =
        switch (token.kind()) {
          case NUMBER -> true;
          case STRING, VARIABLE -> !negative;
          case WORD -> !negative && List.of("true", "false", "null").contains(token.text());
          default -> false;
        };
    if (!constant) {
      throw tokens.fail(
          token,
          Code.BROKEN_RULE,
          "Found "
              + token.shown()
              + ", expected a value: text in double quotes, a number, true, false, null.",
          token.kind() == Token.Kind.WORD ? "Maybe \"" + token.text() + "\", in quotes." : null);
    }
    tokens.next();
    if (sign.is("+")) {
      tokens.report(
          sign,
          Code.WRONG_TYPE,
          "A plus before a value is not allowed.",
          "Maybe " + token.text() + ", without it.");
    } else if (negative && Double.parseDouble(token.text()) == 0) {
      tokens.report(
          sign,
          Code.WRONG_TYPE,
          "A minus before zero is not allowed: some readers take it for less than zero.",
          "Maybe 0.");
    }
    return new Value(token, negative);
  }

  /** {@code $n >= 3}, on the result of accumulate; the field is the variable. */
  Expression resultConstraint() throws Broken {
    Token variable = tokens.expect(Token.Kind.VARIABLE, "the result's variable, such as $n");
    return comparison(null, variable);
  }
}
