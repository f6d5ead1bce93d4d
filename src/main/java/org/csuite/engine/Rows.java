package org.csuite.engine;

import java.util.List;
import org.csuite.model.Fact;
import org.csuite.rulebook.TableQuery;
import org.drools.model.DSL;
import org.drools.model.From;
import org.drools.model.Variable;

/** Table rows as the source of a pattern: the facts handed over, then the rows that fit them. */
final class Rows {
  private Rows() {}

  @SuppressWarnings({"unchecked", "rawtypes"})
  static From<Fact.Row> from(TableQuery query, RulePlan plan, Variable<?>[] slots) {
    List<Variable<?>> handed =
        query.handed().stream().<Variable<?>>map(h -> slots[plan.factSlot(h.variable())]).toList();
    From from =
        switch (handed.size()) {
          case 0 -> DSL.from(() -> (Object) query.rows());
          case 1 -> DSL.from((Variable) handed.get(0), a -> rows(query, a));
          case 2 ->
              DSL.from((Variable) handed.get(0), handed.get(1), (a, b) -> rows(query, a, b));
          case 3 ->
              DSL.from(
                  (Variable) handed.get(0),
                  handed.get(1),
                  handed.get(2),
                  (a, b, c) -> rows(query, a, b, c));
          case 4 ->
              DSL.from(
                  (Variable) handed.get(0),
                  handed.get(1),
                  handed.get(2),
                  handed.get(3),
                  (a, b, c, d) -> rows(query, a, b, c, d));
          default ->
              throw new IllegalArgumentException(
                  "more than four facts handed to table " + query.table().name());
        };
    return from;
  }

  private static List<Fact.Row> rows(TableQuery query, Object... facts) {
    Fact[] handed = new Fact[facts.length];
    System.arraycopy(facts, 0, handed, 0, facts.length);
    return query.rows(handed);
  }
}
