package org.csuite.report.page;

import org.csuite.model.Finding;
import org.csuite.report.DisplayText;
import org.csuite.report.Word;
import org.csuite.report.Wording;

/** What to tell the client, gravest first, and what to change. */
final class FindingsPart implements Sheet.Part {
  @Override
  public void write(Sheet sheet) {
    if (sheet.outcome().findings().isEmpty()) {
      return;
    }
    Wording wording = sheet.wording();
    Html html = sheet.html();
    sheet.begin("findings", wording.word(Word.FINDINGS));
    for (Finding finding : sheet.outcome().findings()) {
      html.begin("details", "class", finding.severity().id()).begin("summary");
      String severity = wording.word(Word.of(finding.severity()));
      html.element("span", severity, "class", "severity").text(" ");
      html.text(sheet.claims().finding(finding)).end();
      String advice = wording.text(finding.advice());
      if (!advice.isEmpty()) {
        html.element("p", "→ " + advice);
      }
      html.begin("p", "class", "rule").element("code", DisplayText.safe(finding.code())).end();
      sheet.reasons(finding.reasons());
      html.end();
    }
    html.end();
  }
}
