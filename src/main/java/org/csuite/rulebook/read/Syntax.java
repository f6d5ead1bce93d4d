package org.csuite.rulebook.read;

import java.util.List;
import java.util.Map;

/** Rule files as written, before names and types are checked. */
final class Syntax {
  private Syntax() {}

  /**
   * A rule file.
   *
   * @param packageName name of its package; null when it names none
   * @param globals by name
   * @param rules in order
   */
  record RuleFile(Token packageName, Map<String, Global> globals, List<RuleText> rules) {}

  /** {@code global type name;}. */
  record Global(Token name, String type) {}

  /**
   * A rule.
   *
   * @param name its name
   * @param annotations by name
   * @param group its ruleflow group; null when missing
   * @param conditions in order
   * @param verb null when the consequence is none of ours
   * @param arguments of the verb
   * @param complete false when a part could not be read, so that what it lacks is no news
   */
  record RuleText(
      Token name,
      Map<String, Annotation> annotations,
      Token group,
      List<ConditionText> conditions,
      Token verb,
      List<Value> arguments,
      boolean complete) {}

  /** {@code @name( "value" )}; the value is null when none stands there. */
  record Annotation(Token name, Token value) {}

  /** How a condition is meant. */
  enum Quantifier {
    /** There is one. */
    SOME,
    /** There is none. */
    NOT,
    /** There is at least one. */
    EXISTS,
    /** Something is worked out over all. */
    ACCUMULATE
  }

  /**
   * A condition.
   *
   * @param pattern what it looks at
   * @param function of accumulate, else null
   */
  record ConditionText(Quantifier quantifier, PatternText pattern, FunctionText function) {}

  /** {@code $result : name( argument ); constraints}. */
  record FunctionText(Token result, Token name, Token argument, List<Expression> constraints) {}

  /**
   * {@code $variable : Type( … ) from table.rows( … )}.
   *
   * @param table null without {@code from}
   * @param handed the variables handed to the table
   */
  record PatternText(
      Token variable, Token type, List<Expression> constraints, Token table, List<Token> handed) {}

  /** What stands between the commas of a pattern. */
  sealed interface Expression {}

  /** Parts joined by {@code &&} (all) or {@code ||} (any). */
  record Joined(boolean all, List<Expression> parts) implements Expression {}

  /**
   * A comparison, or only a binding.
   *
   * @param variable the binding, or null
   * @param field the field
   * @param operator such as {@code >=}, {@code in}, {@code contains}; null for a binding alone
   * @param negated {@code not in}, {@code not contains}
   * @param values what it is compared with
   */
  record Test(Token variable, Token field, Token operator, boolean negated, List<Value> values)
      implements Expression {}

  /**
   * A constant or a variable.
   *
   * @param token its text; the sign of a negative number is apart
   * @param negative whether a minus stands before it
   */
  record Value(Token token, boolean negative) {}
}
