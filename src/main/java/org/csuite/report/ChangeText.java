package org.csuite.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import org.csuite.model.Firing;
import org.csuite.model.OutcomeDiff;

/** Reports what is decided otherwise since files were saved, and because of which rule. */
public final class ChangeText implements Report<Changed> {
  /** Scenarios told in full; a change of one rule can touch hundreds of cases. */
  private static final int TOLD = 20;

  private final Wording wording;
  private final ExplanationDecision decision;
  private final Page page;
  private int scenarios;
  private int changes;

  /** Writes to a target that the caller opened and closes. */
  public ChangeText(ReportOptions options, Writer out) {
    this.wording = new Wording(options);
    this.decision = new ExplanationDecision(wording);
    this.page = new Page(options, out);
  }

  @Override
  public void add(Changed changed) throws IOException {
    scenarios++;
    changes += changed.changes().size();
    if (scenarios > TOLD) {
      return;
    }
    page.paragraph(0, Cell.of(DisplayText.safe(changed.name()), Style.STRONG));
    for (OutcomeDiff.Change change : changed.changes()) {
      List<Firing> firings = changed.because().getOrDefault(change, List.of());
      String because =
          firings.isEmpty()
              ? ""
              : "["
                  + DisplayText.safe(
                      firings.stream()
                          .map(
                              f ->
                                  f.reason().rule()
                                      + " "
                                      + f.reason().file()
                                      + ":"
                                      + f.reason().line())
                          .distinct()
                          .collect(Collectors.joining(", ")))
                  + "]";
      page.paragraph(
          2,
          Cell.of(DisplayText.BULLET),
          Cell.of(decision.change(change)),
          Cell.of(because, Style.FAINT));
    }
  }

  @Override
  public void end() throws IOException {
    if (scenarios > TOLD) {
      page.raw(wording.word(Word.MORE_SCENARIOS, scenarios - TOLD));
    }
    page.raw(wording.word(Word.DECISIONS_CHANGED, changes, scenarios));
    page.flush();
  }
}
