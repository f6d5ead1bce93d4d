package org.csuite.rulebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csuite.input.Nearest;
import org.csuite.model.Diagnostic.Code;
import org.csuite.model.FactDefinition;
import org.csuite.model.FactType;
import org.csuite.model.Field;
import org.csuite.model.Kind;
import org.csuite.model.Phase;
import org.csuite.model.Vocabulary;
import org.csuite.rulebook.Constraint.Operator;
import org.csuite.rulebook.Syntax.ConditionText;
import org.csuite.rulebook.Syntax.FunctionText;
import org.csuite.rulebook.Syntax.PatternText;
import org.csuite.rulebook.Syntax.Quantifier;
import org.csuite.rulebook.TableQuery.ConditionColumn;
import org.csuite.rulebook.TableQuery.Handed;

/** Checks the conditions of one rule and gives them their types. */
final class ConditionResolver {
  private final Vocabulary vocabulary;
  private final TypeFields typeFields;
  private final Map<String, TableFile> tables;
  private final Map<String, Set<String>> classes;
  private final Phase phase;
  private final Mistakes mistakes;
  private final Scope scope;

  /**
   * @param tables by name; null for one whose file could not be read
   * @param classes the values that rules give to each classification; a null value means any
   * @param phase of the rule
   */
  ConditionResolver(
      Vocabulary vocabulary,
      Map<String, TableFile> tables,
      Map<String, Set<String>> classes,
      Phase phase,
      Scope scope,
      Mistakes mistakes) {
    this.vocabulary = vocabulary;
    this.typeFields = new TypeFields(vocabulary);
    this.tables = tables;
    this.classes = classes;
    this.phase = phase;
    this.scope = scope;
    this.mistakes = mistakes;
  }

  /** The condition, or null when it is not one that rules may have. */
  Condition resolve(ConditionText text) {
    Scope inner = text.quantifier() == Quantifier.ACCUMULATE ? new Scope(mistakes, scope) : scope;
    Condition.Pattern pattern = pattern(text.pattern(), inner);
    if (pattern == null) {
      scope.incomplete();
      return null;
    }
    boolean quantified =
        text.quantifier() == Quantifier.NOT || text.quantifier() == Quantifier.EXISTS;
    if (quantified && (!pattern.bindings().isEmpty() || pattern.variable() != null)) {
      mistakes.report(
          text.pattern().type(),
          Code.NOT_ALLOWED,
          "What is bound inside 'not' or 'exists' cannot be used anywhere.",
          "Maybe delete the variable.");
    }
    if (text.quantifier() == Quantifier.NOT && pattern.type() == FactType.COMPANY) {
      mistakes.report(
          text.pattern().type(),
          Code.AMBIGUOUS_UNKNOWN,
          "'not Company( … )' is true as well when a fact is unknown.",
          "Maybe turn the comparison round: headcount < 10 instead of not Company( headcount >= 10 ).");
    }
    return switch (text.quantifier()) {
      case SOME -> pattern;
      case NOT -> new Condition.Not(pattern);
      case EXISTS -> new Condition.Exists(pattern);
      case ACCUMULATE -> accumulate(pattern, text.function(), inner);
    };
  }

  private Condition.Pattern pattern(PatternText text, Scope into) {
    FactType type = FactType.of(text.type().text());
    if (type == null) {
      List<String> names = Arrays.stream(FactType.values()).map(FactType::typeName).toList();
      mistakes.report(
          text.type(),
          Code.UNKNOWN_TYPE,
          "'" + text.type().text() + "' is nothing that rules can match.",
          Nearest.hint(text.type().text(), names));
      return null;
    }
    if (type.since().compareTo(phase) > 0) {
      mistakes.report(
          text.type(),
          Code.LATER_PHASE,
          "'"
              + type.typeName()
              + "' is not known before the phase '"
              + type.since().id()
              + "', and this rule belongs to '"
              + phase.id()
              + "'.",
          "Maybe move the rule to "
              + type.since().id()
              + "/, or look at what earlier phases conclude.");
    }
    TableFile table = null;
    List<Field> fields = typeFields.of(type);
    TableQuery query = null;
    if (type == FactType.ROW || text.table() != null) {
      table = table(text, type);
      if (table == null) {
        return null;
      }
      fields = rowFields(table.table());
      query = query(table, text.handed());
    }
    ConstraintResolver resolver =
        new ConstraintResolver(vocabulary, into, mistakes, type, fields, table);
    List<Constraint> constraints = resolver.resolve(text.constraints());
    if (text.variable() != null) {
      into.bind(text.variable(), new Scope.Bound(null, type, table, true));
    }
    if (type == FactType.CLASS) {
      checkClass(text);
    }
    return new Condition.Pattern(
        type,
        query,
        text.variable() == null ? null : text.variable().text(),
        constraints,
        List.copyOf(resolver.bindings()),
        text.type().place().location());
  }

  private TableFile table(PatternText text, FactType type) {
    if (text.table() == null || type != FactType.ROW) {
      mistakes.report(
          text.type(),
          Code.NOT_ALLOWED,
          type == FactType.ROW
              ? "A Row needs to say which table it is from."
              : "'from' gives rows of a table, so the type must be Row.",
          "Maybe Row( … ) from table.rows( $company ).");
      return null;
    }
    TableFile table = tables.get(text.table().text());
    if (table == null && !tables.containsKey(text.table().text())) {
      mistakes.report(
          text.table(),
          Code.UNKNOWN_TABLE,
          "There is no table '" + text.table().text() + "'.",
          Nearest.hint(text.table().text(), tables.keySet()));
    }
    return table;
  }

