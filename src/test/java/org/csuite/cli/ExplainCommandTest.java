package org.csuite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.csuite.report.ExplanationJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code explain}, {@code verify} and {@code run --replay}, from outside. */
class ExplainCommandTest {
  private static final Path BANK = Run.PROJECT.resolve("scenarios/finance/regional-bank.yaml");

  @TempDir Path folder;

  @Test
  void saysWhyAndWhyNot() {
    Run run = Run.csuite("explain", BANK, "CTO", "--no-changes").done();

    assertThat(run.out())
        .contains(
            "CTO is not advised, with a certainty of", "Why", "Together", "needs at least 0.5");
  }

  @Test
  void explainsEverythingWithoutAQuestion() {
    Run run = Run.csuite("explain", BANK, "--no-changes").done();

    assertThat(run.out()).contains("CEO is required.", "CIO reports to CEO.", "is accountable for");
  }

  @Test
  void itsJsonMeetsTheSchema() {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ExplanationJson.schema(), InputFormat.JSON);
    Run run = Run.csuite("explain", BANK, "--no-changes", "--format", "json").done();

    assertThat(schema.validate(run.out(), InputFormat.JSON)).isEmpty();
  }

  @Test
  void suggestsTheNearestQuestion() {
    Run run = Run.csuite("explain", BANK, "duty:it-secrity", "--free", "contry").refused();

    assertThat(run.err())
        .contains("'it-secrity' is not a known duty.", "Maybe you meant 'it-security'.")
        .contains("'contry' is not a fact that can be changed.", "Maybe you meant 'country'.");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void verifiesThatThreeAgree() {
    Run run = Run.csuite("verify", BANK, "--companies", 20).done();

    assertThat(run.out())
        .startsWith("1 scenarios and 20 generated companies (seed 1)")
        .contains("agree");
  }

  @Test
  void replayFindsNothingWhereNothingChanged() {
    assertThat(Run.csuite("run", "--replay", result()).done().out())
        .isEqualTo("1 as before, 0 different\n");
  }

  @Test
  void replayNamesTheRuleFileBehindADifference() throws IOException {
    Path rules = Run.copy(Run.RULES, folder.resolve("rules"));
    Path table = rules.resolve("roles/role-by-size.csv");
    Run.write(table, Files.readString(table).replace("CIO,1000,5000,0.5", "CIO,1000,5000,0.1"));

    Run run = Run.csuite("run", "--replay", result(), "--rules", rules);

    assertThat(run.code()).isEqualTo(ExitCode.FOUND);
    assertThat(run.out())
        .contains("CIO: optional instead of recommended [roles/role-by-size.csv]")
        .contains("Rule files with other text: roles/role-by-size.csv");
  }

  @Test
  void replayRefusesAnotherContract() throws IOException {
    Path result = result();
    Run.write(result, Files.readString(result).replace("\"contract\": 1", "\"contract\": 7"));

    assertThat(Run.csuite("run", "--replay", result).refused().err())
        .contains("written under contract 7; this csuite reads contract 1");
  }

  private Path result() {
    Run run = Run.csuite("run", BANK, "--format", "json").done();
    return Run.write(folder.resolve("result.json"), run.out());
  }
}
