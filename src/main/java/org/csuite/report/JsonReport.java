package org.csuite.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.csuite.model.Outcome;

/**
 * Reports outcomes as one JSON array, an object a scenario, each written as soon as it is known. The
 * keys are a contract, which {@link #schema()} describes: every key is always there, null where
 * nothing is known.
 */
public final class JsonReport implements Report<Outcome> {
  private final JsonGenerator json;
  private final OutcomeJson outcomes;

  /**
   * Writes to a target that the caller opened and closes.
   *
   * @throws IOException when the target cannot be written to
   */
  public JsonReport(ReportOptions options, Writer out) throws IOException {
    json = new JsonFactory().createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    json.setPrettyPrinter(
        new DefaultPrettyPrinter(
                Separators.createDefaultInstance()
                    .withRootSeparator("\n")
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(lines));
    outcomes = new OutcomeJson(new JsonValues(json), options);
    json.writeStartArray();
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
  public void add(Outcome outcome) throws IOException {
    outcomes.write(outcome);
    json.flush();
  }

  @Override
  public void end() throws IOException {
    json.writeEndArray();
    json.writeRaw('\n');
    json.flush();
  }
}
