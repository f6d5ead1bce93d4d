package org.csuite.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.csuite.ShippedBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The schema of scenarios takes what csuite takes, and marks what it refuses. */
class ScenarioSchemaTest {
  private static final Path PROJECT = Path.of(System.getProperty("csuite.basedir", "."));
  private static final Path SCENARIOS = PROJECT.resolve("scenarios");
  private static final Path SCHEMA_FILE = PROJECT.resolve("schemas/scenario.schema.json");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TEXT = ScenarioSchema.of(ShippedBook.BOOK.vocabulary());
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(TEXT, InputFormat.JSON);

  private static List<String> faults(String yaml) {
    List<String> faults = new ArrayList<>();
    for (Object document : new Load(LoadSettings.builder().build()).loadAllFromString(yaml)) {
      if (document != null) {
        JsonNode node = JSON.valueToTree(document);
        SCHEMA.validate(node).forEach(fault -> faults.add(fault.toString()));
      }
    }
    return faults;
  }

  private static List<Path> shippedScenarios() throws IOException {
    try (Stream<Path> walk = Files.walk(SCENARIOS)) {
      return walk.filter(f -> f.toString().matches(".*\\.(yaml|json)")).sorted().toList();
    }
  }

  @Test
  void everyShippedScenarioIsValid() throws IOException {
    for (Path file : shippedScenarios()) {
      assertThat(faults(Files.readString(file))).as(file.toString()).isEmpty();
    }
  }

  /** The YAML language server reads the line of each document for itself. */
  @Test
  void everyDocumentOfAShippedScenarioNamesTheSchemaForEditors() throws IOException {
    for (Path file : shippedScenarios()) {
      String schema = file.getParent().relativize(SCHEMA_FILE).toString().replace('\\', '/');
      String line =
          file.toString().endsWith(".json")
              ? "{\n  \"$schema\": \"" + schema + "\","
              : "# yaml-language-server: $schema=" + schema + "\n";
      assertThat(Files.readString(file).split("(?m)^---\n"))
          .as(file.toString())
          .allSatisfy(document -> assertThat(document).startsWith(line));
    }
  }

  @Test
  void theSchemaFileIsTheOneOfTheShippedBook() {
    assertThat(SCHEMA_FILE)
        .as("made by: csuite schema scenario > schemas/scenario.schema.json")
        .content()
        .isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "company: {headcount: 1_200, revenue: 18M, currency: EUR, listed: oui, nace: 64.19}",
        "company: {activities: bank, country: FR}",
        "company: {headcount: null}",
        "[{company: {headcount: 3}}, {company: {headcount: 4}}]",
      })
  void takesWhatCsuiteTakes(String yaml) {
    assertThat(faults(yaml)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "company: {secotr: banking}",
        "company: {sector: bankink}",
        "company: {headcount: -3}",
        "company: {headcount: many}",
        "company: {listed: perhaps}",
        "company: {revenueEur: 3}",
        "company: {}\norganisation: [{reportsTo: CEO}]",
        "company: {}\nexpect: {roles: {XYZ: required}}",
        "companies: {}",
      })
  void marksWhatCsuiteRefuses(String yaml) {
    assertThat(faults(yaml)).isNotEmpty();
  }

  @Test
  void saysWhatAFactMeansInBothLanguages() throws IOException {
    JsonNode facts = JSON.readTree(TEXT).at("/$defs/company/properties");
    assertThat(facts.at("/headcount/description").asText())
        .contains("headcount / effectif", "How many people", "[people]");
    assertThat(facts.at("/headcount/anyOf/0/maximum").asInt()).isEqualTo(5_000_000);
    assertThat(facts.at("/sector/enum")).extracting(JsonNode::asText).contains("banking");
  }
}
