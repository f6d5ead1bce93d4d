package org.csuite.report.page;

import static java.util.stream.Collectors.joining;

import org.csuite.model.Outcome;
import org.csuite.model.RoleDecision;
import org.csuite.model.Verdict;
import org.csuite.report.Word;
import org.csuite.report.Wording;

/** What the advised posts cost against the pay budget, when the scenario gives one. */
final class BudgetPart implements Sheet.Part {
  @Override
  public void write(Sheet sheet) {
    Outcome.Budget budget = sheet.outcome().budget();
    if (budget == null || budget.available() == null) {
      return;
    }
    Wording wording = sheet.wording();
    sheet.begin("budget", wording.word(Word.BUDGET));
    sheet.html().begin("dl");
    amount(Word.AVAILABLE, budget.available(), sheet);
    amount(Word.NEEDED, budget.needed(), sheet);
    amount(Word.MISSING, budget.missing(), sheet);
    amount(Word.COMBINING_SAVES, budget.combiningSaves(), sheet);
    String deferred =
        sheet.outcome().roles().stream()
            .filter(role -> role.verdict() == Verdict.DEFERRED)
            .map(RoleDecision::role)
            .map(wording::role)
            .collect(joining(", "));
    if (!deferred.isEmpty()) {
      entry(wording.word(Word.DEFERRED_ROLES), deferred, sheet);
    }
    sheet.html().end().end();
  }

  private static void amount(Word word, Double amount, Sheet sheet) {
    if (amount != null && amount > 0) {
      Wording wording = sheet.wording();
      String currency = wording.currency(sheet.outcome().company());
      entry(wording.word(word), wording.money(amount, currency), sheet);
    }
  }

  private static void entry(String name, String value, Sheet sheet) {
    sheet.html().element("dt", name).element("dd", value);
  }
}
