package org.csuite.rulebook.read;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.csuite.input.Nearest;
import org.csuite.model.Diagnostic.Code;
import org.csuite.model.FactType;
import org.csuite.model.Field;
import org.csuite.model.Kind;
import org.csuite.model.Phase;
import org.csuite.model.Vocabulary;
import org.csuite.rulebook.Condition;
import org.csuite.rulebook.Constraint;
import org.csuite.rulebook.TableQuery;
import org.csuite.rulebook.TypeFields;
import org.csuite.rulebook.read.Syntax.ConditionText;
import org.csuite.rulebook.read.Syntax.FunctionText;
import org.csuite.rulebook.read.Syntax.PatternText;
import org.csuite.rulebook.read.Syntax.Quantifier;

/** Checks the conditions of one rule and gives them their types. */
final class ConditionResolver {
  private final Vocabulary vocabulary;
  private final TypeFields typeFields;
  private final TableQueryResolver queries;
  private final ClassNames classes;
  private final Phase phase;
  private final Mistakes mistakes;
  private final Scope scope;

  /**
   * @param typeFields under the vocabulary
   * @param tables by name; null for one whose file could not be read
   * @param phase of the rule
   */
  ConditionResolver(
      Vocabulary vocabulary,
      TypeFields typeFields,
      Map<String, TableFile> tables,
      ClassNames classes,
      Phase phase,
      Scope scope,
      Mistakes mistakes) {
    this.vocabulary = vocabulary;
    this.typeFields = typeFields;
    this.classes = classes;
    this.phase = phase;
    this.scope = scope;
    this.mistakes = mistakes;
    this.queries = new TableQueryResolver(vocabulary, typeFields, tables, scope, mistakes);
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
      table = queries.table(text, type);
      if (table == null) {
        return null;
      }
      fields = TableQueryResolver.rowFields(table.table());
      query = queries.query(table, text.handed());
    }
    ConstraintResolver resolver =
        new ConstraintResolver(vocabulary, into, mistakes, type, fields, table);
    List<Constraint> constraints = resolver.resolve(text.constraints());
    if (text.variable() != null) {
      into.bind(text.variable(), new Scope.Bound(null, type, table, true));
    }
    if (type == FactType.CLASS) {
      classes.check(text);
    }
    return new Condition.Pattern(
        type,
        query,
        text.variable() == null ? null : text.variable().text(),
        constraints,
        List.copyOf(resolver.bindings()),
        text.type().place().location());
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
}
