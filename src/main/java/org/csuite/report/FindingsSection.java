package org.csuite.report;

import java.io.IOException;
import org.csuite.model.Finding;
import org.csuite.model.Outcome;
import org.csuite.model.Severity;

/** What to tell the client, gravest first, and what to change. */
final class FindingsSection implements Section {
  @Override
  public void write(Outcome outcome, Wording wording, Page page) throws IOException {
    if (outcome.findings().isEmpty()) {
      return;
    }
    page.heading(wording.word(Word.FINDINGS));
    int width = 0;
    for (Finding finding : outcome.findings()) {
      width = Math.max(width, DisplayText.width(wording.word(Word.of(finding.severity()))));
    }
    for (Finding finding : outcome.findings()) {
      String severity = wording.word(Word.of(finding.severity()));
      page.paragraph(
          2,
          Cell.of(DisplayText.padRight(severity, width) + "  ", style(finding.severity())),
          Cell.of(new ClaimText(wording).finding(finding)),
          Cell.of(new ClaimText(wording).evidence(finding), Style.FAINT));
      String advice = wording.text(finding.advice());
      if (!advice.isEmpty()) {
        page.paragraph(4 + width, Cell.of("→ "), Cell.of(advice));
      }
    }
  }

  static Style style(Severity severity) {
    return switch (severity) {
      case ERROR -> Style.BAD;
      case WARNING -> Style.CAUTION;
      case INFO -> Style.PLAIN;
    };
  }
}
