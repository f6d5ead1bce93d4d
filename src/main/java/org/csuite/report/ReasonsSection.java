package org.csuite.report;

import java.io.IOException;
import java.util.List;
import org.csuite.model.Outcome;
import org.csuite.model.Reason;
import org.csuite.model.RoleDecision;

/**
 * What speaks for and against each role, strongest first, and the consultant's own decision beside
 * it.
 */
final class ReasonsSection implements Section {
  @Override
  public void write(Outcome outcome, Wording wording, Page page) throws IOException {
    List<RoleDecision> shown = ShownRoles.of(outcome);
    if (shown.isEmpty()) {
      return;
    }
    page.heading(wording.word(Word.REASONS));
    for (RoleDecision role : shown) {
      page.paragraph(
          2,
          Cell.of(wording.role(role.role()), Style.STRONG),
          Cell.of(", " + wording.verdict(role.verdict()), RolesSection.style(role.verdict())));
      ShownReasons reasons = ShownReasons.of(role);
      for (Reason reason : reasons.pro()) {
        write(reason, Style.GOOD, wording, page);
      }
      for (Reason reason : reasons.con()) {
        write(reason, Style.BAD, wording, page);
      }
      for (Reason reason : reasons.about()) {
        write(reason, Style.FAINT, wording, page);
      }
      if (role.override() != null) {
        page.paragraph(
            4,
            Cell.of("!  ", Style.CAUTION),
            Cell.of(new ClaimText(wording).override(role.override()), Style.CAUTION));
      }
    }
  }

  private static void write(Reason reason, Style style, Wording wording, Page page)
      throws IOException {
    int width = DisplayText.width(wording.word(Word.REQUIRED_BY_LAW));
    width = Math.max(width, DisplayText.width(wording.strength(0)));
    String weight = DisplayText.padRight(new ClaimText(wording).weight(reason), width);
    page.paragraph(
        4,
        Cell.of(weight + "  ", style),
        Cell.of(new ClaimText(wording).sentence(reason)),
        source(reason, wording));
  }

  /** The reason's source in brackets. */
  static Cell source(Reason reason, Wording wording) {
    String citation = wording.citation(reason.source());
    return Cell.of(citation.isEmpty() ? "" : "[" + citation + "]", Style.FAINT);
  }
}
