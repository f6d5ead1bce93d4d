package org.csuite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.csuite.DocumentsTest;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The pictures of the README are what the commands below them draw. To accept a new look, run the
 * command with {@code -o} and the picture's file.
 */
class ReadmePicturesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "who-is-staffed-where.svg,"
        + " sweep scenarios/definition/technology-vendor.yaml --vary headcount=5..20000"
        + " --vary revenue=1e6..2e9",
    "staffing-plan.svg, plan scenarios/startups/growth-plan.yaml",
    "regional-bank.svg, run scenarios/finance/regional-bank.yaml"
  })
  void areWhatTheCommandDraws(String picture, String command) throws Exception {
    Path file = Run.PROJECT.resolve("src/docs").resolve(picture);
    Path drawn = folder.resolve(picture);
    String[] words =
        (command.replace("scenarios/", Run.PROJECT + "/scenarios/")
                + " --format svg --lang en -o "
                + drawn)
            .split(" ");
    Run.csuite((Object[]) words).done();

    assertThat(drawn)
        .usingCharset(StandardCharsets.UTF_8)
        .hasSameTextualContentAs(file, StandardCharsets.UTF_8);
    StringBuilder pages = new StringBuilder();
    for (Path page : DocumentsTest.pages()) {
      pages.append(Files.readString(Run.PROJECT.resolve(page)));
    }
    assertThat(pages).contains("](" + picture, command + " --format svg -o");
  }
}
