package org.csuite.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.csuite.model.Diagnostic;
import org.csuite.model.Diagnostic.Code;
import org.csuite.model.Language;
import org.csuite.report.DiagnosticText;
import org.csuite.report.ReportOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each folder of {@code mistakes/scenario} holds a wrong scenario and what its author reads. */
@Timeout(30)
class ScenarioMistakesTest {
  /** What can be wrong with a scenario. */
  private static final Set<Code> CODES =
      EnumSet.of(
          Code.EMPTY_FILE,
          Code.NOT_UTF8,
          Code.BROKEN_YAML,
          Code.TOO_DEEP,
          Code.TOO_MANY_ALIASES,
          Code.DUPLICATE_KEY,
          Code.UNKNOWN_KEY,
          Code.MISSING_KEY,
          Code.UNKNOWN_FACT,
          Code.DERIVED_FACT,
          Code.UNKNOWN_GROUP,
          Code.UNKNOWN_VALUE,
          Code.UNKNOWN_ROLE,
          Code.UNKNOWN_DUTY,
          Code.UNKNOWN_RULE,
          Code.UNKNOWN_FINDING,
          Code.UNKNOWN_CLASS,
          Code.WRONG_TYPE,
          Code.AMBIGUOUS_NUMBER,
          Code.WRONG_HOLDER,
          Code.OUT_OF_RANGE,
          Code.MISSING_CURRENCY,
          Code.DUPLICATE_NAME);

  private static final BookNames NAMES =
      new BookNames(
          List.of("cto-when-technology-is-sold", "cio-when-large"),
          List.of("dpo-conflict-of-interests", "reporting-cycle"),
          List.of("eu-size"));

  @ParameterizedTest(name = "{0}")
  @MethodSource("folders")
  void saysWhatIsWrong(Path folder) throws IOException, URISyntaxException {
    String found = rendered(diagnostics(input(folder)));
    Path expected = folder.resolve("expected.txt");
    Path target =
        Path.of(System.getProperty("csuite.basedir", ""), "target", "mistakes")
            .resolve(folder.getFileName() + ".txt");
    Files.createDirectories(target.getParent());
    Files.writeString(target, found);
    assertThat(found)
        .as("found: %s", target)
        .isEqualTo(Files.exists(expected) ? Files.readString(expected) : "");
    Files.delete(target);
  }

  @Test
  void everyKindOfMistakeHasAnExample() throws IOException, URISyntaxException {
    Set<Code> shown = EnumSet.noneOf(Code.class);
    for (Path folder : folders().toList()) {
      diagnostics(input(folder)).forEach(diagnostic -> shown.add(diagnostic.code()));
    }
    assertThat(shown).isEqualTo(CODES);
  }

  @Test
  void aScenarioWithAMistakeIsNotUsedAndTheOthersAre() {
    ScenarioReader.Reading reading =
        reader()
            .read(
                SourceText.of(
                    "two.yaml",
                    "name: right\ncompany: {headcount: 3}\n---\nname: wrong\ncompany: {headcount: x}\n"));
    assertThat(reading.scenarios())
        .extracting(scenario -> scenario.name())
        .containsExactly("right");
    assertThat(reading.diagnostics()).hasSize(1);
  }

  @Test
  void aFileThatIsNotThere(@TempDir Path folder) {
    Path path = folder.resolve("none.yaml");
    assertThat(unreadable(path, "none.yaml"))
        .isEqualTo(
            """
            none.yaml: error[missing-file]: There is no file 'none.yaml'.
              Maybe the path is relative to another folder.
            1 error
            """);
  }

  @Test
  void aFolderInsteadOfAFile(@TempDir Path folder) {
    assertThat(unreadable(folder, "scenarios"))
        .startsWith("scenarios: error[missing-file]: 'scenarios' is a folder, not a file.");
  }

  @Test
  void aFolderWithoutScenario(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "nothing to decide");
    List<Diagnostic> diagnostics = new ArrayList<>();
    assertThat(ScenarioFiles.find(List.of(folder.toString()), diagnostics)).isEmpty();
    assertThat(diagnostics).extracting(Diagnostic::code).containsExactly(Code.NO_SCENARIO);
    assertThat(diagnostics.get(0).message())
        .isEqualTo("The folder holds no scenario (.yaml, .yml or .json).");
  }

  @Test
  void aFileAboveTheLimit(@TempDir Path folder) throws IOException {
    Path path = folder.resolve("large.yaml");
    Files.writeString(path, "#".repeat(SourceText.LIMIT + 1));
    assertThat(unreadable(path, "large.yaml"))
        .isEqualTo(
            """
            large.yaml: error[file-too-large]: The file is larger than 10 MB.
              Maybe split it into several files.
            1 error
            """);
  }

  @Test
  void aFileAtTheLimitIsRead(@TempDir Path folder) throws IOException, SourceText.Unreadable {
    Path path = folder.resolve("large.yaml");
    Files.writeString(path, "#".repeat(SourceText.LIMIT));
    assertThat(SourceText.read(path, "large.yaml").text()).hasSize(SourceText.LIMIT);
  }

  static Stream<Path> folders() throws IOException, URISyntaxException {
    Path root =
        Path.of(
            Objects.requireNonNull(
                    ScenarioMistakesTest.class.getResource("/mistakes/scenario"),
                    "mistakes/scenario")
                .toURI());
    try (Stream<Path> folders = Files.list(root)) {
      return folders.sorted().toList().stream();
    }
  }

  private static Path input(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("input."))
          .findFirst()
          .orElseThrow();
    }
  }

  private static ScenarioReader reader() {
    return new ScenarioReader(SmallVocabulary.create(), ScenarioReader.Form.SCENARIOS, NAMES);
  }

  private static List<Diagnostic> diagnostics(Path file) {
    try {
      String name = Objects.requireNonNull(file.getFileName()).toString();
      ScenarioReader.Reading reading = reader().read(SourceText.read(file, name));
      return Groups.find(List.of(reading)).get(0).diagnostics();
    } catch (SourceText.Unreadable e) {
      return List.of(e.diagnostic());
    }
  }

  private static String unreadable(Path path, String name) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    assertThatThrownBy(() -> SourceText.read(path, name))
        .isInstanceOfSatisfying(SourceText.Unreadable.class, e -> diagnostics.add(e.diagnostic()));
    return rendered(diagnostics);
  }

  private static String rendered(List<Diagnostic> diagnostics) {
    StringWriter out = new StringWriter();
    try {
      DiagnosticText text = new DiagnosticText(ReportOptions.plain(null, Language.EN), out);
      for (Diagnostic diagnostic : diagnostics) {
        text.add(diagnostic);
      }
      text.end();
    } catch (IOException e) {
      throw new IllegalStateException("a StringWriter does not fail", e);
    }
    return out.toString();
  }
}
