package org.csuite.rulebook.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.csuite.model.Diagnostic.Code;
import org.csuite.model.FactType;
import org.csuite.rulebook.read.Syntax.ConditionText;
import org.csuite.rulebook.read.Syntax.FunctionText;
import org.csuite.rulebook.read.Syntax.PatternText;
import org.csuite.rulebook.read.Syntax.Quantifier;
import org.csuite.rulebook.read.TokenStream.Broken;

/** Reads the conditions of a rule: patterns, not, exists, accumulate. */
final class ConditionParser {
  private static final Set<String> REFUSED_CONDITIONS =
      Set.of("eval", "forall", "collect", "or", "and", "from", "entry-point");

  private final TokenStream tokens;
  private final ConstraintParser constraints;

  ConditionParser(TokenStream tokens, ConstraintParser constraints) {
    this.tokens = tokens;
    this.constraints = constraints;
  }

  /** One condition. */
  ConditionText condition() throws Broken {
    Token start = tokens.peek();
    if (start.is(")")) {
      tokens.next();
      throw tokens.fail(
          start, Code.UNBALANCED_PARENTHESIS, "This ')' closes nothing.", "Maybe delete it.");
    }
    if (start.kind() == Token.Kind.WORD && REFUSED_CONDITIONS.contains(start.text())) {
      tokens.next();
      String hint =
          switch (start.text()) {
            case "and" -> "Maybe delete it: conditions under each other are joined by and.";
            case "or" -> "Maybe write two rules, or || inside one pattern.";
            default -> "Maybe say it with patterns, not, exists or accumulate.";
          };
      throw tokens.fail(
          start, Code.NOT_ALLOWED, "'" + start.text() + "' is not allowed here.", hint);
    }
    if (takeKeyword("accumulate")) {
      return accumulate();
    }
    Quantifier quantifier =
        takeKeyword("not")
            ? Quantifier.NOT
            : takeKeyword("exists") ? Quantifier.EXISTS : Quantifier.SOME;
    if (quantifier != Quantifier.SOME && tokens.peek().is("(")) {
      Token open = tokens.next();
      PatternText inner = pattern();
      close(open);
      return new ConditionText(quantifier, inner, null);
    }
    return new ConditionText(quantifier, pattern(), null);
  }

  /** Takes a keyword that begins a condition; a misspelt one where no type of facts stands. */
  private boolean takeKeyword(String word) {
    boolean type = FactType.of(tokens.peek().text()) != null;
    return tokens.takeWord(word)
        || !type && startsCondition(tokens.peek(1)) && tokens.takeKeyword(word);
  }

  /** Whether a condition goes on there after a keyword. */
  private boolean startsCondition(Token token) {
    boolean open = token.is("(");
    Token inner = open ? tokens.peek(2) : token;
    return inner.kind() == Token.Kind.WORD && FactType.of(inner.text()) != null
        || open && inner.kind() == Token.Kind.VARIABLE && tokens.peek(3).is(":");
  }

  private ConditionText accumulate() throws Broken {
    Token open = tokens.peek();
    tokens.expect("(");
    PatternText pattern = pattern();
    if (!tokens.take(";") && !tokens.take(",")) {
      throw tokens.fail("';' and then what is worked out, such as `$n : count( 1 )`");
    }
    Token result = tokens.expect(Token.Kind.VARIABLE, "a variable for the result, such as $n");
    tokens.expect(":");
    Token name = tokens.expect(Token.Kind.WORD, "count or sum");
    Token inner = tokens.peek();
    tokens.expect("(");
    Token argument = tokens.next();
    close(inner);
    List<Syntax.Expression> limits = new ArrayList<>();
    if (tokens.take(";")) {
      do {
        limits.add(constraints.resultConstraint());
      } while (tokens.take(","));
    }
    close(open);
    return new ConditionText(
        Quantifier.ACCUMULATE, pattern, new FunctionText(result, name, argument, limits));
  }

  private PatternText pattern() throws Broken {
    Token variable = null;
    if (tokens.peek().kind() == Token.Kind.VARIABLE) {
      variable = tokens.next();
      tokens.expect(":");
    }
    Token type = tokens.expect(Token.Kind.WORD, "a condition such as Company( … )");
    Token open = tokens.peek();
    tokens.expect("(");
    List<Syntax.Expression> parts = new ArrayList<>();
    if (!tokens.peek().is(")")) {
      do {
        parts.add(constraints.expression());
      } while (tokens.take(","));
    }
    close(open);
    Token table = null;
    List<Token> handed = new ArrayList<>();
    boolean named = tokens.peek(1).kind() == Token.Kind.WORD && tokens.peek(2).is(".");
    if (tokens.takeWord("from") || named && tokens.takeKeyword("from")) {
      if (tokens.peek().kind() != Token.Kind.WORD) {
        throw tokens.fail(
            tokens.peek(),
            Code.BROKEN_RULE,
            "Found " + tokens.peek().shown() + ", expected a table.",
            "Maybe the name of a CSV file beside the rule, and .rows( … ).");
      }
      table = tokens.next();
      rows(table, handed);
    }
    return new PatternText(variable, type, parts, table, handed);
  }

  private void rows(Token table, List<Token> handed) throws Broken {
    if (!tokens.take(".") || !tokens.takeKeyword("rows")) {
      throw tokens.fail(
          table,
          Code.NOT_ALLOWED,
          "'from' is allowed on a table only: from " + table.text() + ".rows( … ).",
          "Maybe put what it looks up into a CSV file beside the rule.");
    }
    Token open = tokens.peek();
    tokens.expect("(");
    if (!tokens.peek().is(")")) {
      do {
        handed.add(tokens.expect(Token.Kind.VARIABLE, "a fact such as $company"));
      } while (tokens.take(","));
    }
    close(open);
  }

  /** Takes the parenthesis that closes an open one. */
  void close(Token open) throws Broken {
    if (tokens.take(")")) {
      return;
    }
    if (tokens.atSection()) {
      throw tokens.fail(
          open, Code.UNBALANCED_PARENTHESIS, "This '(' is not closed.", "Maybe add a ')'.");
    }
    throw constraints.unexpected();
  }
}
