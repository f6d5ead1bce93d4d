package org.csuite.rulebook.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.csuite.RuleCopy;
import org.csuite.model.Diagnostic;
import org.csuite.model.Language;
import org.csuite.report.DiagnosticText;
import org.csuite.report.ReportOptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a rule author sees after a mistake. Each folder under {@code mistakes/rules} is laid over
 * the small rule book; {@code expected.txt} in it is what is printed.
 */
class RuleMistakesTest {
  private static final Path CASES =
      Path.of(System.getProperty("csuite.basedir", "."), "src/test/resources/mistakes/rules");
  private static final Set<String> WARNINGS_ONLY = Set.of("byte-order-mark");

  @TempDir Path folder;

  static Stream<String> cases() throws IOException {
    try (Stream<Path> list = Files.list(CASES)) {
      return list.map(path -> path.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aMistakeIsNamedWithItsPlaceAndARemedy(String name) throws IOException {
    Path rules = folder.resolve("rules");

    RuleBookReader.Reading reading = RuleCopy.ofSmall(rules).lay(CASES.resolve(name)).read();

    String shown = render(reading.diagnostics()).replace(rules.toString(), "rules");
    Path expected = CASES.resolve(name).resolve("expected.txt");
    Path actual =
        Path.of(
            System.getProperty("csuite.basedir", "."),
            "target/mistakes/rules",
            name,
            "expected.txt");
    Files.createDirectories(actual.getParent());
    Files.writeString(actual, shown);
    assertThat(expected).exists();
    assertThat(shown).isEqualTo(Files.readString(expected));
    assertThat(reading.book() == null).isEqualTo(!WARNINGS_ONLY.contains(name));
  }

  private static String render(List<Diagnostic> diagnostics) throws IOException {
    StringWriter out = new StringWriter();
    DiagnosticText report = new DiagnosticText(ReportOptions.plain(null, Language.EN), out);
    for (Diagnostic diagnostic : diagnostics) {
      report.add(diagnostic);
    }
    report.end();
    return out.toString();
  }
}
