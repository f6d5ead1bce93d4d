package org.csuite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.csuite.report.JsonReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  @Test
  void tellsTheVersionsOfCsuiteDroolsAndJava() {
    assertThat(Run.csuite("--version").done().out())
        .matches("csuite \\d.*\\RDrools \\d.*\\RJava \\d.*\\R");
  }

  @Test
  void explainsItself() {
    assertThat(Run.csuite("--help").done().out())
        .isEqualTo(Run.csuite("help").done().out())
        .contains("Usage: csuite", "run ", "test ", "schema ", "Exit codes:", "--no-cache");
  }

  @Test
  void takesTheWishForNoCacheBeforeTheCommand() {
    Path scenario = Run.PROJECT.resolve("scenarios/startups/five-people.yaml");

    assertThat(Run.csuite("--no-cache", "run", scenario, "-q", "--rules", Run.RULES).done())
        .isEqualTo(Run.csuite("run", scenario, "-q"));
    assertThat(Run.csuite("--no-cache").refused().err()).contains("A command is missing.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "test", "schema"})
  void explainsEachCommand(String command) {
    assertThat(Run.csuite(command, "--help").done().out())
        .isEqualTo(Run.csuite("help", command).done().out())
        .startsWith("Usage: csuite " + command)
        .contains("--help");
  }

  @Test
  void asksForACommand() {
    assertThat(Run.csuite().refused().err()).contains("A command is missing.", "csuite --help");
  }

  @Test
  void suggestsTheCommandThatMayBeMeant() {
    assertThat(Run.csuite("rnu").refused().err())
        .contains("'rnu' is not a command of csuite.", "Maybe you meant 'run'.");
    Path file = Run.PROJECT.resolve("pom.xml");
    assertThat(Run.csuite(file).refused().err()).contains("Maybe you meant 'csuite run " + file);
  }

  @Test
  void printsTheSchemaOfItsJson() {
    assertThat(Run.csuite("schema", "outcome").done().out())
        .isEqualTo(JsonReport.schema().strip() + System.lineSeparator());
    assertThat(Run.csuite("schema", "income").refused().err())
        .contains("'income' is none of: outcome, explanation, ");
    assertThat(Run.csuite("schema", "outcome", "income").refused().err())
        .contains("'income' is one argument too many.");
    assertThat(Run.csuite("schema").refused().err()).contains("DOCUMENT");
  }
}