  /** The fields of a row, in the order of its cells; those of bounds cannot be named in a rule. */
  private static List<Field> rowFields(Table table) {
    return table.columns().stream()
        .map(
            column ->
                new Field(column.header(), column.field().kind(), column.field().values(), true))
        .toList();
  }

  private TableQuery query(TableFile file, List<Token> variables) {
    List<Handed> handed = new ArrayList<>();
    for (Token variable : variables) {
      Scope.Bound bound = scope.get(variable);
      if (bound != null && (bound.field() != null || bound.type() == FactType.ROW)) {
        mistakes.report(
            variable,
            Code.WRONG_TYPE,
            "'$" + variable.text() + "' is no fact, such as $company : Company().",
            null);
      } else if (bound != null) {
        handed.add(new Handed(variable.text(), bound.type()));
      }
    }
    TableQuery query = new TableQuery(file.table(), handed, typeFields);
    for (ConditionColumn condition : query.conditions()) {
      file.check(condition.column(), condition.field(), true, vocabulary, mistakes.all());
      if (condition.field().kind().numeric()
          && handed.get(condition.fact()).type() == FactType.COMPANY) {
        checkRanges(file, condition);
      }
    }
    for (Table.Column column : file.table().columns()) {
      boolean used = query.conditions().stream().anyMatch(c -> c.column().equals(column));
      if (!used && column.bound() != Table.Bound.IS && handed.size() == variables.size()) {
        unusedBound(file, column, handed);
      }
    }
    return query;
  }

  private void checkRanges(TableFile file, ConditionColumn condition) {
    file.cells(
        condition.column(),
        (line, cell) -> {
          Double number = file.csv().number(cell.text());
          if (number != null) {
            FactDefinition fact = vocabulary.fact(condition.field().name());
            ConstraintLimits.checkRange(number, fact, cell.place(), mistakes);
          }
        });
  }

  private void unusedBound(TableFile file, Table.Column column, List<Handed> handed) {
    List<String> names = new ArrayList<>();
    handed.forEach(fact -> typeFields.of(fact.type()).forEach(field -> names.add(field.name())));
    mistakes
        .all()
        .add(
            file.csv()
                .header()
                .get(column.position())
                .place()
                .error(
                    Code.MISSING_COLUMN,
                    "'"
                        + column.field().name()
                        + "' is no field of what the rule hands to this table.",
                    Nearest.hint(column.field().name(), names)));
  }

  private Condition accumulate(Condition.Pattern pattern, FunctionText text, Scope inner) {
    boolean sum = text.name().text().equals("sum");
    if (!sum && !text.name().text().equals("count")) {
      mistakes.report(
          text.name(),
          Code.NOT_ALLOWED,
          "'" + text.name().text() + "' is not allowed in accumulate.",
          "Maybe count( 1 ) or sum( $number ).");
      return null;
    }
    if (sum) {
      Scope.Bound argument =
          text.argument().kind() == Token.Kind.VARIABLE ? inner.get(text.argument()) : null;
      if (argument == null || argument.field() == null || !argument.field().kind().numeric()) {
        mistakes.report(
            text.argument(),
            Code.WRONG_TYPE,
            "sum needs a number bound in the pattern, such as $low : low.",
            null);
        return null;
      }
    }
    Field result = new Field(text.result().text(), sum ? Kind.NUMBER : Kind.INTEGER, null, false);
    List<Constraint> constraints =
        new ConstraintResolver(vocabulary, scope, mistakes, null, List.of(result), null)
            .resolve(text.constraints());
    scope.bind(text.result(), new Scope.Bound(result, null, null, true));
    return new Condition.Accumulate(
        pattern,
        sum ? Condition.Function.SUM : Condition.Function.COUNT,
        sum ? text.argument().text() : null,
        text.result().text(),
        constraints);
  }

  /** A misspelt classification would never be met, and nobody would notice. */
  private void checkClass(PatternText text) {
    Set<String> values = null;
    for (Syntax.Expression part : text.constraints()) {
      if (part instanceof Syntax.Test test && isEqual(test, "name")) {
        Token name = test.values().get(0).token();
        if (name.kind() == Token.Kind.STRING && !classes.containsKey(name.text())) {
          mistakes.report(
              name,
              Code.UNKNOWN_VALUE,
              "No rule of the phase 'profile' classifies by '" + name.text() + "'.",
              Nearest.hint(name.text(), classes.keySet()));
        }
        values = classes.get(name.text());
      }
    }
    if (values == null) {
      return;
    }
    for (Syntax.Expression part : text.constraints()) {
      if (part instanceof Syntax.Test test
          && test.field().text().equals("value")
          && (isEqual(test, "value") || test.operator() != null && test.operator().isWord("in"))) {
        for (Syntax.Value value : test.values()) {
          if (value.token().kind() == Token.Kind.STRING && !values.contains(value.token().text())) {
            mistakes.report(
                value.token(),
                Code.UNKNOWN_VALUE,
                "No rule concludes the class '" + value.token().text() + "'.",
                Nearest.hint(value.token().text(), values));
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
