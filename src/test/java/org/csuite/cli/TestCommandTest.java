package org.csuite.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
}
