package org.csuite.engine.drools;

import java.util.List;
import org.csuite.engine.plan.RulePlan;
import org.csuite.model.Fact;
import org.csuite.rulebook.TableQuery;
import org.drools.model.DSL;
import org.drools.model.From;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.functions.Function0;
import org.drools.model.functions.Function1;
import org.drools.model.functions.Function2;
import org.drools.model.functions.Function3;
import org.drools.model.functions.Function4;
import org.drools.model.functions.HashedExpression;

/** Table rows as the source of a pattern: the facts handed over, then the rows that fit them. */
final class Rows {
  /**
   * The look-up with the facts handed over.
   *
   * @param query the table
   * @param id tells Drools which look-ups are the same
   */
  private record LookUp(TableQuery query, String id)
      implements Function0<Object>,
          Function1<Object, Object>,
          Function2<Object, Object, Object>,
          Function3<Object, Object, Object, Object>,
          Function4<Object, Object, Object, Object, Object>,
          HashedExpression {
    @Override
    public List<Fact.Row> apply() {
      return query.rows();
    }

    @Override
    public List<Fact.Row> apply(Object a) {
      return query.rows((Fact) a);
    }

    @Override
    public List<Fact.Row> apply(Object a, Object b) {
      return query.rows((Fact) a, (Fact) b);
    }

    @Override
    public List<Fact.Row> apply(Object a, Object b, Object c) {
      return query.rows((Fact) a, (Fact) b, (Fact) c);
    }

    @Override
    public List<Fact.Row> apply(Object a, Object b, Object c, Object d) {
      return query.rows((Fact) a, (Fact) b, (Fact) c, (Fact) d);
    }

    @Override
    public String getExpressionHash() {
      return id;
    }
  }

  /** The look-up with facts that were gathered before. */
  private record OfGathered(RulePlan.Step step, String id)
      implements Function1<Gathered, Object>, HashedExpression {
    @Override
    public List<Fact.Row> apply(Gathered facts) {
      return step.rows(facts.match());
    }

    @Override
    public String getExpressionHash() {
      return id;
    }
  }

  private Rows() {}

  /**
   * The source of a pattern.
   *
   * @param id unique in the book
   * @param slots variables of the facts matched so far
   * @param items of the rule, before the pattern
   */
  @SuppressWarnings({"unchecked", "rawtypes"})
  static From<Fact.Row> from(
      RulePlan.Step step, String id, Variable<?>[] slots, List<RuleItemBuilder<?>> items) {
    TableQuery query = step.condition().pattern().query();
    if (step.handed().size() > Gathered.ONE_BY_ONE) {
      int[] wanted = step.handed().stream().mapToInt(Integer::intValue).toArray();
      From from =
          DSL.from((Variable) Gathered.of(id, slots, wanted, items), new OfGathered(step, id));
      return from;
    }
    LookUp rows = new LookUp(query, id);
    Variable[] handed = step.handed().stream().map(slot -> slots[slot]).toArray(Variable[]::new);
    From from =
        switch (handed.length) {
          case 0 -> DSL.from((Function0<Object>) rows);
          case 1 -> DSL.from(handed[0], (Function1) rows);
          case 2 -> DSL.from(handed[0], handed[1], (Function2) rows);
          case 3 -> DSL.from(handed[0], handed[1], handed[2], (Function3) rows);
          default -> DSL.from(handed[0], handed[1], handed[2], handed[3], (Function4) rows);
        };
    return from;
  }
}
