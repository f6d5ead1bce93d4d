package org.csuite.report.page;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.csuite.model.Outcome;
import org.csuite.model.PayBand;
import org.csuite.model.RoleDecision;
import org.csuite.report.DisplayText;
import org.csuite.report.Report;
import org.csuite.report.ReportOptions;
import org.csuite.report.ShownRoles;
import org.csuite.report.Word;
import org.csuite.report.Wording;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The RACI matrix and the pay as two sheets of a workbook, a block of rows a scenario. */
public final class WorkbookReport implements Report<Outcome> {
  /** The most characters that a cell can hold, by the limits of Excel. */
  private static final int LONGEST = 32_767;

  private final Wording wording;
  private final OutputStream out;
  private final List<Outcome> outcomes = new ArrayList<>();

  /** Writes to a target that the caller opened and closes. */
  public WorkbookReport(ReportOptions options, OutputStream out) {
    this.wording = new Wording(options);
    this.out = out;
  }

  @Override
  public void add(Outcome outcome) {
    outcomes.add(outcome);
  }

  @Override
  public void end() throws IOException {
    if (outcomes.isEmpty()) {
      return;
    }
    Workbook workbook = new Workbook(out, "csuite", "1.0");
    raci(workbook.newWorksheet("RACI"));
    pay(workbook.newWorksheet(wording.word(Word.PAY)));
    workbook.finish();
  }

  private void raci(Worksheet sheet) throws IOException {
    Set<String> roles = new LinkedHashSet<>();
    for (String role : wording.vocabulary().roles().ids()) {
      if (outcomes.stream().anyMatch(outcome -> Raci.of(outcome).roles().contains(role))) {
        roles.add(role);
      }
    }
    List<String> titles = new ArrayList<>();
    titles.add(wording.word(Word.SCENARIO));
    titles.add(PageWord.RACI.in(wording));
    roles.forEach(role -> titles.add(wording.role(role)));
    header(sheet, titles);
    int row = 1;
    for (Outcome outcome : outcomes) {
      for (Raci.Row duty : Raci.of(outcome).rows()) {
        text(sheet, row, 0, outcome.scenario().name());
        text(sheet, row, 1, wording.duty(duty.duty()));
        int column = 2;
        for (String role : roles) {
          text(sheet, row, column++, duty.letter(role));
        }
        row++;
      }
    }
    sheet.finish();
  }

  private void pay(Worksheet sheet) throws IOException {
    header(
        sheet,
        List.of(
            wording.word(Word.SCENARIO),
            wording.word(Word.ROLE),
            wording.word(Word.VERDICT),
            PageWord.LOW.in(wording),
            PageWord.POINT.in(wording),
            PageWord.HIGH.in(wording),
            PageWord.CURRENCY.in(wording),
            PageWord.YEAR.in(wording),
            wording.word(Word.SOURCES)));
    int row = 1;
    for (Outcome outcome : outcomes) {
      for (RoleDecision role : ShownRoles.priced(outcome)) {
        PayBand pay = role.pay();
        text(sheet, row, 0, outcome.scenario().name());
        text(sheet, row, 1, wording.role(role.role()));
        text(sheet, row, 2, wording.verdict(role.verdict()));
        sheet.value(row, 3, pay.low());
        sheet.value(row, 4, pay.point());
        sheet.value(row, 5, pay.high());
        text(sheet, row, 6, pay.currency());
        sheet.value(row, 7, pay.year());
        text(sheet, row, 8, wording.citation(pay.reason().source()));
        row++;
      }
    }
    sheet.range(1, 3, Math.max(1, row - 1), 5).style().format("#,##0").set();
    sheet.finish();
  }

  private static void header(Worksheet sheet, List<String> titles) {
    for (int i = 0; i < titles.size(); i++) {
      text(sheet, 0, i, titles.get(i));
    }
    sheet.range(0, 0, 0, titles.size() - 1).style().bold().set();
    sheet.freezePane(2, 1);
  }

  /** As a string cell, which a spreadsheet never takes for a formula. */
  private static void text(Worksheet sheet, int row, int column, String text) {
    String safe = DisplayText.safe(text);
    sheet.value(row, column, safe.substring(0, Math.min(LONGEST, safe.length())));
  }
}
