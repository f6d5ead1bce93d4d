package org.csuite.report.page;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.csuite.model.Explanation;
import org.csuite.model.Explanation.OpenFact;
import org.csuite.model.Language;
import org.csuite.model.Outcome;
import org.csuite.model.Refusal;
import org.csuite.report.Report;
import org.csuite.report.ReportOptions;
import org.csuite.report.Wording;

/** One page for any number of scenarios, in both languages, that needs nothing beside it. */
public final class HtmlReport implements Report<Outcome> {
  private final Language first;
  private final Map<Language, PageSide> sides = new LinkedHashMap<>();
  private final Function<Outcome, List<OpenFact>> openFacts;
  private final Function<Outcome, List<Explanation>> changes;
  private final Writer out;
  private int count;
  private String title;

  /**
   * Writes to a target that the caller opened and closes.
   *
   * @param openFacts what the unknown facts of an outcome could change, the most decisive first
   * @param changes for each role the answer to what would change its verdict
   */
  public HtmlReport(
      ReportOptions options,
      Function<Outcome, List<OpenFact>> openFacts,
      Function<Outcome, List<Explanation>> changes,
      Writer out) {
    this.first = options.language();
    for (Language language : Language.values()) {
      ReportOptions inLanguage = ReportOptions.plain(options.vocabulary(), language);
      sides.put(language, new PageSide(new Wording(inLanguage)));
    }
    this.openFacts = openFacts;
    this.changes = changes;
    this.out = out;
  }

  @Override
  public void add(Outcome outcome) {
    count++;
    title = count == 1 ? outcome.scenario().name() : "csuite";
    List<OpenFact> open = openFacts.apply(outcome);
    List<Explanation> answers = changes.apply(outcome);
    sides.values().forEach(side -> side.add(outcome, open, answers));
  }

  @Override
  public void refuse(Refusal refusal) {
    sides.values().forEach(side -> side.refuse(refusal));
  }

  @Override
  public void end() throws IOException {
    if (count == 0) {
      return;
    }
    Map<Language, String> mains = new LinkedHashMap<>();
    sides.forEach((language, side) -> mains.put(language, side.main()));
    PageShell.write(out, first, title, mains);
  }
}
