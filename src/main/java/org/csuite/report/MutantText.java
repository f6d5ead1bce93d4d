package org.csuite.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.csuite.model.Mutant;

/** Reports the mutants that no case noticed, each with the case that would, and the score. */
public final class MutantText implements Report<Mutant.Result> {
  private final Page page;
  private int noticed;
  private int equivalent;
  private int all;

  /** Writes to a target that the caller opened and closes. */
  public MutantText(ReportOptions options, Writer out) {
    this.page = new Page(options, out);
  }

  @Override
  public void add(Mutant.Result result) throws IOException {
    if (result.equivalent()) {
      equivalent++;
      return;
    }
    all++;
    if (result.noticed()) {
      noticed++;
      return;
    }
    Mutant mutant = result.mutant();
    page.raw(
        Style.STRONG.apply(DisplayText.safe(mutant.location().toString()) + ":", page.colour())
            + " "
            + mutant.kind().id()
            + ": "
            + DisplayText.safe(mutant.subject())
            + ": "
            + DisplayText.safe(mutant.from())
            + " → "
            + (mutant.to().isEmpty() ? "(left out)" : DisplayText.safe(mutant.to())));
    page.raw("  " + DisplayText.safe(hint(result.hint())));
  }

  private static String hint(Mutant.Hint hint) {
    if (hint == null) {
      return "No company was found that it decides otherwise.";
    }
    String expected = String.join(", ", hint.expected());
    String place = " '" + hint.name() + "' (" + hint.location() + ")";
    if (hint.facts().isEmpty()) {
      return "Maybe let" + place + " expect " + expected + ".";
    }
    StringJoiner facts = new StringJoiner(", ");
    for (Map.Entry<String, Object> fact : hint.facts().entrySet()) {
      facts.add(fact.getKey() + ": " + (fact.getValue() == null ? "left out" : fact.getValue()));
    }
    return "Maybe a case like" + place + " with " + facts + " that expects " + expected + ".";
  }

  @Override
  public void end() throws IOException {
    page.raw(
        String.format(
            Locale.ROOT,
            "%d of %d mutants noticed: %.1f %%",
            noticed,
            all,
            all == 0 ? 100 : 100.0 * noticed / all));
    if (equivalent > 0) {
      page.raw(
          equivalent
              + (equivalent == 1 ? " more decides" : " more decide")
              + " every company as the book does (equivalent).");
    }
    page.flush();
  }
}
