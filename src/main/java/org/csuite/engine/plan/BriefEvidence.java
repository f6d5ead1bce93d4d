package org.csuite.engine.plan;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.csuite.model.Fact;
import org.csuite.model.Firing;
import org.csuite.model.Reason;
import org.csuite.rulebook.Rule;
import org.csuite.rulebook.Table;

/**
 * Turns the matches of one rule into firings without words and without facts other than rows of
 * tables. Most say the same for every company that they are made for, and are made once. Safe for
 * use by several threads.
 */
public final class BriefEvidence {
  private final RulePlan plan;

  /** Whether a firing says the same whenever it rests on the same row, or on none. */
  private final boolean alikeByRow;

  /** By the row that decides; by the rule where it matches none. */
  private final Map<Object, Reason> reasons = new ConcurrentHashMap<>();

  private final Map<Object, Fired> firings = new ConcurrentHashMap<>();

  BriefEvidence(RulePlan plan) {
    this.plan = plan;
    RulePlan.Step row = plan.deciding();
    this.alikeByRow =
        plan.rows().size() < 2
            && plan.arguments().onlyFrom(row == null ? RulePlan.Source.SELF : row.slot());
  }

  /**
   * The firing; null when a value that the verb needs is unknown, so that nothing was concluded.
   */
  public Fired of(Match match) {
    Object decides = plan.deciding() == null ? plan : match.fact(plan.deciding().slot());
    Fired known = alikeByRow ? firings.get(decides) : null;
    if (known != null) {
      return known;
    }
    List<Object> arguments = match.arguments();
    if (arguments == null) {
      return null;
    }
    Rule rule = plan.rule();
    List<Fact.Row> rows = match.rows();
    Reason reason = reasons.computeIfAbsent(decides, d -> reason(match));
    Fired fired =
        new Fired(
            rule,
            rows,
            new Firing(rule.phase(), rule.verb(), arguments, reason, true, List.copyOf(rows)));
    if (alikeByRow) {
      firings.put(decides, fired);
    }
    return fired;
  }

  private Reason reason(Match match) {
    Rule rule = plan.rule();
    Deciding deciding = Deciding.rowOf(match);
    Table.Note note = deciding == null ? null : deciding.note();
    return new Reason(
        rule.name(),
        rule.verb(),
        deciding == null ? rule.location().file() : deciding.row().file(),
        deciding == null ? rule.location().line() : deciding.row().line(),
        rule.why(),
        null,
        note != null && note.source() != null ? note.source() : rule.source(),
        null,
        Map.of(),
        false);
  }
}
