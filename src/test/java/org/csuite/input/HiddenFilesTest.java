package org.csuite.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.csuite.model.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What editors and systems leave behind is told from a user's files. */
class HiddenFilesTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".#a.yaml",
        "._a.yaml",
        ".DS_Store",
        ".a.yaml.swp",
        "a.yaml.swp",
        "a.yaml.swo",
        "4913",
        "a.yaml~",
        "a.yaml.~1~",
        "#a.yaml#",
        "~$clients.xlsx",
        "~WRL0001.tmp",
        ".~lock.clients.csv#",
        "a.yaml___jb_tmp___",
        "Thumbs.db",
        "thumbs.db",
        "desktop.ini",
        "Desktop.ini",
        "$RECYCLE.BIN/a.yaml",
        "__MACOSX/a.yaml",
        "@eaDir/a.yaml",
        ".git/config",
        ".ipynb_checkpoints/a-checkpoint.yaml",
        "clients/.ipynb_checkpoints/a.yaml",
        "clients/.#a.yaml"
      })
  void whatEditorsAndSystemsLeaveIsHidden(String path) {
    assertThat(HiddenFiles.is(Path.of(path))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.yaml",
        "a.b.yaml",
        "clients/a.yaml",
        "4913.yaml",
        "a~b.yaml",
        "#1 bank.yaml",
        "~a.yaml",
        "swp.yaml",
        "icon.yaml",
        "a.swp.yaml",
        "./a.yaml",
        "../a.yaml",
        ""
      })
  void aUsersOwnFilesAreNot(String path) {
    assertThat(HiddenFiles.is(Path.of(path))).isFalse();
  }

  @Test
  void aFolderIsSearchedWithoutThemAndOneThatIsNamedIsRead() throws Exception {
    Path hidden = Files.createDirectories(folder.resolve(".clients"));
    for (String name : List.of("a.yaml", "._a.yaml", "b.yaml~", ".ipynb_checkpoints/c.yaml")) {
      Path file = hidden.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "company: {headcount: 4}\n");
    }
    Files.createSymbolicLink(hidden.resolve(".#a.yaml"), Path.of("user@host.1:1"));
    List<Diagnostic> diagnostics = new ArrayList<>();

    List<String> files = ScenarioFiles.find(List.of(hidden.toString()), diagnostics);
    String named = hidden.resolve("._a.yaml").toString();

    assertThat(files).containsExactly(hidden.resolve("a.yaml").toString());
    assertThat(ScenarioFiles.find(List.of(named), diagnostics)).containsExactly(named);
    assertThat(diagnostics).isEmpty();
  }
}
