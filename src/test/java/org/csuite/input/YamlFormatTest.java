package org.csuite.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.csuite.model.Diagnostic;
import org.junit.jupiter.api.Test;

/** What formatting does to cases and scenarios. */
class YamlFormatTest {
  private static final Path PROJECT = Path.of(System.getProperty("csuite.basedir", "."));

  private static String format(String text) {
    String formatted = YamlFormat.of(SourceText.of("roles/a.cases.yaml", text), new ArrayList<>());
    assertThat(YamlFormat.of(SourceText.of("roles/a.cases.yaml", formatted), new ArrayList<>()))
        .isEqualTo(formatted);
    return formatted;
  }

  @Test
  void casesAreSpacedAlike() {
    String text =
        "\uFEFF# Cases.  \r\n\r\n\r\n- name:   one\t# first\r\n  given: { headcount : 1 ,sector:  a,list:[ b,c ]}\r\n"
            + "# About the second.\r\n- name: two\r\n  given:\r\n      headcount: 2\r\n\r\n";

    assertThat(format(text))
        .isEqualTo(
            """
            # Cases.

            - name: one\t# first
              given: {headcount: 1, sector: a, list: [b, c]}

            # About the second.
            - name: two
              given:
                  headcount: 2
            """);
  }

  @Test
  void textsOfSeveralLinesKeepTheirBlanks() {
    String text =
        """
        - name: one
          note: |
            first  \s


            - no case
        """;

    assertThat(format(text)).isEqualTo(text);
  }

  @Test
  void whatCannotBeReadIsLeftAlone() {
    List<Diagnostic> diagnostics = new ArrayList<>();

    assertThat(YamlFormat.of(SourceText.of("a.yaml", "a: [1"), diagnostics)).isNull();
    assertThat(diagnostics).isNotEmpty();
  }

  @Test
  void theShippedCasesAndScenariosAreLaidOut() throws IOException {
    for (String folder : List.of("rules", "scenarios")) {
      try (Stream<Path> walk = Files.walk(PROJECT.resolve(folder))) {
        for (Path file : walk.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
          String text = Files.readString(file);

          assertThat(YamlFormat.of(SourceText.of(file.toString(), text), new ArrayList<>()))
              .as(file.toString())
              .isEqualTo(text);
        }
      }
    }
  }
}
