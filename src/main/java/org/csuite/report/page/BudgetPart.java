package org.csuite.report.page;

import java.util.List;
import org.csuite.report.BudgetStatement;
import org.csuite.report.Word;

/** What the advised posts cost against the pay budget, when the scenario gives one. */
final class BudgetPart implements Sheet.Part {
  @Override
  public void write(Sheet sheet) {
    List<BudgetStatement.Line> lines = BudgetStatement.of(sheet.outcome(), sheet.wording());
    if (!lines.isEmpty()) {
      sheet.begin("budget", sheet.wording().word(Word.BUDGET));
      sheet.html().begin("dl");
      lines.forEach(line -> sheet.html().element("dt", line.name()).element("dd", line.value()));
      sheet.html().end().end();
    }
  }
}
