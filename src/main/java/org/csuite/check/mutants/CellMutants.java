package org.csuite.check.mutants;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.csuite.model.Catalogue;
import org.csuite.model.Fact;
import org.csuite.model.FactType;
import org.csuite.model.Field;
import org.csuite.model.Kind;
import org.csuite.model.Location;
import org.csuite.model.Mutant;
import org.csuite.model.Values;
import org.csuite.model.Verb;
import org.csuite.rulebook.Condition;
import org.csuite.rulebook.Rule;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.Table;
import org.csuite.rulebook.TableQuery;

/** The tables that differ from one in one cell. */
final class CellMutants {
  private final RuleBook book;
  private final Table table;
  private final List<Rule> users;
  private final boolean derives;
  private final Implied implied;
  private final List<Mutation> mutations = new ArrayList<>();

  private CellMutants(RuleBook book, Table table) {
    this.book = book;
    this.table = table;
    this.users = book.rules().stream().filter(rule -> !queries(rule, table).isEmpty()).toList();
    this.derives = book.facts().uses(table);
    this.implied = new Implied(book);
  }

  /** Every mutant of a table. */
  static List<Mutation> of(RuleBook book, Table table) {
    CellMutants mutants = new CellMutants(book, table);
    for (Fact.Row row : table.lines()) {
      for (Table.Column column : table.columns()) {
        if (row.get(column.index()) != null) {
          mutants.cell(row, column);
        }
      }
    }
    return mutants.mutations;
  }

  private static List<Condition.Pattern> queries(Rule rule, Table table) {
    return rule.conditions().stream()
        .map(Condition::pattern)
        .filter(pattern -> pattern.query() != null && pattern.query().table() == table)
        .toList();
  }

  private void cell(Fact.Row row, Table.Column column) {
    Object cell = row.get(column.index());
    TableQuery.ConditionColumn condition = condition(column);
    if (condition != null || derives && column.field().kind() == Kind.TEXT) {
      conditionCell(row, column, condition, cell);
      return;
    }
    Use use = use(column);
    if (use == null) {
      return;
    }
    if (cell instanceof Double figure) {
      boolean factor = use.verb() == Verb.ADVISE;
      add(row, column, Mutant.Kind.STRENGTH, Steps.figure(figure, factor), Mutation.Probe.NONE);
    } else if (cell instanceof Boolean flag) {
      add(row, column, Mutant.Kind.CONCLUSION, !flag, Mutation.Probe.NONE);
    } else {
      String other = Steps.otherWord(cell.toString(), use.values(), book.vocabulary());
      add(row, column, Mutant.Kind.CONCLUSION, other, Mutation.Probe.NONE);
    }
  }

  private void conditionCell(
      Fact.Row row, Table.Column column, TableQuery.ConditionColumn condition, Object cell) {
    if (cell instanceof Double bound) {
      FactType type = typeOf(condition);
      double step = Steps.ofThreshold(type, condition.field(), bound);
      Mutation.Probe probe =
          probe(condition, List.of(bound, Steps.clean(bound + step), Steps.clean(bound - step)));
      add(row, column, Mutant.Kind.THRESHOLD, Steps.clean(bound + step), probe);
      add(row, column, Mutant.Kind.THRESHOLD, Steps.clean(bound - step), probe);
    } else if (cell instanceof Boolean flag) {
      add(row, column, Mutant.Kind.COMPARISON, !flag, probe(condition, List.of(flag, !flag)));
    } else {
      List<String> words = Catalogue.words(cell.toString());
      for (String word : words.size() > 1 ? words : List.<String>of()) {
        Set<String> fewer = new LinkedHashSet<>(words);
        fewer.remove(word);
        if (condition != null && implied.by(fewer, word, condition.field())) {
          continue;
        }
        Mutation.Probe probe = probe(condition, List.of(word));
        add(row, column, Mutant.Kind.DROPPED_CONDITION, String.join("|", fewer), probe);
      }
    }
    add(row, column, Mutant.Kind.DROPPED_CONDITION, null, probe(condition, List.of()));
  }

  private Mutation.Probe probe(TableQuery.ConditionColumn condition, List<?> values) {
    if (condition == null || typeOf(condition) != FactType.COMPANY) {
      return Mutation.Probe.NONE;
    }
    List<Object> all = new ArrayList<>(values);
    all.add(null);
    return new Mutation.Probe(condition.field(), all);
  }

  private FactType typeOf(TableQuery.ConditionColumn condition) {
    return users.stream()
        .flatMap(rule -> queries(rule, table).stream())
        .map(Condition.Pattern::query)
        .filter(query -> query.conditions().contains(condition))
        .map(query -> query.handed().get(condition.fact()).type())
        .findFirst()
        .orElse(FactType.COMPANY);
  }

  /** How some rule holds the column against a fact; null when none does. */
  private TableQuery.ConditionColumn condition(Table.Column column) {
    return users.stream()
        .flatMap(rule -> queries(rule, table).stream())
        .flatMap(pattern -> pattern.query().conditions().stream())
        .filter(condition -> condition.column().header().equals(column.header()))
        .findFirst()
        .orElse(null);
  }

  /**
   * What becomes of a value that a row says.
   *
   * @param verb that it is an argument of; null when rules only look at it
   * @param values the words it may be; null when any
   */
  private record Use(Verb verb, Values values) {}

  /** How rules use what the column says; null when none does so that a case could tell. */
  private Use use(Table.Column column) {
    Use use = derives && users.isEmpty() ? new Use(null, null) : null;
    for (Rule rule : users) {
      for (Condition.Pattern pattern : queries(rule, table)) {
        for (Condition.Binding binding : pattern.bindings()) {
          if (binding.index() == column.index()) {
            use = better(use, use(rule, binding.variable()));
          }
        }
      }
    }
    return use;
  }

  private static Use better(Use one, Use other) {
    return one == null || one.verb() == null ? (other == null ? one : other) : one;
  }

  private static Use use(Rule rule, String variable) {
    Use use = null;
    for (int i = 0; i < rule.arguments().size(); i++) {
      if (rule.arguments().get(i) instanceof Rule.Variable argument
          && argument.name().equals(variable)) {
        Field parameter = rule.verb().parameters().get(i);
        if (RuleMutants.stated(rule.verb(), i)) {
          return new Use(rule.verb(), parameter.values());
        }
        use = null;
      }
    }
    boolean argument =
        rule.arguments().stream()
            .anyMatch(a -> a instanceof Rule.Variable v && v.name().equals(variable));
    return argument ? use : new Use(null, null);
  }

  private void add(
      Fact.Row row, Table.Column column, Mutant.Kind kind, Object cell, Mutation.Probe probe) {
    Mutant mutant =
        new Mutant(
            kind,
            new Location(table.file(), row.line(), 0),
            column.header(),
            Steps.plain(row.get(column.index())),
            cell == null ? "" : Steps.plain(cell));
    mutations.add(new Mutation.OfCell(mutant, probe, table, row, column, cell, users, derives));
  }
}
