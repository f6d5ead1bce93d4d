package org.csuite.report;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.csuite.model.Outcome;
import org.csuite.model.PayBand;
import org.csuite.model.Reason;
import org.csuite.model.RoleDecision;

/**
 * Where each salary band comes from, what moved the point inside it, and what other sources say.
 */
final class PaySection implements Section {
  @Override
  public void write(Outcome outcome, Wording wording, Page page) throws IOException {
    List<RoleDecision> priced = ShownRoles.priced(outcome);
    String unpriced =
        ShownRoles.unpriced(outcome).stream()
            .map(role -> wording.role(role.role()))
            .collect(joining(", "));
    if (priced.isEmpty() && unpriced.isEmpty()) {
      return;
    }
    page.heading(wording.word(Word.PAY));
    // Roles priced alike stand together.
    Map<List<String>, List<RoleDecision>> alike = new LinkedHashMap<>();
    for (RoleDecision role : priced) {
      alike.computeIfAbsent(said(role.pay(), wording), key -> new ArrayList<>()).add(role);
    }
    for (List<RoleDecision> roles : alike.values()) {
      write(roles.stream().map(RoleDecision::role).toList(), roles.get(0).pay(), wording, page);
    }
    if (!unpriced.isEmpty()) {
      page.paragraph(2, Cell.of(wording.word(Word.UNPRICED, unpriced)));
    }
  }

  /** What is said of a band, besides whose it is. */
  private static List<String> said(PayBand pay, Wording wording) {
    List<String> said = new ArrayList<>();
    said.add(new ClaimText(wording).band(pay));
    said.add(evidence(pay.reason(), wording));
    for (Reason factor : ClaimText.factors(pay)) {
      said.add(factor.strength() + " " + evidence(factor, wording));
    }
    for (PayBand other : pay.alternatives()) {
      said.add(wording.band(other) + " " + wording.citation(other.reason().source()));
    }
    return said;
  }

  private static String evidence(Reason reason, Wording wording) {
    return new ClaimText(wording).sentence(reason) + " " + wording.citation(reason.source());
  }

  private static void write(List<String> roles, PayBand pay, Wording wording, Page page)
      throws IOException {
    page.paragraph(
        2,
        Cell.of(""),
        Cell.of(wording.roles(roles) + "  " + new ClaimText(wording).band(pay), Style.STRONG));
    page.paragraph(
        4,
        Cell.of(""),
        Cell.of(new ClaimText(wording).sentence(pay.reason())),
        ReasonsSection.source(pay.reason(), wording));
    for (Reason factor : ClaimText.factors(pay)) {
      page.paragraph(
          4,
          Cell.of(new ClaimText(wording).factor(factor) + "  "),
          Cell.of(new ClaimText(wording).sentence(factor)),
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
