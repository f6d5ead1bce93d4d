package org.csuite.rulebook.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.csuite.input.Nearest;
import org.csuite.model.Diagnostic.Code;
import org.csuite.model.FactType;
import org.csuite.model.Field;
import org.csuite.model.Kind;
import org.csuite.model.Vocabulary;
import org.csuite.rulebook.Condition;
import org.csuite.rulebook.Constraint;
import org.csuite.rulebook.Constraint.Operator;
import org.csuite.rulebook.TypeFields;
import org.csuite.rulebook.read.Syntax.Expression;
import org.csuite.rulebook.read.Syntax.Joined;
import org.csuite.rulebook.read.Syntax.Test;
import org.csuite.rulebook.read.Syntax.Value;

/** Checks the constraints of one pattern against the fields of its type. */
final class ConstraintResolver {
  private final Vocabulary vocabulary;
  private final Scope scope;
  private final Mistakes mistakes;
  private final FactType type;
  private final List<Field> fields;
  private final TableFile table;
  private final ConstantResolver constants;
  private final List<Condition.Binding> bindings = new ArrayList<>();
  private final List<Token> bound = new ArrayList<>();

  /**
   * @param type of the pattern; null for the result of accumulate
   * @param fields of the type
   * @param table whose rows are matched, else null
   */
  ConstraintResolver(
      Vocabulary vocabulary,
      Scope scope,
      Mistakes mistakes,
      FactType type,
      List<Field> fields,
      TableFile table) {
    this.vocabulary = vocabulary;
    this.scope = scope;
    this.mistakes = mistakes;
    this.type = type;
    this.fields = fields;
    this.table = table;
    this.constants = new ConstantResolver(vocabulary, type == FactType.COMPANY, mistakes);
  }

  /** The bindings met while resolving. */
  List<Condition.Binding> bindings() {
    return bindings;
  }

  /**
   * The constraints, without those that are wrong and those that only bind; then binds variables.
   */
  List<Constraint> resolve(List<Expression> expressions) {
    if (!ConstraintLimits.checkNumber(expressions, mistakes)) {
      scope.incomplete();
      return List.of();
    }
    List<Constraint> constraints = new ArrayList<>();
    for (Expression expression : expressions) {
      addTo(constraints, resolve(expression, true));
    }
    new UnknownCheck(fields, mistakes).check(expressions, Set.of());
    bindVariables(constraints);
    return constraints;
  }

  private static void addTo(List<Constraint> constraints, Constraint constraint) {
    if (constraint instanceof Constraint.All all) {
      constraints.addAll(all.parts());
    } else if (constraint != null) {
      constraints.add(constraint);
    }
  }

  private Constraint resolve(Expression expression, boolean mayBind) {
    if (expression instanceof Joined joined) {
      List<Constraint> parts = new ArrayList<>();
      for (Expression part : joined.parts()) {
        Constraint constraint = resolve(part, mayBind && joined.all());
        if (constraint != null) {
          parts.add(constraint);
        }
      }
      return joined.all() ? new Constraint.All(parts) : new Constraint.Any(parts);
    }
    return resolve((Test) expression, mayBind);
  }

  private Constraint resolve(Test test, boolean mayBind) {
    int index = index(test.field());
    if (index < 0) {
      scope.incomplete();
      return null;
    }
    Field field = fields.get(index);
    if (test.variable() != null) {
      if (mayBind) {
        bindings.add(new Condition.Binding(test.variable().text(), field, index));
        bound.add(test.variable());
      } else {
        mistakes.report(
            test.variable(),
            Code.NOT_ALLOWED,
            "A value cannot be bound inside '||': it may not be looked at.",
            "Maybe bind it in a part of its own, before a comma.");
      }
    }
    if (test.operator() == null) {
      return null;
    }
    if (isAmount(index)) {
      mistakes.report(
          test.field(),
          Code.AMOUNT_WITHOUT_CURRENCY,
          "'"
              + field.name()
              + "' is in the scenario's own currency, so it means nothing by itself.",
          "Maybe compare a fact derived from it, such as " + field.name() + "Eur.");
      return null;
    }
    return switch (test.operator().text()) {
      case "in" -> oneOf(test, field, index);
      case "contains" -> contains(test, field, index);
      default -> compared(test, field, index);
    };
  }

  private boolean isAmount(int index) {
    return type == FactType.COMPANY && vocabulary.facts().get(index).amount();
  }

  private int index(Token name) {
    int index = TypeFields.index(fields, name.text());
    if (index < 0) {
      boolean company = type == FactType.COMPANY;
      String owner =
          type == null ? "the result" : table != null ? table.table().file() : type.typeName();
      mistakes.report(
          name,
          company ? Code.UNKNOWN_FACT : Code.UNKNOWN_FIELD,
          "'" + name.text() + "' is not a " + (company ? "fact" : "field") + " of " + owner + ".",
          Nearest.hint(name.text(), fields.stream().map(Field::name).toList()));
    }
    return index;
  }

