package org.csuite.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.csuite.model.Outcome;

/** Reports outcomes as text for people, one after the other. */
public final class TextReport implements Report<Outcome> {
  private static final List<Section> SECTIONS =
      List.of(
          new HeadSection(),
          new RolesSection(),
          new ReasonsSection(),
          new LinesSection(),
          new DutiesSection(),
          new PaySection(),
          new BudgetSection(),
          new FindingsSection(),
          new AssumptionsSection(),
          new SourcesSection());

  private final Wording wording;
  private final Page page;
  private boolean first = true;

  /** Writes to a target that the caller opened and closes. */
  public TextReport(ReportOptions options, Writer out) {
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
    for (Section section : SECTIONS) {
      section.write(outcome, wording, page);
    }
    page.flush();
  }

  @Override
  public void end() throws IOException {
    page.flush();
  }
}
