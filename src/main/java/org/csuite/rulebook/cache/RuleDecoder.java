package org.csuite.rulebook.cache;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.csuite.model.FactType;
import org.csuite.model.Field;
import org.csuite.model.Kind;
import org.csuite.model.Location;
import org.csuite.model.Phase;
import org.csuite.model.Verb;
import org.csuite.rulebook.Condition;
import org.csuite.rulebook.Constraint;
import org.csuite.rulebook.Rule;
import org.csuite.rulebook.Table;
import org.csuite.rulebook.TableQuery;
import org.csuite.rulebook.TypeFields;
import org.csuite.rulebook.cache.RuleEncoder.ConditionForm;
import org.csuite.rulebook.cache.RuleEncoder.ConstraintForm;
import org.csuite.rulebook.read.TableQueryResolver;

/** Reads rules. */
final class RuleDecoder {
  /** No rule nests deeper. */
  private static final int MAX_DEPTH = 100;

  private final PackedInput in;
  private final Map<String, Table> tables;
  private final TypeFields typeFields;
  private final Map<Table, List<Field>> rowFields = new HashMap<>();
  private int depth;

  /**
   * @param tables by name
   * @param typeFields under the vocabulary
   */
  RuleDecoder(PackedInput in, Map<String, Table> tables, TypeFields typeFields) {
    this.in = in;
    this.tables = tables;
    this.typeFields = typeFields;
  }

  /** A rule. */
  Rule rule() {
    return new Rule(
        in.text(),
        in.constant(Phase.class),
        BookDecoder.text(in),
        BookDecoder.text(in),
        BookDecoder.citation(in),
        in.different(in::text),
        in.different(in::text),
        in.all(this::condition),
        in.constant(Verb.class),
        in.all(this::argument),
        BookDecoder.location(in));
  }

  private Rule.Argument argument() {
    return in.truth() ? new Rule.Variable(in.text()) : new Rule.Constant(in.value());
  }

  private Condition condition() {
    ConditionForm form = in.constant(ConditionForm.class);
    Condition.Pattern pattern = pattern();
    return switch (form) {
      case SOME -> pattern;
      case NOT -> new Condition.Not(pattern);
      case EXISTS -> new Condition.Exists(pattern);
      case ACCUMULATE -> accumulate(pattern);
    };
  }

  private Condition accumulate(Condition.Pattern pattern) {
    Condition.Function function = in.constant(Condition.Function.class);
    String argument = in.text();
    String result = in.text();
    Kind kind = function == Condition.Function.SUM ? Kind.NUMBER : Kind.INTEGER;
    List<Field> fields = List.of(new Field(result, kind, null, false));
    return new Condition.Accumulate(pattern, function, argument, result, constraints(fields));
  }

  private Condition.Pattern pattern() {
    FactType type = in.constant(FactType.class);
    TableQuery query =
        type == FactType.ROW ? DerivationDecoder.query(in, tables, typeFields) : null;
    List<Field> fields =
        query == null
            ? typeFields.of(type)
            : rowFields.computeIfAbsent(query.table(), TableQueryResolver::rowFields);
    return new Condition.Pattern(
        type,
        query,
        in.text(),
        constraints(fields),
        in.all(() -> binding(fields)),
        BookDecoder.location(in));
  }

  private Condition.Binding binding(List<Field> fields) {
    String variable = in.text();
    int index = in.number();
    return new Condition.Binding(variable, fields.get(index), index);
  }

  private List<Constraint> constraints(List<Field> fields) {
    if (depth == MAX_DEPTH) {
      throw new IllegalArgumentException("constraints are nested too deep");
    }
    depth++;
    List<Constraint> constraints = in.all(() -> constraint(fields));
    depth--;
    return constraints;
  }

  private Constraint constraint(List<Field> fields) {
    ConstraintForm form = in.constant(ConstraintForm.class);
    return switch (form) {
      case ALL -> new Constraint.All(constraints(fields));
      case ANY -> new Constraint.Any(constraints(fields));
      default -> onField(form, fields);
    };
  }

  private Constraint onField(ConstraintForm form, List<Field> fields) {
    int index = in.number();
    Field field = fields.get(index);
    return switch (form) {
      case COMPARISON ->
          new Constraint.Comparison(
              field, index, in.constant(Constraint.Operator.class), in.value(), location());
      case ONE_OF ->
          new Constraint.OneOf(field, index, in.different(in::value), in.truth(), location());
      case CONTAINS -> new Constraint.Contains(field, index, in.text(), in.truth(), location());
      case KNOWN -> new Constraint.Known(field, index, in.truth(), location());
      case SAME_AS -> new Constraint.SameAs(field, index, in.text(), in.truth(), location());
      default -> throw new IllegalArgumentException(form + " is on no field");
    };
  }

  private Location location() {
    return BookDecoder.location(in);
  }
}
