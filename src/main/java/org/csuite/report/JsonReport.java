package org.csuite.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.csuite.model.Outcome;

/** Reports outcomes as one JSON array, an object a scenario. */
public final class JsonReport implements Report<Outcome> {
  private final ReportOptions options;
  private final Writer out;

  /** Writes to a target that the caller opened and closes. */
  public JsonReport(ReportOptions options, Writer out) {
    this.options = options;
    this.out = out;
  }

  /** The JSON Schema (2020-12) of what this report writes. */
  public static String schema() {
    try (InputStream stream =
        JsonReport.class.getResourceAsStream("/org/csuite/schema/outcome.schema.json")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
