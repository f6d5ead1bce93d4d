package org.csuite.analysis;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.csuite.model.Catalogue;
import org.csuite.model.Fact;
import org.csuite.model.FactType;
import org.csuite.model.Field;
import org.csuite.rulebook.Condition;
import org.csuite.rulebook.Constraint;
import org.csuite.rulebook.Rule;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.TableQuery;

/** The numbers and words that conditions of a rule book hold the fields of each type against. */
final class Bounds {
  private final Map<String, TreeSet<Double>> numbers = new HashMap<>();
  private final Map<String, TreeSet<String>> words = new HashMap<>();

  Bounds(RuleBook book) {
    for (Rule rule : book.rules()) {
      for (Condition condition : rule.conditions()) {
        Condition.Pattern pattern = condition.pattern();
        pattern.constraints().forEach(constraint -> add(pattern.type(), constraint));
        if (pattern.query() != null) {
          add(pattern.query());
        }
      }
    }
  }

  /** The numbers that a field is held against, in order. */
  List<Double> numbers(FactType type, String field) {
    return List.copyOf(numbers.getOrDefault(key(type, field), new TreeSet<>()));
  }

  /** The words that a field is held against, in order. */
  List<String> words(FactType type, String field) {
    return List.copyOf(words.getOrDefault(key(type, field), new TreeSet<>()));
  }

  private void add(FactType type, Constraint constraint) {
    if (constraint instanceof Constraint.All all) {
      all.parts().forEach(part -> add(type, part));
    } else if (constraint instanceof Constraint.Any any) {
      any.parts().forEach(part -> add(type, part));
    } else if (constraint instanceof Constraint.Comparison comparison) {
      add(type, comparison.field(), Set.of(comparison.constant()));
    } else if (constraint instanceof Constraint.OneOf oneOf) {
      add(type, oneOf.field(), oneOf.constants());
    } else if (constraint instanceof Constraint.Contains contains) {
      add(type, contains.field(), Set.of(contains.constant()));
    }
  }

  private void add(TableQuery query) {
    for (TableQuery.ConditionColumn column : query.conditions()) {
      FactType type = query.handed().get(column.fact()).type();
      for (Fact.Row row : query.table().rows()) {
        Object cell = row.get(column.column().index());
        if (cell instanceof String text) {
          add(type, column.field(), Catalogue.words(text));
        } else if (cell != null) {
          add(type, column.field(), Set.of(cell));
        }
      }
    }
  }

  private void add(FactType type, Field field, Collection<?> constants) {
    String key = key(type, field.name());
    for (Object constant : constants) {
      if (constant instanceof Number number) {
        numbers.computeIfAbsent(key, k -> new TreeSet<>()).add(number.doubleValue());
      } else if (constant instanceof String word) {
        words.computeIfAbsent(key, k -> new TreeSet<>()).add(word);
      }
    }
  }

  private static String key(FactType type, String field) {
    return type.typeName() + "." + field;
  }
}