  private Constraint oneOf(Test test, Field field, int index) {
    if (field.kind() == Kind.LIST) {
      mistakes.report(
          test.operator(),
          Code.WRONG_TYPE,
          "'" + field.name() + "' is a list.",
          "Maybe use contains.");
      return null;
    }
    Set<Object> words = new LinkedHashSet<>();
    for (Value value : test.values()) {
      Object constant = constants.of(value, field);
      if (constant != null) {
        words.add(constant);
      }
    }
    return new Constraint.OneOf(
        field, index, words, test.negated(), test.field().place().location());
  }

  private Constraint contains(Test test, Field field, int index) {
    if (field.kind() != Kind.LIST) {
      mistakes.report(
          test.operator(),
          Code.WRONG_TYPE,
          "'" + field.name() + "' is no list.",
          "Maybe use == or in.");
      return null;
    }
    Object constant =
        constants.of(
            test.values().get(0), new Field(field.name(), Kind.TEXT, field.values(), true));
    return constant == null
        ? null
        : new Constraint.Contains(
            field, index, (String) constant, test.negated(), test.field().place().location());
  }

  private Constraint compared(Test test, Field field, int index) {
    Operator operator = Operator.of(test.operator().text());
    Value value = test.values().get(0);
    boolean equality = operator == Operator.EQUAL || operator == Operator.DIFFERENT;
    if (value.token().isWord("null")) {
      if (!equality) {
        mistakes.report(
            value.token(),
            Code.WRONG_TYPE,
            "null can only be compared by == and !=.",
            "Maybe " + field.name() + " != null, which says that it is known.");
        return null;
      }
      return new Constraint.Known(
          field, index, operator == Operator.DIFFERENT, test.field().place().location());
    }
    if (field.kind() == Kind.LIST) {
      mistakes.report(
          test.operator(),
          Code.WRONG_TYPE,
          "'" + field.name() + "' is a list.",
          "Maybe use contains.");
      return null;
    }
    if (value.token().kind() == Token.Kind.VARIABLE) {
      return joined(test, field, index, operator);
    }
    if (!equality && !field.kind().numeric()) {
      mistakes.report(
          test.operator(),
          Code.WRONG_TYPE,
          "'" + field.name() + "' is no number, so '" + operator.sign() + "' says nothing of it.",
          "Maybe use == or in.");
      return null;
    }
    Object constant = constants.of(value, field);
    return constant == null
        ? null
        : new Constraint.Comparison(
            field, index, operator, constant, test.field().place().location());
  }

  private Constraint joined(Test test, Field field, int index, Operator operator) {
    Token variable = test.values().get(0).token();
    Scope.Bound other = scope.get(variable);
    if (other == null) {
      return null;
    }
    boolean ids =
        field.kind() == Kind.TEXT && other.field() != null && other.field().kind() == Kind.TEXT;
    if (!ids || operator != Operator.EQUAL && operator != Operator.DIFFERENT) {
      mistakes.report(
          variable,
          Code.NOT_ALLOWED,
          "Two facts can be joined on the equality of an id only.",
          "Maybe compare each with a constant, or declare their difference as a derived fact.");
      return null;
    }
    if (table != null && other.field().values() != null) {
      checkColumn(field, other.field());
    }
    return new Constraint.SameAs(
        field,
        index,
        variable.text(),
        operator == Operator.DIFFERENT,
        test.field().place().location());
  }

  private void checkColumn(Field column, Field wanted) {
    Field nullable = new Field(wanted.name(), wanted.kind(), wanted.values(), true);
    table.check(table.table().column(column.name()), nullable, false, vocabulary, mistakes.all());
  }

  private void bindVariables(List<Constraint> constraints) {
    for (int i = 0; i < bindings.size(); i++) {
      Condition.Binding binding = bindings.get(i);
      boolean known =
          !binding.field().nullable()
              || constraints.stream()
                  .anyMatch(constraint -> makesKnown(constraint, binding.index()));
      scope.bind(bound.get(i), new Scope.Bound(binding.field(), type, table, known));
    }
  }

  private static boolean makesKnown(Constraint constraint, int index) {
    return constraint instanceof Constraint.OnField on
        && on.index() == index
        && !(on instanceof Constraint.Known known && !known.known())
        && !(on instanceof Constraint.Comparison comparison
            && comparison.operator() == Operator.DIFFERENT)
        && !(on instanceof Constraint.OneOf oneOf && oneOf.negated())
        && !(on instanceof Constraint.SameAs same && same.negated());
  }
}
