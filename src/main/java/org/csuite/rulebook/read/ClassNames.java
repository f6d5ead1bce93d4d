package org.csuite.rulebook.read;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.csuite.input.Nearest;
import org.csuite.model.Diagnostic.Code;
import org.csuite.model.Verb;
import org.csuite.rulebook.Constraint.Operator;
import org.csuite.rulebook.read.Syntax.PatternText;
import org.csuite.rulebook.read.Syntax.RuleText;

/** The classifications that rules of the profile give, and what others ask of them. */
final class ClassNames {
  private final Map<String, TableFile> tables;
  private final Mistakes mistakes;

  /** The values of each classification; null where they may be anything. */
  private final Map<String, Set<String>> values = new LinkedHashMap<>();

  ClassNames(Map<String, TableFile> tables, Mistakes mistakes) {
    this.tables = tables;
    this.mistakes = mistakes;
  }

  /** Notes which classes a rule of the profile gives, constants and cells of a table alike. */
  void note(RuleText text) {
    if (text.verb() == null
        || !text.verb().isWord(Verb.CLASSIFY.id())
        || text.arguments().size() != 2) {
      return;
    }
    Set<String> names = words(text, text.arguments().get(0));
    Set<String> given = words(text, text.arguments().get(1));
    if (names == null) {
      return;
    }
    for (String name : names) {
      if (given == null || values.containsKey(name) && values.get(name) == null) {
        values.put(name, null);
      } else {
        values.computeIfAbsent(name, key -> new LinkedHashSet<>()).addAll(given);
      }
    }
  }

  /** What an argument may be; null when that is not known. */
  private Set<String> words(RuleText text, Syntax.Value value) {
    if (value.token().kind() == Token.Kind.STRING) {
      return Set.of(value.token().text());
    }
    for (Syntax.ConditionText condition : text.conditions()) {
      Token table = condition.pattern().table();
      if (table == null || tables.get(table.text()) == null) {
        continue;
      }
      for (Syntax.Expression part : condition.pattern().constraints()) {
        if (part instanceof Syntax.Test test
            && test.variable() != null
            && test.variable().text().equals(value.token().text())) {
          TableFile file = tables.get(table.text());
          int column = file.csv().column(test.field().text());
          Set<String> words = new LinkedHashSet<>();
          if (column >= 0) {
            file.csv().lines().forEach(line -> words.add(line.cells().get(column).text()));
          }
          return words;
        }
      }
    }
    return null;
  }

  /** Reports a misspelt classification: it would never be met, and nobody would notice. */
  void check(PatternText text) {
    Set<String> known = null;
    for (Syntax.Expression part : text.constraints()) {
      if (part instanceof Syntax.Test test && isEqual(test, "name")) {
        Token name = test.values().get(0).token();
        if (name.kind() == Token.Kind.STRING && !values.containsKey(name.text())) {
          mistakes.report(
              name,
              Code.UNKNOWN_VALUE,
              "No rule of the phase 'profile' classifies by '" + name.text() + "'.",
              Nearest.hint(name.text(), values.keySet()));
        }
        known = values.get(name.text());
      }
    }
    if (known == null) {
      return;
    }
    for (Syntax.Expression part : text.constraints()) {
      if (part instanceof Syntax.Test test
          && test.field().text().equals("value")
          && (isEqual(test, "value") || test.operator() != null && test.operator().isWord("in"))) {
        for (Syntax.Value value : test.values()) {
          if (value.token().kind() == Token.Kind.STRING && !known.contains(value.token().text())) {
            mistakes.report(
                value.token(),
                Code.UNKNOWN_VALUE,
                "No rule concludes the class '" + value.token().text() + "'.",
                Nearest.hint(value.token().text(), known));
          }
        }
      }
    }
  }

  private static boolean isEqual(Syntax.Test test, String field) {
    return test.field().text().equals(field)
        && test.operator() != null
        && test.operator().is(Operator.EQUAL.sign());
  }
}
