package org.csuite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that is not read is named, with what to do. */
class LeftOutFilesTest {
  @TempDir private Path folder;
  private Path clients;

  @BeforeEach
  void writeAScenario() {
    clients = folder.resolve("clients");
    Run.write(clients.resolve("a.yaml"), "company: {sector: retail, headcount: 40}\n");
  }

  private Run run() {
    return Run.csuite("run", "--quiet", clients).done();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "portfolio.csv",
        "portfolio.csv.gz",
        "portfolio.tsv",
        "clients.xlsx",
        "clients.XLSX",
        "clients.xls",
        "clients.xlsm",
        "clients.ods",
        "clients.jsonl",
        "a.yaml.txt",
        "a.json.bak",
        "clients.zip",
        "inside/portfolio.csv"
      })
  void inAFolderWhatMayHoldCompaniesIsNamed(String name) {
    Run.write(clients.resolve(name), "x");

    assertThat(run().err())
        .contains(clients + ": warning[left-out]: 1 file is left out", ": " + name + ".\n")
        .contains("Maybe ");
  }

  @Test
  void aTableAndAWorkbookAreNamedOnceWithTheirCommands() {
    Run.write(clients.resolve("portfolio.csv"), "name,headcount\nA,3\n");
    Run.write(clients.resolve("clients.xlsx"), "x");

    Run run = run();

    assertThat(run.err())
        .containsOnlyOnce("left-out")
        .contains("2 files are left out", "clients.xlsx, portfolio.csv")
        .contains("`csuite batch " + clients.resolve("portfolio.csv") + " --out decisions.csv`")
        .contains("`csuite batch " + clients.resolve("clients.xlsx") + " --out decisions.csv`");
    assertThat(run.out()).contains("1 scenario");
  }

  @Test
  void manyAreSaidInFew() {
    for (int i = 10; i < 40; i++) {
      Run.write(clients.resolve("t" + i + ".csv"), "x");
    }

    assertThat(run().err()).contains("30 files are left out", "t17.csv and 22 more.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "report.pdf",
        "logo.png",
        "letter.docx",
        ".portfolio.csv",
        "~$c.xlsx"
      })
  void whatIsClearlyOtherMatterIsNot(String name) {
    Run.write(clients.resolve(name), "x");

    assertThat(run().err()).isEmpty();
  }

  @Test
  void theTablesOfARuleBookAreNot() {
    Run.copy(Run.RULES, clients.resolve("rules"));

    Run run = Run.csuite("test", clients, "--only", "nothing is called so").refused();

    assertThat(run.err()).doesNotContain("left-out");
  }

  @Test
  void aPipeInAFolderIsNamedAndNeverOpened() throws IOException, InterruptedException {
    Path pipe = clients.resolve("b.yaml");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();

    Run run = run();

    assertThat(run.err()).contains("1 file is left out", "b.yaml");
    assertThat(run.out()).contains("1 scenario");
  }

  @Test
  void aFolderOfTablesAloneSaysBoth() throws IOException {
    Files.delete(clients.resolve("a.yaml"));
    Run.write(clients.resolve("portfolio.csv"), "x");

    assertThat(Run.csuite("run", clients).refused().err())
        .contains("error[no-scenario]", "warning[left-out]", "csuite batch");
  }

  @ParameterizedTest
  @CsvSource({
    "x.xlsx, csuite batch",
    "x.XLSX, csuite batch",
    "x.xls, csuite batch",
    "x.ods, csuite batch",
    "x.jsonl, csuite batch",
    "x.tsv, csuite batch"
  })
  void namedOutrightItPointsToTheRightCommand(String name, String command) {
    Path file = Run.write(folder.resolve(name), "PK\u0003\u0004");

    for (String first : new String[] {"run", "compare", "plan"}) {
      assertThat(Run.csuite(first, file).refused().err())
          .contains("error[other-format]", command + " " + file)
          .doesNotContain("UTF-8");
    }
    assertThat(Run.csuite("explain", file, "CTO").refused().err()).contains("other-format");
    assertThat(Run.csuite("sweep", file, "--vary", "headcount").refused().err())
        .contains("other-format");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PK\\3\\4\\251|ZIP archive",
        "%PDF-1.7\\n\\251|a PDF",
        "\\320\\317\\21\\340|Office",
        "\\37\\213\\10|gzip",
        "\\211PNG|picture",
        "\\377\\330\\377\\340|picture",
        "{\\rtf1|Rich Text",
        "<?xml version|XML"
      })
  void whateverItsNameABinaryFileIsToldByItsBeginning(String escaped, String what)
      throws IOException {
    Path file = folder.resolve("x.yaml");
    StringBuilder text = new StringBuilder();
    Matcher part = Pattern.compile("\\\\(\\d{1,3})|.").matcher(escaped);
    while (part.find()) {
      text.append(
          part.group(1) == null ? part.group() : (char) Integer.parseInt(part.group(1), 8) + "");
    }
    Files.write(file, text.toString().getBytes(StandardCharsets.ISO_8859_1));

    assertThat(Run.csuite("run", file).refused().err())
        .contains("error[other-format]: The file is ", what)
        .doesNotContain("UTF-8");
  }

  @Test
  void aWorkbookThatIsNotThereIsMissing() {
    assertThat(Run.csuite("run", folder.resolve("none.xlsx")).refused().err())
        .contains("error[missing-file]");
  }
}
