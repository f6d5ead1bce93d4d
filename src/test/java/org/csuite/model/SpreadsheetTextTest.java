package org.csuite.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells that spreadsheets would work out. */
class SpreadsheetTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(\"http://x\",\"y\")",
        "+1+cmd|'/c calc'!A0",
        "-2+3",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "＝1",
        "-"
      })
  void formulasStayText(String cell) {
    assertThat(SpreadsheetText.of(cell)).isEqualTo("'" + cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Acme", "A=B", "-0.35", "+3", "1e6", "-1.5E-7", "'quoted"})
  void otherTextAndNumbersStayAsTheyAre(String cell) {
    assertThat(SpreadsheetText.of(cell)).isEqualTo(cell);
  }
}
