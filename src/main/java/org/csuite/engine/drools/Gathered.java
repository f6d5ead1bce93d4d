package org.csuite.engine.drools;

import java.util.List;
import org.drools.model.DSL;
import org.drools.model.From;
import org.drools.model.PatternDSL;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.functions.Function1;
import org.drools.model.functions.Function2;
import org.drools.model.functions.HashedExpression;

/**
 * What earlier conditions matched, gathered in one for a condition that looks at more of them than
 * Drools hands over one by one.
 */
final class Gathered {
  /** Drools' model has forms of its own for up to so many. */
  static final int ONE_BY_ONE = 4;

  private final Object[] match;

  private Gathered(Object... match) {
    this.match = match;
  }

  /** By slot; null where the condition does not look. */
  Object[] match() {
    return match;
  }

  /** Puts a fact into its slot; the first time there is nothing gathered yet. */
  private record Put(int slot, int slots, String id)
      implements Function1<Object, Object>, Function2<Gathered, Object, Object>, HashedExpression {
    @Override
    public Gathered apply(Object first) {
      return apply(new Gathered(new Object[slots]), first);
    }

    @Override
    public Gathered apply(Gathered before, Object next) {
      Object[] match = before.match().clone();
      match[slot] = next;
      return new Gathered(match);
    }

    @Override
    public String getExpressionHash() {
      return id;
    }
  }

  /**
   * Adds patterns to a rule that gather some slots.
   *
   * @param id unique in the book
   * @param slots variables of what was matched so far
   * @param wanted which of them, at least one
   * @param items of the rule
   * @return the variable of what is gathered
   */
  static Variable<Gathered> of(
      String id, Variable<?>[] slots, int[] wanted, List<RuleItemBuilder<?>> items) {
    Variable<Gathered> gathered = null;
    for (int slot : wanted) {
      String name = id + "/gathers" + slot;
      Put put = new Put(slot, slots.length, name);
      gathered = DSL.declarationOf(Gathered.class, name, from(gathered, slots[slot], put));
      items.add(PatternDSL.pattern(gathered));
    }
    return gathered;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static From<Gathered> from(Variable<Gathered> before, Variable next, Put put) {
    From from =
        before == null
            ? DSL.from(next, (Function1) put)
            : DSL.from((Variable) before, next, (Function2) put);
    return from;
  }
}
