package org.csuite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestCommandTest {
  private static final String COMPANY =
      "{country: FR, sector: software, headcount: 40, sellsTechnology: true}";

  @TempDir Path folder;

  @Test
  void passesWhatIsAsExpected() {
    Path scenario =
        Run.write(
            folder.resolve("vendor.yaml"),
            "name: Vendor\ncompany: " + COMPANY + "\nexpect: {not: [RESPONSIBLE-PHARMACIST]}\n");

    assertThat(Run.csuite("test", scenario).done().out()).isEqualTo("1 passed, 0 failed\n");
  }

  @Test
  void showsWhatWasExpectedBesideWhatWasFound() {
    Path cases =
        Run.write(
            folder.resolve("vendor.cases.yaml"),
            "- name: a vendor needs no head\n  given: "
                + COMPANY
                + "\n  expect: {not: [CEO], duties: {it-operations: PRRC}}\n");

    Run run = Run.csuite("test", cases);

    assertThat(run.code()).isEqualTo(ExitCode.FOUND);
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("a vendor needs no head", cases + ":1", "CEO", "PRRC")
        .endsWith("0 passed, 1 failed\n");
  }

  @Test
  void testsEveryCaseBesideTheRulesWhereNothingIsGiven() {
    Run run = Run.csuite("test");

    assertThat(run.done().out()).matches("(?s)\\d+ passed, 0 failed\n");
  }

  @Test
  void testsTheCasesOfARuleFolder() {
    assertThat(Run.csuite("test", Run.RULES).done().out()).matches("[1-9]\\d* passed, 0 failed\n");
  }

  @Test
  void saysWhatIsWrongWithACase() {
    Path cases =
        Run.write(
            folder.resolve("vendor.cases.yaml"),
            "- given: "
                + COMPANY
                + "\n  expect: {roles: {CTI: required}, fired: [no-such-rule]}\n");

    assertThat(Run.csuite("test", cases).refused().err())
        .contains("error[unknown-role]", "Maybe you meant 'CTO'.", "error[unknown-rule]");
  }

  @Test
  void saysThatNothingWasTested() {
    Path scenario = Run.write(folder.resolve("vendor.yaml"), "company: " + COMPANY + "\n");

    assertThat(Run.csuite("test", scenario).refused().err()).contains("Nothing was tested");
  }

  @Test
  void readsScenariosFromStandardInput() {
    String scenario = "company: " + COMPANY + "\nexpect: {roles: {CEO: required}}\n";

    assertThat(Run.withInput(scenario, "test", "-").done().out()).endsWith("1 passed, 0 failed\n");
  }

  private Path failing() {
    return Run.write(
        folder.resolve("vendor.cases.yaml"),
        "- name: a <vendor> & \"co\"\n  given: "
            + COMPANY
            + "\n  expect: {roles: {CRO: recommended}, fired: [pay-orientation-abroad]}\n"
            + "- {name: fine, given: "
            + COMPANY
            + ", expect: {roles: {CEO: required}}}\n");
  }

  @Test
  void saysInOneLineWhyAnExpectationIsNotMet() {
    assertThat(Run.csuite("test", failing()).out())
        .contains("roles CRO: ", "is blocked: certainty of the role is", "pay-orientation-abroad");
  }

  @Test
  void choosesCasesByName() {
    assertThat(Run.csuite("test", failing(), "--only", "fine").done().out())
        .isEqualTo("1 passed, 0 failed\n");
    assertThat(Run.csuite("test", failing(), "--only", "fin").refused().err()).contains("fine");
  }

  @Test
  void writesWhatBuildServersRead() throws Exception {
    String xml = Run.csuite("test", failing(), "--format", "junit").out();

    org.w3c.dom.Element suites =
        javax.xml.parsers.DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(
                new java.io.ByteArrayInputStream(
                    xml.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
            .getDocumentElement();
    assertThat(suites.getAttribute("tests")).isEqualTo("2");
    assertThat(suites.getAttribute("failures")).isEqualTo("1");
    org.w3c.dom.Element first =
        (org.w3c.dom.Element) suites.getElementsByTagName("testcase").item(0);
    assertThat(first.getAttribute("name")).isEqualTo("a <vendor> & \"co\"");
    assertThat(first.getElementsByTagName("failure").item(0).getTextContent())
        .contains("roles CRO: expected recommended, found", "is blocked");
  }

  @Test
  void writesJson() {
    String json = Run.csuite("test", failing(), "--format", "json").out();

    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Run.csuite("schema", "tests").done().out(), InputFormat.JSON);
    assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
    assertThat(schema.validate("[{}]", InputFormat.JSON)).isNotEmpty();
    assertThat(json)
        .contains(
            "\"name\": \"fine\"",
            "\"passed\": false",
            "\"expected\": \"recommended\"",
            "\"why\": \"roles CRO");
  }

  @Test
  void measuresCoverageAndHoldsItAgainstAGoal() throws Exception {
    Path page = folder.resolve("coverage.html");

    Run run =
        Run.csuite(
            "test", failing(), "--only", "fine", "--min-coverage", "90", "--coverage-html", page);

    assertThat(run.code()).isEqualTo(ExitCode.FOUND);
    assertThat(run.out()).contains("table rows hit: ", "never fires");
    assertThat(java.nio.file.Files.readString(page))
        .startsWith("<!DOCTYPE html>")
        .contains("What no case shows: ")
        .contains("</html>");
  }

  @Test
  void expectsTheCertaintyOfARole() {
    Path cases =
        Run.write(
            folder.resolve("vendor.cases.yaml"),
            "- {name: certain, given: "
                + COMPANY
                + ", expect: {certainty: {CEO: 1}}}\n"
                + "- {name: not, given: "
                + COMPANY
                + ", expect: {certainty: {CEO: 0.5}}}\n");

    assertThat(Run.csuite("test", cases).out())
        .contains("certainty CEO")
        .endsWith("1 passed, 1 failed\n");
  }
}
