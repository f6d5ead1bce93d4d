package org.csuite.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.csuite.input.JsonEscapes;
import org.csuite.model.Explanation.OpenFact;
import org.csuite.model.Outcome;
import org.csuite.model.Refusal;

/**
 * Reports outcomes as one JSON array, an object a scenario, each written as soon as it is known.
 * The keys are a contract, which {@link #schema()} describes: every key is always there, null where
 * nothing is known.
 */
public final class JsonReport implements Report<Outcome> {
  /** The version of the keys: another one means that a key went or changed its meaning. */
  public static final int CONTRACT = 1;

  private final OutcomeJson outcomes;
  private final JsonArray array;

  /** Writes to a target that the caller opened and closes, without what unknown facts change. */
  public JsonReport(ReportOptions options, Writer out) {
    this(options, out, outcome -> List.of());
  }

  /**
   * Writes to a target that the caller opened and closes.
   *
   * @param openFacts what the unknown facts of an outcome could change, the most decisive first
   */
  public JsonReport(
      ReportOptions options, Writer out, Function<Outcome, List<OpenFact>> openFacts) {
    array = new JsonArray(out);
    outcomes = new OutcomeJson(array.values(), options, openFacts);
  }

  /** Writes an array that holds nothing but why there are no results. */
  public static void refused(Writer out, Refusal refusal) throws IOException {
    JsonArray alone = new JsonArray(out);
    alone.refuse(refusal);
    alone.end();
  }

  static JsonGenerator generator(Writer out) {
    JsonGenerator json;
    try {
      json = JsonEscapes.factory().createGenerator(out);
    } catch (IOException e) {
      throw new UncheckedIOException("a generator alone writes nothing yet", e);
    }
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.setPrettyPrinter(
        new DefaultPrettyPrinter(
                Separators.createDefaultInstance()
                    .withRootSeparator("\n")
                    .withArrayEmptySeparator("")
                    .withObjectEmptySeparator("")
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(new DefaultIndenter("  ", "\n")));
    return json;
  }

  /** The JSON Schema (2020-12) of what this report writes. */
  public static String schema() {
    return schema("outcome");
  }

  /** The JSON Schema of a document. */
  static String schema(String document) {
    String file = "/org/csuite/schema/" + document + ".schema.json";
    try (InputStream stream = JsonReport.class.getResourceAsStream(file)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void add(Outcome outcome) throws IOException {
    array.add(() -> outcomes.members(outcome));
  }

  @Override
  public void refuse(Refusal refusal) throws IOException {
    array.refuse(refusal);
  }

  @Override
  public void end() throws IOException {
    array.end();
  }
}
