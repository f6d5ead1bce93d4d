package org.csuite.report;

import java.io.IOException;
import java.util.List;
import org.csuite.model.Outcome;

/** What the advised posts cost against the pay budget, when the scenario gives one. */
final class BudgetSection implements Section {
  @Override
  public void write(Outcome outcome, Wording wording, Page page) throws IOException {
    List<BudgetStatement.Line> lines = BudgetStatement.of(outcome, wording);
    if (!lines.isEmpty()) {
      page.heading(wording.word(Word.BUDGET));
      TextTable table = new TextTable(2).right(1).flexible(0);
      lines.forEach(line -> table.row(Cell.of(line.name()), Cell.of(line.value(), line.style())));
      table.write(page, 2);
    }
  }
}
