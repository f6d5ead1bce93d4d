package org.csuite.report;

import java.io.IOException;
import java.io.Writer;
import org.csuite.model.Outcome;

/** Reports many outcomes as one table, a row a scenario. */
public final class TextSummary implements Report<Outcome> {
  private final ReportOptions options;
  private final Writer out;

  /** Writes to a target that the caller opened and closes. */
  public TextSummary(ReportOptions options, Writer out) {
    this.options = options;
    this.out = out;
  }

  @Override
  public void add(Outcome item) throws IOException {
    out.append(item + " " + options.language());
  }

  @Override
  public void end() throws IOException {
    out.flush();
  }
}
