package org.csuite.report;

import java.io.IOException;
import java.io.Writer;
import org.csuite.model.Diagnostic;

/** Reports mistakes with their line and a caret below it. */
public final class DiagnosticText implements Report<Diagnostic> {
  private final ReportOptions options;
  private final Writer out;

  /** Writes to a target that the caller opened and closes. */
  public DiagnosticText(ReportOptions options, Writer out) {
    this.options = options;
    this.out = out;
  }

  @Override
  public void add(Diagnostic item) throws IOException {
    out.append(item + " " + options.language());
  }

  @Override
  public void end() throws IOException {
    out.flush();
  }
}
