package org.csuite.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Function;
import org.csuite.model.Explanation.OpenFact;
import org.csuite.model.Outcome;

/** Reports outcomes as text for people, one after the other. */
public final class TextReport implements Report<Outcome> {
  private final List<Section> sections;

  private static List<Section> sections(Function<Outcome, List<OpenFact>> openFacts) {
    return List.of(
        new HeadSection(),
        new RolesSection(),
        new ReasonsSection(),
        new LinesSection(),
        new DutiesSection(),
        new PaySection(),
        new BudgetSection(),
        new FindingsSection(),
        new AssumptionsSection(),
        new UnknownSection(openFacts),
        new SourcesSection());
  }

  private final Wording wording;
  private final Page page;
  private boolean first = true;

  /** Writes to a target that the caller opened and closes, and only names what is not known. */
  public TextReport(ReportOptions options, Writer out) {
    this(options, out, outcome -> null);
  }

  /**
   * Writes to a target that the caller opened and closes.
   *
   * @param openFacts what the unknown facts of an outcome could change; null when that is not known
   */
  public TextReport(
      ReportOptions options, Writer out, Function<Outcome, List<OpenFact>> openFacts) {
    this.sections = sections(openFacts);
    this.wording = new Wording(options);
    this.page = new Page(options, out);
  }

  @Override
  public void add(Outcome outcome) throws IOException {
    if (!first) {
      page.gap();
      page.raw(Style.FAINT.apply("─".repeat(page.width()), page.colour()));
      page.gap();
    }
    first = false;
    for (Section section : sections) {
      section.write(outcome, wording, page);
    }
    page.flush();
  }

  @Override
  public void end() throws IOException {
    page.flush();
  }
}
