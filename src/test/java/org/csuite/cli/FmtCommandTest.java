package org.csuite.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csuite.cli.Run.csuite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.csuite.RuleCopy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code csuite fmt} as its users see it. */
class FmtCommandTest {
  @TempDir Path folder;

  private Path rule;
  private String text;

  @BeforeEach
  void disorder() throws IOException {
    RuleCopy.ofShipped(folder);
    rule = folder.resolve("roles/chief-executive.drl");
    text = Files.readString(rule);
    Files.writeString(rule, text.replace("    Company()", "  Company(  )"));
  }

  @Test
  void aFolderIsLaidOutAndNothingElseIsTouched() throws IOException {
    assertThat(csuite("fmt", folder).done().out()).startsWith(rule + "\n1 of ");
    assertThat(rule).hasContent(text);
    assertThat(csuite("fmt", "--rules", folder).done().out())
        .matches("All \\d+ files are laid out\\.\n");
  }

  @Test
  void checkWritesNothing() throws IOException {
    String before = Files.readString(rule);

    Run run = csuite("fmt", rule, "--check");

    assertThat(run.code()).isEqualTo(ExitCode.FOUND);
    assertThat(run.out()).isEqualTo(rule + "\n1 of 1 files are not laid out.\n");
    assertThat(rule).hasContent(before);
  }

  @Test
  void aFileThatCannotBeReadIsLeftAloneAndTheOthersAreLaidOut() throws IOException {
    Path broken = folder.resolve("roles/internal-it.drl");
    Files.writeString(broken, "rule \"a\nwhen");

    Run run = csuite("fmt", folder).refused();

    assertThat(run.err()).contains("internal-it.drl:1:6: error[unterminated-string]");
    assertThat(broken).hasContent("rule \"a\nwhen");
    assertThat(rule).hasContent(text);
  }

  @Test
  void aFileOfAnotherKindIsRefused() {
    assertThat(csuite("fmt", folder.resolve("roles/role-by-size.csv")).refused().err())
        .contains("is no rule file and no YAML");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r", "\n"})
  void lineEndsAndTheByteOrderMarkStay(String end) throws IOException {
    Path cases = folder.resolve("roles/technology-officer.cases.yaml");
    for (String mark : List.of("", "\uFEFF")) {
      String right = mark + text.replace("\n", end);
      String rightCases = mark + Files.readString(cases).replace("\uFEFF", "");
      rightCases = rightCases.replaceAll("\r\n?", "\n").replace("\n", end);
      Files.writeString(cases, rightCases);
      Files.writeString(rule, right);
      assertThat(csuite("fmt", rule, cases, "--check").done().out()).contains("All 2 files");

      Files.writeString(rule, right.replace("    Company()", "  Company(  )"));
      csuite("fmt", rule, cases).done();

      assertThat(Files.readString(rule)).isEqualTo(right);
      assertThat(Files.readString(cases)).isEqualTo(rightCases);
    }
  }

  @Test
  void mixedLinesEndAsMostDo() throws IOException {
    String windows = text.replace("\n", "\r\n");
    Files.writeString(rule, windows.replaceFirst("\r\n", "\n").replaceFirst("\r\n", "\r"));

    csuite("fmt", rule).done();

    assertThat(Files.readString(rule)).isEqualTo(windows);
  }

  @Test
  void whatEditorsLeaveIsNotLaidOut() throws IOException {
    Path copy = folder.resolve("roles/.ipynb_checkpoints/copy.drl");
    Files.createDirectories(copy.getParent());
    Files.writeString(copy, "rule \"a");
    Files.writeString(folder.resolve("roles/._chief-executive.drl"), "\0\5");

    assertThat(csuite("fmt", folder).done().out()).startsWith(rule + "\n1 of ");
  }
}
