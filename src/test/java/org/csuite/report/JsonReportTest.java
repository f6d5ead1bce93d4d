package org.csuite.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.csuite.model.Explanation.OpenFact;
import org.csuite.model.Language;
import org.csuite.model.Outcome;
import org.csuite.model.OutcomeDiff;
import org.csuite.model.Question;
import org.csuite.model.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON of outcomes: its contract, its numbers, its schema. */
class JsonReportTest {
  private static final Vocabulary VOCABULARY = SampleVocabulary.create();
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(JsonReport.schema(), InputFormat.JSON);

  @Test
  void jsonIsAsExpected() throws IOException {
    Golden.check("outcome.json", json(Language.EN, SampleOutcome.create(VOCABULARY)));
  }

  @Test
  void aRichOutcomeMeetsTheSchema() throws IOException {
    assertThat(faults(json(Language.FR, SampleOutcome.create(VOCABULARY)))).isEmpty();
  }

  @Test
  void noOutcomeAtAllIsAnEmptyArray() throws IOException {
    String json = json(Language.EN);
    assertThat(new ObjectMapper().readTree(json)).isEmpty();
    assertThat(faults(json)).isEmpty();
  }

  @Test
  void manyOutcomesAreOneArray() throws IOException {
    Outcome outcome = SampleOutcome.create(VOCABULARY);
    JsonNode array = new ObjectMapper().readTree(json(Language.EN, outcome, outcome, outcome));
    assertThat(array).hasSize(3);
  }

  @Test
  void eachOutcomeIsWrittenAsSoonAsItIsKnown() throws IOException {
    StringWriter out = new StringWriter();
    JsonReport report = new JsonReport(ReportOptions.plain(VOCABULARY, Language.EN), out);
    report.add(SampleOutcome.create(VOCABULARY));
    assertThat(out.toString()).contains("\"receipt\"").endsWith("}");
  }

  @Test
  void numbersArePlain() throws IOException {
    String json = json(Language.EN, SampleOutcome.create(VOCABULARY));
    assertThat(json)
        .contains("\"revenue\": 310000000,")
        .contains("\"onlineRevenueShare\": 0.3,")
        .contains("\"certainty\": 0.72,")
        .contains("\"rate\": 1.0705,");
  }

  @Test
  void unknownFactsSayAtWhichValuesWhichDecisionsChange() throws IOException {
    OpenFact open =
        new OpenFact(
            "sellsTechnology",
            List.of(
                new OpenFact.Answer(null, null, List.of(false), List.of()),
                new OpenFact.Answer(
                    null,
                    null,
                    List.of(true),
                    List.of(
                        new OutcomeDiff.Change(
                            Question.of(Question.Kind.ROLE, "CTO"), "optional", "recommended")))),
            3);
    StringWriter out = new StringWriter();
    JsonReport report =
        new JsonReport(ReportOptions.plain(VOCABULARY, Language.EN), out, outcome -> List.of(open));
    report.add(SampleOutcome.create(VOCABULARY));
    report.end();

    assertThat(faults(out.toString())).isEmpty();
    JsonNode unknown = new ObjectMapper().readTree(out.toString()).at("/0/unknown");
    assertThat(unknown.findValuesAsText("fact"))
        .as("the most decisive first")
        .containsExactly("sellsTechnology", "itBudget");
    assertThat(unknown.at("/0/changes")).as("answers that change something").hasSize(1);
    assertThat(unknown.at("/0/changes/0/words/0").booleanValue()).isTrue();
    assertThat(unknown.at("/0/changes/0/changes/0/question").asText()).isEqualTo("role:CTO");
    assertThat(unknown.at("/1/changes")).isEmpty();
  }

  @Test
  void controlCharactersAreEscaped() throws IOException {
    String json = json(Language.EN, SampleOutcome.named("a\u001B[2J\nb", VOCABULARY));
    assertThat(json).contains("\"name\": \"a\\u001B[2J\\nb\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/0/name", "/0/budget/missing", "/0/roles/2/pay/factors", "/0/receipt"})
  void theSchemaMissesNoKey(String pointer) throws IOException {
    JsonNode array =
        new ObjectMapper().readTree(json(Language.EN, SampleOutcome.create(VOCABULARY)));
    int slash = pointer.lastIndexOf('/');
    JsonNode parent = array.at(pointer.substring(0, slash));
    ((ObjectNode) parent).remove(pointer.substring(slash + 1));
    assertThat(faults(array.toString()))
        .anySatisfy(fault -> assertThat(fault).contains("required property"));
  }

  @Test
  void theSchemaAllowsNoOtherKey() throws IOException {
    String json = json(Language.EN, SampleOutcome.create(VOCABULARY));
    assertThat(faults(json.replaceFirst("\"name\"", "\"title\": \"x\", \"name\""))).hasSize(1);
  }

  private static List<String> faults(String json) {
    return SCHEMA.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  private static String json(Language language, Outcome... outcomes) throws IOException {
    StringWriter out = new StringWriter();
    JsonReport report = new JsonReport(ReportOptions.plain(VOCABULARY, language), out);
    for (Outcome outcome : outcomes) {
      report.add(outcome);
    }
    report.end();
    return out.toString();
  }
}
