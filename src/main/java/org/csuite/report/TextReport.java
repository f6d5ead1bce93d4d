package org.csuite.report;

import java.io.IOException;
import java.io.Writer;
import org.csuite.model.Outcome;

/** Reports outcomes as text for people, one after the other. */
public final class TextReport implements Report<Outcome> {
  private final ReportOptions options;
  private final Writer out;

  /** Writes to a target that the caller opened and closes. */
  public TextReport(ReportOptions options, Writer out) {
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
