package org.csuite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.csuite.RuleCopy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  @TempDir Path folder;

  @Test
  void theShippedBookIsClean() {
    assertThat(Run.csuite("check", Run.PROJECT.resolve("rules")).done().out())
        .startsWith("No fault was found in ");
  }

  @Test
  void whatIsFoundIsShownByACompanyAndEndsWithThree() {
    Run run = Run.csuite("check", book("conflicting-rules"), "--lang", "en");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out())
        .contains(
            "owners.drl:15:6: error[conflicting-rules]",
            "Shown by company: {sector: software, headcount: 250}");
  }

  @Test
  void warningsAloneAreFoundToo() {
    assertThat(Run.csuite("check", book("unused-table")).code()).isEqualTo(3);
  }

  @Test
  void aBookThatCannotBeReadEndsWithTwo() {
    Path broken =
        RuleCopy.ofShipped(folder)
            .replace("roles/chief-executive.drl", "Company()", "Company(")
            .folder();
    Run run = Run.csuite("check", broken, "--format", "json");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).contains("\"severity\": \"error\"", "chief-executive.drl");
    assertThat(Run.csuite("check", folder.resolve("nowhere")).refused().err()).contains("nowhere");
  }

  @Test
  void jsonAndSarifAreWholeDocuments() throws IOException {
    Path book = book("gap");
    ObjectMapper json = new ObjectMapper();
    assertThat(
            json.readTree(Run.csuite("check", book, "--format", "json").out())
                .findValuesAsText("code"))
        .contains("gap");
    assertThat(
            json.readTree(Run.csuite("check", book, "--format", "sarif").out())
                .at("/version")
                .textValue())
        .isEqualTo("2.1.0");
  }

  private Path book(String fault) {
    return RuleCopy.ofSmall(folder.resolve(fault))
        .lay(Run.PROJECT.resolve("src/test/resources/checks").resolve(fault))
        .folder();
  }
}
