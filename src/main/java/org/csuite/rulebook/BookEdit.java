package org.csuite.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.csuite.model.Fact;

/**
 * Rule books that differ from a given one in one thing, for those who ask whether anybody would
 * notice. Nothing is read or checked again: whoever edits sees to it that the result is a rule
 * book.
 */
public final class BookEdit {
  private final RuleBook book;
  private final TypeFields fields;

  /** Edits of a book, which itself stays as it is. */
  public BookEdit(RuleBook book) {
    this.book = book;
    this.fields = new TypeFields(book.vocabulary());
  }

  /** The book with another rule in the place of the one of the same name. */
  public RuleBook with(Rule rule) {
    List<Rule> rules = new ArrayList<>(book.rules());
    rules.replaceAll(other -> other.name().equals(rule.name()) ? rule : other);
    return with(book.facts(), rules, book.tables());
  }

  /** The book with another cell in a row of a table. */
  public RuleBook with(Table table, Fact.Row row, Table.Column column, Object cell) {
    Table changed = table.with(row, column, cell);
    UnaryOperator<TableQuery> queries = query -> on(query, table, changed);
    Map<String, Table> tables = new LinkedHashMap<>(book.tables());
    tables.put(table.name(), changed);
    return with(
        book.facts().with(queries),
        book.rules().stream().map(rule -> on(rule, queries)).toList(),
        tables);
  }

  /**
   * The rule as if a table it looks at had that row alone, with another cell where one is given.
   */
  public Rule onRow(Rule rule, Table table, Fact.Row row, Table.Column column, Object cell) {
    Table only = table.only(row);
    Table changed = column == null ? only : only.with(row, column, cell);
    return on(rule, query -> on(query, table, changed));
  }

  private RuleBook with(DerivedFacts facts, List<Rule> rules, Map<String, Table> tables) {
    return new RuleBook(
        book.vocabulary(), facts, List.copyOf(rules), tables, book.texts(), book.hashes());
  }

  private TableQuery on(TableQuery query, Table before, Table after) {
    return query.table() == before ? new TableQuery(after, query.handed(), fields) : query;
  }

  private static Rule on(Rule rule, UnaryOperator<TableQuery> queries) {
    List<Condition> conditions = new ArrayList<>();
    boolean same = true;
    for (Condition condition : rule.conditions()) {
      Condition.Pattern pattern = condition.pattern();
      TableQuery query = pattern.query() == null ? null : queries.apply(pattern.query());
      same &= query == pattern.query();
      conditions.add(
          with(
              condition,
              new Condition.Pattern(
                  pattern.type(),
                  query,
                  pattern.variable(),
                  pattern.constraints(),
                  pattern.bindings(),
                  pattern.location())));
    }
    return same ? rule : with(rule, conditions);
  }

  /** The condition about another pattern. */
  public static Condition with(Condition condition, Condition.Pattern pattern) {
    if (condition instanceof Condition.Not) {
      return new Condition.Not(pattern);
    }
    if (condition instanceof Condition.Exists) {
      return new Condition.Exists(pattern);
    }
    return condition instanceof Condition.Accumulate accumulate
        ? new Condition.Accumulate(
            pattern,
            accumulate.function(),
            accumulate.argument(),
            accumulate.result(),
            accumulate.constraints())
        : pattern;
  }

  /** The rule with other conditions. */
  public static Rule with(Rule rule, List<Condition> conditions) {
    return with(rule, conditions, rule.arguments());
  }

  /** The rule with other conditions and another conclusion by the same verb. */
  public static Rule with(Rule rule, List<Condition> conditions, List<Rule.Argument> arguments) {
    return new Rule(
        rule.name(),
        rule.phase(),
        rule.why(),
        rule.advice(),
        rule.source(),
        rule.overrides(),
        rule.statements(),
        List.copyOf(conditions),
        rule.verb(),
        List.copyOf(arguments),
        rule.location());
  }
}
