package org.csuite.rulebook.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.csuite.model.Domain;
import org.csuite.model.Fact;
import org.csuite.model.FactType;
import org.csuite.rulebook.Constraint;
import org.csuite.rulebook.TableQuery;
import org.csuite.rulebook.TableQuery.ConditionColumn;
import org.csuite.rulebook.evaluate.Evaluator.Binding;
import org.csuite.rulebook.evaluate.NearMiss.Unmet;

/** Says of a constraint or a cell that is not met what was found and what was needed. */
final class UnmetValues {
  private UnmetValues() {}

  /** A cell that does not fit; null when it names another role or duty than the one meant. */
  static Unmet of(ConditionColumn column, Fact.Row row, TableQuery query, Binding binding) {
    TableQuery.Handed handed = query.handed().get(column.fact());
    if (column.field().values() == Domain.ROLE || column.field().values() == Domain.DUTY) {
      return null;
    }
    Object cell = row.get(column.column().index());
    Fact fact = binding.whole().get(handed.variable());
    Object found = fact == null ? null : fact.get(column.index());
    List<Object> needed =
        cell instanceof String ? new ArrayList<>(Evaluator.words(cell)) : List.of(cell);
    String sign =
        switch (column.column().bound()) {
          case IS -> found instanceof List<?> ? "contains" : needed.size() > 1 ? "in" : "==";
          case FROM -> ">=";
          case ABOVE -> ">";
          case TO -> "<=";
          case BELOW -> "<";
        };
    return new NearMiss.Value(handed.type(), fact, column.field(), sign, found, needed);
  }

  /** A constraint that does not hold; of alternatives the one that lacks least. */
  static Unmet of(
      FactType type,
      Fact fact,
      Constraint constraint,
      Function<Integer, Object> field,
      Binding binding) {
    if (constraint instanceof Constraint.Comparison c) {
      return new NearMiss.Value(
          type,
          fact,
          c.field(),
          c.operator().sign(),
          field.apply(c.index()),
          List.of(c.constant()));
    }
    if (constraint instanceof Constraint.OneOf c) {
      return new NearMiss.Value(
          type,
          fact,
          c.field(),
          c.negated() ? "not in" : "in",
          field.apply(c.index()),
          List.copyOf(c.constants()));
    }
    if (constraint instanceof Constraint.Contains c) {
      return new NearMiss.Value(
          type,
          fact,
          c.field(),
          c.negated() ? "not contains" : "contains",
          field.apply(c.index()),
          List.of(c.constant()));
    }
    if (constraint instanceof Constraint.Known c) {
      return new NearMiss.Value(
          type,
          fact,
          c.field(),
          c.known() ? "known" : "unknown",
          field.apply(c.index()),
          List.of());
    }
    if (constraint instanceof Constraint.SameAs c) {
      return new NearMiss.Value(
          type, fact, c.field(), c.negated() ? "!=" : "==", field.apply(c.index()), List.of());
    }
    // of alternatives the one that lacks least, of parts the first that fails
    List<Constraint> parts =
        constraint instanceof Constraint.All all
            ? all.parts()
            : ((Constraint.Any) constraint).parts();
    List<Unmet> values = new ArrayList<>();
    for (Constraint part : parts) {
      if (!Evaluator.holds(part, field, binding)) {
        values.add(of(type, fact, part, field, binding));
      }
    }
    return values.stream().min(Comparator.comparingDouble(Unmet::weight)).orElseThrow();
  }
}
