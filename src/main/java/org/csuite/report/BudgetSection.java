package org.csuite.report;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.csuite.model.Outcome;
import org.csuite.model.RoleDecision;
import org.csuite.model.Verdict;

/** What the advised posts cost against the pay budget, when the scenario gives one. */
final class BudgetSection implements Section {
  @Override
  public void write(Outcome outcome, Wording wording, Page page) throws IOException {
    Outcome.Budget budget = outcome.budget();
    if (budget == null || budget.available() == null) {
      return;
    }
    page.heading(wording.word(Word.BUDGET));
    String currency = wording.currency(outcome.company());
    TextTable table = new TextTable(2).right(1).flexible(0);
    row(table, Word.AVAILABLE, budget.available(), currency, Style.PLAIN, wording);
    row(table, Word.NEEDED, budget.needed(), currency, Style.PLAIN, wording);
    if (budget.missing() != null && budget.missing() > 0) {
      row(table, Word.MISSING, budget.missing(), currency, Style.BAD, wording);
    } else if (budget.needed() != null) {
      double left = budget.available() - budget.needed();
      row(table, Word.LEFT, left, currency, Style.GOOD, wording);
    }
    if (budget.combiningSaves() != null && budget.combiningSaves() > 0) {
      row(table, Word.COMBINING_SAVES, budget.combiningSaves(), currency, Style.PLAIN, wording);
    }
    names(table, Word.DEFERRED_ROLES, outcome, r -> r.verdict() == Verdict.DEFERRED, wording);
    names(table, Word.NOT_COUNTED, outcome, BudgetSection::uncounted, wording);
    table.write(page, 2);
  }

  /** Whether it would have a post but no source gives its pay. */
  private static boolean uncounted(RoleDecision role) {
    return role.verdictBeforeBudget().staffed()
        && role.heldBy() == null
        && role.sharedWith() == null
        && role.pay() == null;
  }

  private static void names(
      TextTable table, Word word, Outcome outcome, Predicate<RoleDecision> which, Wording wording) {
    List<String> roles = outcome.roles().stream().filter(which).map(RoleDecision::role).toList();
    if (!roles.isEmpty()) {
      table.row(Cell.of(wording.word(word)), Cell.of(wording.roles(roles)));
    }
  }

  private static void row(
      TextTable table, Word word, Double amount, String currency, Style style, Wording wording) {
    String shown = amount == null ? wording.word(Word.ABSENT) : wording.money(amount, currency);
    table.row(Cell.of(wording.word(word)), Cell.of(shown, style));
  }
}
