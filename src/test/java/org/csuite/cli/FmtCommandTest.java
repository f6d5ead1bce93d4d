package org.csuite.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csuite.cli.Run.csuite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.csuite.RuleCopy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
