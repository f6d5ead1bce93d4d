package org.csuite.report;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.List;
import org.csuite.model.Outcome;
import org.csuite.model.PayBand;
import org.csuite.model.Reason;
import org.csuite.model.RoleDecision;
import org.csuite.model.Verdict;

/** Where each salary band comes from, what moved the point inside it, and what other sources say. */
final class PaySection implements Section {
  @Override
  public void write(Outcome outcome, Wording wording, Page page) throws IOException {
    List<RoleDecision> priced = priced(outcome);
    String unpriced =
        RolesSection.shown(outcome).stream()
            .filter(role -> role.heldBy() == null && role.pay() == null)
            .filter(role -> role.verdict() != Verdict.NOT_ADVISED)
            .map(role -> wording.role(role.role()))
            .collect(joining(", "));
    if (priced.isEmpty() && unpriced.isEmpty()) {
      return;
    }
    page.heading(wording.word(Word.PAY));
    for (RoleDecision role : priced) {
      write(role, wording, page);
    }
    if (!unpriced.isEmpty()) {
      page.paragraph(2, Cell.of(wording.word(Word.UNPRICED, unpriced)));
    }
  }

  /** The roles with a post of their own and a band. */
  static List<RoleDecision> priced(Outcome outcome) {
    return RolesSection.shown(outcome).stream()
        .filter(role -> role.heldBy() == null && role.pay() != null)
        .filter(role -> role.verdict() != Verdict.NOT_ADVISED)
        .toList();
  }

  private static void write(RoleDecision role, Wording wording, Page page) throws IOException {
    PayBand pay = role.pay();
    String band = wording.band(pay);
    if (pay.point() != null && !pay.approximate()) {
      band += ", " + wording.word(Word.POINT, wording.money(pay.point(), pay.currency()));
    }
    page.paragraph(
        2, Cell.of(wording.role(role.role()) + "  ", Style.STRONG), Cell.of(band, Style.STRONG));
    page.paragraph(
        4,
        Cell.of(""),
        Cell.of(ReasonsSection.sentence(pay.reason(), wording)),
        ReasonsSection.source(pay.reason(), wording));
    for (Reason factor : pay.factors()) {
      double points = factor.strength() == null ? 0 : factor.strength();
      page.paragraph(
          4,
          Cell.of(wording.word(Word.PAY_FACTOR, wording.points(points)) + "  "),
          Cell.of(ReasonsSection.sentence(factor, wording)),
          ReasonsSection.source(factor, wording));
    }
    for (PayBand other : pay.alternatives()) {
      page.paragraph(
          4,
          Cell.of(wording.word(Word.PAY_ALTERNATIVE)),
          Cell.of(wording.band(other)),
          ReasonsSection.source(other.reason(), wording));
    }
  }
}
