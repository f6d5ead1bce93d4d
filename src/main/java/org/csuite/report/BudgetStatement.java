package org.csuite.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.csuite.model.Outcome;
import org.csuite.model.RoleDecision;
import org.csuite.model.Verdict;

/** What the advised posts cost against the pay budget, said once for every format. */
public final class BudgetStatement {
  /**
   * A line of it.
   *
   * @param name what the value is
   * @param value an amount, or roles
   * @param style how it stands out where there is colour
   */
  public record Line(String name, String value, Style style) {}

  private final Outcome outcome;
  private final Wording wording;
  private final List<Line> lines = new ArrayList<>();

  private BudgetStatement(Outcome outcome, Wording wording) {
    this.outcome = outcome;
    this.wording = wording;
  }

  /** The lines in their order; none without a budget. */
  public static List<Line> of(Outcome outcome, Wording wording) {
    Outcome.Budget budget = outcome.budget();
    BudgetStatement statement = new BudgetStatement(outcome, wording);
    if (budget != null && budget.available() != null) {
      statement.amounts(budget);
      statement.roles(Word.DEFERRED_ROLES, role -> role.verdict() == Verdict.DEFERRED);
      statement.roles(Word.NOT_COUNTED, BudgetStatement::uncounted);
    }
    return statement.lines;
  }

  private void amounts(Outcome.Budget budget) {
    amount(Word.AVAILABLE, budget.available(), Style.PLAIN);
    amount(Word.NEEDED, budget.needed(), Style.PLAIN);
    if (budget.missing() != null && budget.missing() > 0) {
      amount(Word.MISSING, budget.missing(), Style.BAD);
    } else if (budget.needed() != null) {
      amount(Word.LEFT, budget.available() - budget.needed(), Style.GOOD);
    }
    if (budget.combiningSaves() != null && budget.combiningSaves() > 0) {
      amount(Word.COMBINING_SAVES, budget.combiningSaves(), Style.PLAIN);
    }
  }

  private void amount(Word name, Double amount, Style style) {
    String shown =
        amount == null
            ? wording.word(Word.ABSENT)
            : wording.money(amount, wording.currency(outcome.company()));
    lines.add(new Line(wording.word(name), shown, style));
  }

  private void roles(Word name, Predicate<RoleDecision> which) {
    List<String> roles = outcome.roles().stream().filter(which).map(RoleDecision::role).toList();
    if (!roles.isEmpty()) {
      lines.add(new Line(wording.word(name), wording.roles(roles), Style.PLAIN));
    }
  }

  /** Whether it would have a post but no source gives its pay. */
  private static boolean uncounted(RoleDecision role) {
    return role.verdictBeforeBudget().staffed()
        && role.heldBy() == null
        && role.sharedWith() == null
        && role.pay() == null;
  }
}
