package org.csuite.report;

import java.io.IOException;
import java.io.Writer;
import org.csuite.model.Diagnostic;
import org.csuite.model.Fault;

/** Reports the faults of a rule book as one JSON array; every key is always there. */
public final class FaultJson implements Report<Fault> {
  private final JsonValues values;
  private final JsonArray array;

  /** Writes to a target that the caller opened and closes. */
  public FaultJson(Writer out) {
    this.array = new JsonArray(out);
    this.values = array.values();
  }

  @Override
  public void add(Fault fault) throws IOException {
    Diagnostic diagnostic = fault.diagnostic();
    array.add(
        () -> {
          values.member("severity", diagnostic.severity().id());
          values.member("code", diagnostic.code().id());
          values.member("file", diagnostic.location().file());
          values.member("line", diagnostic.location().line());
          values.member("column", diagnostic.location().column());
          values.member("length", diagnostic.length());
          values.member("message", diagnostic.message());
          values.member("hint", diagnostic.hint());
          values.member("witness", fault.witness());
        });
  }

  @Override
  public void end() throws IOException {
    array.end();
  }
}
