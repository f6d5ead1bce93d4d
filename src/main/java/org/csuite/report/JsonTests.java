package org.csuite.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.Objects;
import org.csuite.model.CaseResult;
import org.csuite.model.CaseResult.Mismatch;
import org.csuite.model.Expectation;
import org.csuite.model.Refusal;

/** Reports cases as one JSON array, an object a case; every key is always there. */
public final class JsonTests implements Report<CaseResult> {
  private final MismatchLine why;
  private final JsonGenerator json;
  private final JsonArray array;

  /** Writes to a target that the caller opened and closes. */
  public JsonTests(ReportOptions options, Writer out) {
    this.why = new MismatchLine(options);
    this.array = new JsonArray(out);
    this.json = array.json();
  }

  /** The JSON Schema of what is written. */
  public static String schema() {
    return JsonReport.schema("tests");
  }

  @Override
  public void add(CaseResult result) throws IOException {
    array.add(() -> members(result));
  }

  @Override
  public void refuse(Refusal refusal) throws IOException {
    array.refuse(refusal);
  }

  private void members(CaseResult result) throws IOException {
    json.writeStringField("name", result.name());
    json.writeStringField("file", result.location().file());
    json.writeNumberField("line", result.location().line());
    json.writeBooleanField("passed", result.passed());
    json.writeNumberField("expectations", result.checked());
    json.writeArrayFieldStart("failed");
    for (Mismatch mismatch : result.mismatches()) {
      write(mismatch);
    }
    json.writeEndArray();
  }

  private void write(Mismatch mismatch) throws IOException {
    Expectation expectation = mismatch.expectation();
    json.writeStartObject();
    json.writeStringField("expectation", expectation.aspect().key());
    json.writeStringField("subject", expectation.subject());
    json.writeStringField("attribute", expectation.attribute());
    json.writeStringField("expected", expected(mismatch));
    json.writeStringField("found", mismatch.found());
    json.writeStringField("why", why.line(mismatch));
    json.writeStringField("file", expectation.location().file());
    json.writeNumberField("line", expectation.location().line());
    json.writeEndObject();
  }

  /** What was expected, as one word. */
  static String expected(Mismatch mismatch) {
    return Objects.requireNonNullElse(
        mismatch.expectation().expected(),
        switch (mismatch.expectation().aspect()) {
          case NOT -> "not-staffed";
          case NO_FINDINGS, NO_PAY -> "none";
          case SILENT -> "silent";
          case FIRED -> "fired";
          default -> "present";
        });
  }

  @Override
  public void end() throws IOException {
    array.end();
  }
}
