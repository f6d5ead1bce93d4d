package org.csuite.report;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.csuite.model.Finding;
import org.csuite.model.Outcome;
import org.csuite.model.PayBand;
import org.csuite.model.Reason;
import org.csuite.model.RoleDecision;
import org.csuite.model.Source;

/** The sources that the report cites, in full, and what the result was made from. */
final class SourcesSection implements Section {
  @Override
  public void write(Outcome outcome, Wording wording, Page page) throws IOException {
    Set<String> cited =
        shown(outcome).stream()
            .filter(reason -> reason.source() != null)
            .map(reason -> reason.source().key())
            .filter(wording.vocabulary().sources()::containsKey)
            .collect(toCollection(TreeSet::new));
    if (!cited.isEmpty()) {
      page.heading(wording.word(Word.SOURCES));
      TextTable table = new TextTable(2).flexible(1);
      for (String key : cited) {
        Source source = wording.vocabulary().sources().get(key);
        table.row(
            Cell.of(DisplayText.safe(key), Style.FAINT),
            Cell.of(new ClaimText(wording).source(source)));
      }
      table.write(page, 2);
    }
    writeReceipt(outcome.receipt(), wording, page);
  }

  /** Every reason that a section of the report prints. */
  private static List<Reason> shown(Outcome outcome) {
    List<Reason> shown = new ArrayList<>();
    for (RoleDecision role : ShownRoles.of(outcome)) {
      shown.addAll(ShownReasons.of(role).all());
    }
    for (RoleDecision role : ShownRoles.priced(outcome)) {
      shown.add(role.pay().reason());
      shown.addAll(ClaimText.factors(role.pay()));
      role.pay().alternatives().stream().map(PayBand::reason).forEach(shown::add);
    }
    outcome.findings().stream().map(Finding::reasons).forEach(shown::addAll);
    return shown;
  }

  private static void writeReceipt(Outcome.Receipt receipt, Wording wording, Page page)
      throws IOException {
    if (receipt != null) {
      page.gap();
      page.paragraph(0, Cell.of(new ClaimText(wording).receipt(receipt), Style.FAINT));
    }
  }
}
