package org.csuite.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.csuite.model.Diagnostic;
import org.csuite.model.Diagnostic.Code;
import org.csuite.model.Fault;
import org.csuite.model.Location;
import org.csuite.model.Severity;
import org.junit.jupiter.api.Test;

class SarifReportTest {
  private static final Diagnostic GAP =
      new Diagnostic(
          Severity.ERROR,
          Code.GAP,
          new Location("my rules/profile/größe.csv", 3, 1),
          4,
          "There is no answer.",
          "Maybe add a row.",
          "100,200");

  @Test
  void isValidAgainstTheSchemaOfSarif() throws IOException {
    String json =
        write(
            new Fault(GAP, "company: {headcount: 100}"),
            new Fault(
                Diagnostic.ofFile(Code.MISSING_FILE, "rules/facts.drl", "Lost.", null), null));

    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(schema())
                .validate(json, InputFormat.JSON))
        .isEmpty();
  }

  @Test
  void isValidWhenNothingWasFound() throws IOException {
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(schema())
                .validate(write(), InputFormat.JSON))
        .isEmpty();
  }

  @Test
  void saysWhatIsWrongAndWhere() throws IOException {
    JsonNode run =
        new ObjectMapper()
            .readTree(write(new Fault(GAP, "company: {headcount: 100}")))
            .at("/runs/0");
    JsonNode result = run.at("/results/0");
    assertThat(run.at("/tool/driver/rules/0/id").textValue()).isEqualTo("gap");
    assertThat(result.at("/ruleId").textValue()).isEqualTo("gap");
    assertThat(result.at("/level").textValue()).isEqualTo("error");
    assertThat(result.at("/message/text").textValue())
        .isEqualTo("There is no answer. Maybe add a row.");
    JsonNode place = result.at("/locations/0/physicalLocation");
    assertThat(place.at("/artifactLocation/uri").textValue()).startsWith("my%20rules/profile/");
    assertThat(place.at("/region/startLine").intValue()).isEqualTo(3);
    assertThat(place.at("/region/endColumn").intValue()).isEqualTo(5);
    assertThat(result.at("/properties/witness").textValue()).isEqualTo("company: {headcount: 100}");
  }

  private static String write(Fault... faults) throws IOException {
    StringWriter out = new StringWriter();
    SarifReport report = new SarifReport("1.0", out);
    for (Fault fault : faults) {
      report.add(fault);
    }
    report.end();
    return out.toString();
  }

  private static String schema() throws IOException {
    try (InputStream stream =
        SarifReportTest.class.getResourceAsStream("/sarif/sarif-schema-2.1.0.json")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
