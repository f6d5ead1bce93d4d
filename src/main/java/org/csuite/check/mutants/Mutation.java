package org.csuite.check.mutants;

import java.util.List;
import org.csuite.model.Fact;
import org.csuite.model.Field;
import org.csuite.model.Mutant;
import org.csuite.rulebook.BookEdit;
import org.csuite.rulebook.Rule;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.Table;

/** A mutant that can be made: the book under it, and each rule it touches before and after. */
sealed interface Mutation {
  /** What is changed. */
  Mutant mutant();

  /** What a company has to differ in to tell the two apart. */
  Probe probe();

  /** The whole book under it. */
  RuleBook book(BookEdit edit);

  /** The rules whose firings may differ. */
  List<Pair> rules(BookEdit edit);

  /**
   * A rule before and after; of a table's rule only the firings of the changed row.
   *
   * @param key names what stands before, the same for the same rule and row
   */
  record Pair(String key, Rule before, Rule after) {}

  /**
   * Values of a company's fact at which the change shows.
   *
   * @param field a fact of the company; null when it is about something else
   * @param values to try
   */
  record Probe(Field field, List<Object> values) {
    static final Probe NONE = new Probe(null, List.of());
  }

  /** A change inside a rule. */
  record OfRule(Mutant mutant, Probe probe, Rule before, Rule after) implements Mutation {
    @Override
    public RuleBook book(BookEdit edit) {
      return edit.with(after);
    }

    @Override
    public List<Pair> rules(BookEdit edit) {
      return List.of(new Pair(before.name(), before, after));
    }
  }

  /**
   * Another cell of a table.
   *
   * @param users the rules that look at the table
   * @param derives whether facts are worked out from it
   */
  record OfCell(
      Mutant mutant,
      Probe probe,
      Table table,
      Fact.Row row,
      Table.Column column,
      Object cell,
      List<Rule> users,
      boolean derives)
      implements Mutation {
    @Override
    public RuleBook book(BookEdit edit) {
      return edit.with(table, row, column, cell);
    }

    @Override
    public List<Pair> rules(BookEdit edit) {
      return users.stream()
          .map(
              rule ->
                  new Pair(
                      rule.name() + " " + row.file() + ":" + row.line(),
                      edit.onRow(rule, table, row, null, null),
                      edit.onRow(rule, table, row, column, cell)))
          .toList();
    }
  }
}
