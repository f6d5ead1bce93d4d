package org.csuite.rulebook.read;

import java.util.LinkedHashMap;
import java.util.Map;
import org.csuite.input.Nearest;
import org.csuite.model.Diagnostic.Code;
import org.csuite.model.FactType;
import org.csuite.model.Field;

/** The variables that a rule has bound so far. */
final class Scope {
  private final Map<String, Bound> variables = new LinkedHashMap<>();
  private final Mistakes mistakes;
  private boolean incomplete;

  /**
   * A variable.
   *
   * @param field the field whose value it holds; null when it is a fact itself
   * @param type of the fact it is, or whose field it holds; null for the result of accumulate
   * @param table of the row whose column it holds, else null
   * @param known whether the conditions make sure that it holds a value
   */
  record Bound(Field field, FactType type, TableFile table, boolean known) {}

  Scope(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  /** What is bound in here is not seen outside. */
  Scope(Mistakes mistakes, Scope outer) {
    this.mistakes = mistakes;
    variables.putAll(outer.variables);
    incomplete = outer.incomplete;
  }

  void bind(Token name, Bound bound) {
    if (variables.putIfAbsent(name.text(), bound) != null) {
      mistakes.report(
          name,
          Code.DUPLICATE_NAME,
          "'$" + name.text() + "' is bound twice in this rule.",
          "Maybe use another name.");
    }
  }

  /** The variable, or null after having reported that there is none. */
  Bound get(Token name) {
    Bound bound = variables.get(name.text());
    if (bound == null) {
      unknown(name, name.text());
    }
    return bound;
  }

  /** From here on a variable that is not known may be one that could not be read: it is no news. */
  void incomplete() {
    incomplete = true;
  }

  /** Reports a name that is no variable of the rule. */
  void unknown(Token at, String name) {
    if (incomplete) {
      return;
    }
    mistakes.report(
        at,
        Code.UNKNOWN_VARIABLE,
        "'$" + name + "' is not bound by a condition before this.",
        variables.isEmpty()
            ? "Maybe bind it in a condition: $" + name + " : " + name + "."
            : Nearest.hint("$" + name, variables.keySet().stream().map(v -> "$" + v).toList()));
  }

  boolean has(String name) {
    return variables.containsKey(name);
  }
}
