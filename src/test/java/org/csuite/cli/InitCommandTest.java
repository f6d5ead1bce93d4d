package org.csuite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code csuite init} and {@code csuite schema scenario}. */
class InitCommandTest {
  @TempDir Path temporary;

  @Test
  void theFolderRuns() {
    Path own = temporary.resolve("client/own");
    assertThat(Run.csuite("init", own, "--rules", Run.RULES).done().out())
        .contains("csuite run --rules " + own.resolve("rules"));

    Run run = Run.csuite("run", "--rules", own.resolve("rules"), own.resolve("scenarios")).done();
    assertThat(run.out()).contains("Example company");
    assertThat(own.resolve(".vscode/settings.json"))
        .content()
        .contains("schemas/scenario.schema.json");
    Run schema = Run.csuite("schema", "scenario", "--rules", own.resolve("rules")).done();
    assertThat(own.resolve("schemas/scenario.schema.json")).content().isEqualTo(schema.out());
  }

  @Test
  void aFolderThatHoldsSomethingIsLeftAlone() throws IOException {
    Path own = Files.createDirectories(temporary.resolve("own"));
    Path file = Files.writeString(own.resolve("notes.txt"), "mine");

    assertThat(Run.csuite("init", own, "--rules", Run.RULES).refused().err())
        .contains("is not empty", "--force");
    assertThat(own.resolve("rules")).doesNotExist();

    Run.csuite("init", own, "--force", "--rules", Run.RULES).done();
    assertThat(file).hasContent("mine");
    assertThat(own.resolve("rules/facts.drl")).exists();
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Path file = Files.writeString(temporary.resolve("file"), "x");
    assertThat(Run.csuite("init", file).refused().err()).contains("is a file");
  }

  @Test
  void rulesOfOnesOwnAreTakenAlong() throws IOException {
    Path rules = Run.copy(Run.RULES, temporary.resolve("rules"));
    Files.writeString(
        rules.resolve("roles/security-officer.drl"),
        "// mine\n" + Files.readString(rules.resolve("roles/security-officer.drl")));
    Path own = temporary.resolve("own");
    Run.csuite("init", own, "--rules", rules).done();
    assertThat(own.resolve("rules/roles/security-officer.drl")).content().startsWith("// mine");
  }
}
