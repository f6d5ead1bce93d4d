package org.csuite.report;

import java.io.IOException;
import java.io.Writer;
import org.csuite.model.Fault;

/** Reports the faults of a rule book as diagnostics, each with the company that shows it. */
public final class FaultText implements Report<Fault> {
  private final DiagnosticText diagnostics;
  private final Writer out;

  /** Writes to a target that the caller opened and closes. The options need no vocabulary. */
  public FaultText(ReportOptions options, Writer out) {
    this.diagnostics = new DiagnosticText(options, out);
    this.out = out;
  }

  @Override
  public void add(Fault fault) throws IOException {
    diagnostics.add(fault.diagnostic());
    if (fault.witness() != null) {
      out.append("  Shown by ").append(DisplayText.safe(fault.witness())).append('\n');
    }
  }

  @Override
  public void end() throws IOException {
    diagnostics.end();
  }
}
