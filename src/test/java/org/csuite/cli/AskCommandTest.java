package org.csuite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The interview, with scripted answers. */
class AskCommandTest {
  @TempDir Path folder;
  private Path out;

  @BeforeEach
  void nameTheFile() {
    out = folder.resolve("company.yaml");
  }

  @Test
  void keepsWhatWasAnsweredWhenTheInputEnds() throws IOException {
    Run run = Run.withInput("Boulangerie Dupont\n12\n", "ask", "--out", out).done();

    assertThat(run.out()).contains("1. What is the company called?", "The answers so far are in");
    assertThat(Files.readString(out)).contains("name: Boulangerie Dupont");
    assertThat(Run.csuite("run", out, "--quiet").done().out()).contains("Boulangerie Dupont");
    assertThat(folder.toFile().list()).containsExactly("company.yaml");
  }

  @Test
  void asksAgainAfterAMistakeAndShowsWhatMayBeAnswered() throws IOException {
    Path begun =
        Run.write(
            folder.resolve("begun.yaml"), "name: Shop\ncompany: {country: FR, headcount: 40}\n");

    Run run = Run.withInput("?\nperhaps not a value\nstop\n", "ask", begun, "--out", out).done();

    assertThat(run.out()).contains("perhaps not a value");
    assertThat(Files.readString(out)).contains("country: FR", "headcount: 40");
  }

  @Test
  void leavesOpenWhatIsUnknownAndEndsWhenNothingDecidesAnyMore() throws IOException {
    Run run =
        Run.withInput("Nobody knows\n" + "unknown\n".repeat(60), "ask", "--out", out, "-q").done();

    assertThat(run.out()).contains("No further answer by itself would change a decision.");
    assertThat(Files.readString(out))
        .isEqualTo("name: Nobody knows\ncompany:\n  name: Nobody knows\n");
  }

  @Test
  void speaksFrench() throws IOException {
    Path begun =
        Run.write(
            folder.resolve("begun.yaml"), "name: Shop\ncompany: {headcount: 40, sector: retail}\n");

    Run run =
        Run.withInput("inconnu\n".repeat(60), "ask", begun, "--out", out, "--lang", "fr").done();

    assertThat(run.out())
        .contains("Répondez à ce que vous savez.", "(oui ou non)", "Aucune autre réponse");
  }

  @Test
  void saysInFrenchThatAnAnswerDoesNotFit() {
    Run run =
        Run.withInput("Dupont\nbeaucoup\n", "ask", "--out", out, "--lang", "fr", "--quiet").done();

    assertThat(run.out())
        .contains("beaucoup", "ne convient pas", "il faut", "un nombre comme 1200")
        .doesNotContain("headcount");
  }

  @Test
  void overwritesNothing() throws IOException {
    Files.writeString(out, "precious");

    assertThat(Run.withInput("x\n", "ask", "--out", out).refused().err())
        .contains("is there already");
    assertThat(out).hasContent("precious");
  }

  @Test
  void beginsWithExactlyOneScenario() {
    Path two =
        Run.write(
            folder.resolve("two.yaml"),
            "name: A\ncompany: {headcount: 4}\n---\nname: B\ncompany: {headcount: 5}\n");

    assertThat(Run.withInput("", "ask", two, "--out", out).refused().err())
        .contains("holds 2 scenarios");
  }
}
