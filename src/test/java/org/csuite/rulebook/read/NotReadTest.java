package org.csuite.rulebook.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.csuite.RuleCopy;
import org.csuite.model.Diagnostic;
import org.csuite.model.Diagnostic.Code;
import org.csuite.rulebook.RuleFolder;
import org.csuite.rulebook.cache.BookCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files of a rule folder are named because they are not read, and which pass. */
class NotReadTest {
  @TempDir Path folder;
  @TempDir Path kept;

  @ParameterizedTest
  @CsvSource({
    "roles/role-by-size.xlsx, CSV",
    "ROLES.XLSX, CSV",
    "roles/bands.xls, CSV",
    "roles/LoanUnit.drl.xls, CSV",
    "pay/bands.ods, CSV",
    "pay/bands.tsv, CSV",
    "roles/x.dmn, .drl",
    "roles/x.bpmn2, .drl",
    "roles/x.dlr, .drl",
    "roles/x.drl.txt, .drl",
    "roles/x.csv.gz, .csv",
    "pay/bands.cvs, CSV",
    "roles/x.cases.yml, .cases.yaml",
    "roles/x.yaml, .cases.yaml",
    "sources.yml, sources.yaml",
    "catalogue/roles.json, CSV",
    "docs/table.xlsx, CSV"
  })
  void whatLooksLikeRulesOrTablesIsNamed(String file, String remedy) {
    RuleCopy copy = RuleCopy.ofSmall(folder).write(file, "x");

    List<Diagnostic> found = copy.read().diagnostics();

    assertThat(found).singleElement().extracting(Diagnostic::code).isEqualTo(Code.NOT_READ);
    assertThat(found.get(0).location().file()).endsWith(file);
    assertThat(found.get(0).hint()).contains(remedy);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "LICENSE",
        "docs/picture.png",
        "roles/notes.txt",
        "roles/report.pdf",
        "roles/interview.docx",
        "package.json",
        ".github/workflow.yml",
        "roles/x.drl.orig",
        "roles/.#technology.drl",
        "roles/._role-by-size.csv",
        "roles/.ipynb_checkpoints/copy.drl",
        "roles/~$bands.xlsx",
        "roles/x.drl~",
        ".git/x.xlsx",
        "roles/.DS_Store"
      })
  void documentsAndWhatEditorsLeavePass(String file) {
    assertThat(RuleCopy.ofSmall(folder).write(file, "x").book().fileHashes())
        .doesNotContainKey(file);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aPipeIsNamedAndNeverOpened() throws IOException, InterruptedException {
    RuleCopy copy = RuleCopy.ofSmall(folder);
    Path pipe = folder.resolve("roles/more.drl");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();

    assertThat(copy.read().diagnostics())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.code()).isEqualTo(Code.NOT_READ);
              assertThat(found.message()).contains("'roles/more.drl' is no file but a pipe");
            });

    Files.delete(pipe);
    Files.createSymbolicLink(folder.resolve("roles/.#lock.drl"), Path.of("user@host.1:1"));
    assertThat(copy.book().rules()).isNotEmpty();
  }

  @Test
  void aKeptBookDoesNotHideAWorkbookThatCameMeanwhile() {
    RuleCopy copy = RuleCopy.ofSmall(folder);
    BookCache cache = new BookCache(kept, "test");
    assertThat(cache.read(RuleFolder.of(folder)).diagnostics()).isEmpty();
    cache.keep();

    copy.write("roles/bands.xlsx", "x");

    assertThat(new BookCache(kept, "test").read(RuleFolder.of(folder)).diagnostics())
        .singleElement()
        .extracting(Diagnostic::code)
        .isEqualTo(Code.NOT_READ);
  }
}
