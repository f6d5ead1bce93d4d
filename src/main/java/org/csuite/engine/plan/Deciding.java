package org.csuite.engine.plan;

import org.csuite.model.Fact;
import org.csuite.rulebook.Condition;
import org.csuite.rulebook.Table;

/**
 * The table row that decided a firing: the one that gives an argument, else the last one matched.
 *
 * @param row the row
 * @param note what it says about itself
 */
public record Deciding(Fact.Row row, Table.Note note) {
  /** The deciding row of a match; null when the rule looks at no table. */
  public static Deciding rowOf(Match match) {
    RulePlan.Step step = match.plan().deciding();
    if (step == null) {
      return null;
    }
    Fact.Row row = (Fact.Row) match.fact(step.slot());
    Condition.Pattern pattern = step.condition().pattern();
    return new Deciding(row, pattern.query().table().note(row));
  }
}
