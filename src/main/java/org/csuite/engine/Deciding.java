package org.csuite.engine;

import org.csuite.model.Fact;
import org.csuite.rulebook.Condition;
import org.csuite.rulebook.Rule;
import org.csuite.rulebook.Table;

/**
 * The table row that decided a firing: the one that gives an argument, else the last one matched.
 *
 * @param row the row
 * @param note what it says about itself
 */
record Deciding(Fact.Row row, Table.Note note) {
  /** The deciding row of a match; null when the rule looks at no table. */
  static Deciding rowOf(Match match) {
    Deciding last = null;
    for (RulePlan.Step step : match.plan().steps()) {
      if (step.condition() instanceof Condition.Pattern pattern && pattern.query() != null) {
        Fact.Row row = (Fact.Row) match.fact(step.slot());
        last = new Deciding(row, pattern.query().table().note(row));
        if (givesArgument(match.plan(), step.slot())) {
          return last;
        }
      }
    }
    return last;
  }

  private static boolean givesArgument(RulePlan plan, int slot) {
    return plan.rule().arguments().stream()
        .anyMatch(
            argument ->
                argument instanceof Rule.Variable variable
                    && plan.variables().get(variable.name()).slot() == slot);
  }
}
