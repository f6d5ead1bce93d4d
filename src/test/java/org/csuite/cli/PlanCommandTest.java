package org.csuite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.csuite.report.PlanJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code plan}, from outside. */
class PlanCommandTest {
  private static final Path GROWTH = Run.PROJECT.resolve("scenarios/startups/growth-plan.yaml");

  @TempDir Path folder;

  private Path scenario(String stages) throws IOException {
    return Files.writeString(
        folder.resolve("plan.yaml"),
        "name: A plan\ncompany: {sector: software, headcount: 20}\nstages:\n" + stages);
  }

  @Test
  void saysWhenEachRoleIsDue() {
    Run run = Run.csuite("plan", GROWTH).done();

    assertThat(run.out())
        .containsPattern("today +2027-07 +2029-01")
        .containsPattern("CTO +recommended +recommended +recommended")
        .containsPattern("CPO +not advised +recommended +recommended")
        .containsPattern("CFO +not advised +optional +recommended")
        .containsPattern("pay per year +at least")
        .contains("superior of CFO: CEO instead of none");
  }

  @Test
  void decidesAStageAsAScenarioOfItsFacts() throws IOException {
    Path alone =
        Files.writeString(
            folder.resolve("alone.yaml"),
            Files.readString(GROWTH)
                .replaceAll("(?s)stages:.*", "")
                .replace("headcount: 20", "headcount: 80")
                .replace("revenue: 1.6M", "revenue: 9M")
                .replace("balanceSheet: 3M", "balanceSheet: 11M")
                .replace("stage: early", "stage: growth")
                .replace("rdSpend: 0.9M", "rdSpend: 3M")
                .replace("rdStaff: 11", "rdStaff: 35"));

    assertThat(Run.csuite("run", alone, "--quiet").done().out()).contains("CEO CTO CPO");
  }

  @Test
  void speaksFrench() {
    assertThat(Run.csuite("plan", GROWTH, "--lang", "fr").done().out())
        .containsPattern("aujourd'hui +07/2027 +01/2029")
        .containsPattern("DAF +déconseillé +facultatif +recommandé");
  }

  @Test
  void itsJsonMeetsTheSchema() {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(PlanJson.schema(), InputFormat.JSON);

    assertThat(
            schema.validate(
                Run.csuite("plan", GROWTH, "--format", "json").done().out(), InputFormat.JSON))
        .isEmpty();
  }

  @Test
  void needsStages() {
    Path without = Run.PROJECT.resolve("scenarios/startups/five-people.yaml");

    assertThat(Run.csuite("plan", without).refused().err())
        .contains("has no stages, so there is nothing to plan.", "Maybe add `stages:");
  }

  @Test
  void refusesDatesThatAreNoneOrOutOfOrder() throws IOException {
    Path file =
        scenario(
            """
              - {date: soon, headcount: 30}
              - {date: 2028-01, headcount: 80}
              - {date: 2027-13, headcount: 90}
              - {date: 2027-01, headcount: 95}
              - {headcount: 99}
            """);

    assertThat(Run.csuite("plan", file).refused().err())
        .contains("plan.yaml:4:12", "'date' needs a year, month or day, but 'soon' is none.")
        .contains("'2027-13' is none.", "Maybe 2027, 2027-01 or 2027-01-31.")
        .contains("plan.yaml:7:12", "The stage of 2027-01 does not come after that of 2028-01.")
        .contains("plan.yaml:8:5", "A stage needs its 'date'.");
  }
}
