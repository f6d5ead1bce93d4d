package org.csuite.report.page;

import org.csuite.model.DutyAssignment;
import org.csuite.report.DutySplit;
import org.csuite.report.Word;
import org.csuite.report.Wording;

/** Who is accountable for what: paired roles on two sides of a line, the others below. */
final class DutiesPart implements Sheet.Part {
  @Override
  public void write(Sheet sheet) {
    if (sheet.outcome().duties().isEmpty()) {
      return;
    }
    Wording wording = sheet.wording();
    DutySplit split = DutySplit.of(sheet.outcome(), wording.vocabulary());
    sheet.begin("duties", wording.word(Word.DUTIES));
    for (DutySplit.Pair pair : split.pairs()) {
      sheet.html().begin("div", "class", "pair");
      owned(pair.left(), "left", sheet);
      owned(pair.right(), "right", sheet);
      sheet.html().end();
    }
    sheet.html().begin("div", "class", "others");
    split.others().forEach(owned -> owned(owned, "other", sheet));
    sheet.html().end();
    sheet.html().end();
  }

  private static void owned(DutySplit.Owned owned, String side, Sheet sheet) {
    Wording wording = sheet.wording();
    Html html = sheet.html();
    html.begin("div", "class", side);
    sheet.heading(owned.owner() == null ? wording.word(Word.NOBODY) : wording.role(owned.owner()));
    html.begin("ul", "class", "plain");
    for (DutyAssignment duty : owned.duties()) {
      html.begin("li").begin("details").begin("summary").text(wording.duty(duty.duty()));
      if (!duty.consulted().isEmpty()) {
        String consulted =
            wording.word(Word.CONSULTED, duty.consulted().size(), wording.roles(duty.consulted()));
        html.text(" ").element("small", consulted);
      }
      html.end();
      sheet.reasons(duty.reasons());
      html.end().end();
    }
    html.end().end();
  }
}
