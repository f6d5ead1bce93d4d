package org.csuite.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.csuite.ShippedBook;
import org.csuite.model.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A number of which something would be worked out that cannot be held is refused at its place. */
class UnheldNumbersTest {
  @TempDir private Path folder;

  private static List<Diagnostic> read(String text) {
    return new ScenarioReader(
            ShippedBook.BOOK.vocabulary(), ScenarioReader.Form.SCENARIOS, ShippedBook.BOOK.names())
        .read(SourceText.of("a.yaml", text))
        .diagnostics();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{revenue: 1.7e308, currency: EUR}|'revenue' is 1.7e308: what is worked out of it,"
            + " 'revenueUsd' (revenue in USD), is too large to be held.",
        "{balanceSheet: 1.79e308, currency: GBP}|'balanceSheet' is 1.79e308: what is worked out of"
            + " it, 'balanceSheetEur' (balanceSheet in EUR), is too large to be held.",
        "{revenue: 3e-308, currency: JPY}|'revenue' is 3e-308: what is worked out of it,"
            + " 'revenueEur' (revenue in EUR), is too near to 0 to be held.",
        "{rdSpend: 1e-200, revenue: 1e201, currency: EUR}|'revenue' is 1e201: what is worked out"
            + " of it, 'rdIntensity' (rdSpend / revenue), is too near to 0 to be held.",
        "{itBudget: 1e300, revenue: 1e-30, currency: EUR}|'itBudget' is 1e300: what is worked out"
            + " of it, 'itIntensity' (itBudget / revenue), is too large to be held.",
        "{revenue: 1e400, currency: EUR}|'revenue' is '1e400', which is beyond what a number can"
            + " hold.",
        "{revenue: 1e-320, currency: EUR}|'revenue' is '1e-320', which is beyond what a number can"
            + " hold.",
        "{onlineRevenueShare: 5e-324}|'onlineRevenueShare' is '5e-324', which is beyond what a"
            + " number can hold.",
        "{revenue: -1e99999, currency: EUR}|'revenue' is '-1e99999', which is beyond what a number"
            + " can hold.",
        "{headcount: 1e300}|'headcount' is 1e300, but goes from 0 to 5_000_000."
      })
  void isRefused(String company, String message) {
    List<Diagnostic> found = read("name: A\ncompany: " + company + "\n");

    assertThat(found).extracting(Diagnostic::message).containsExactly(message);
    assertThat(found.get(0).code()).isEqualTo(Diagnostic.Code.OUT_OF_RANGE);
    assertThat(found.get(0).location().line()).isEqualTo(2);
    assertThat(found.get(0).location().column()).isGreaterThan(12);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{revenue: 1.6e308, currency: EUR}",
        "{revenue: 1.7e308, currency: USD}",
        "{revenue: 1e-300, currency: EUR}",
        "{revenue: 0, itBudget: 0, currency: EUR}",
        "{rdSpend: 0, revenue: 1e200, currency: EUR}",
        "{headcount: 0, itStaff: 0}",
        "{revenue: 1e300}"
      })
  void whatIsJustBesideIsNotRefusedForThat(String company) {
    assertThat(read("company: " + company + "\n"))
        .noneMatch(found -> found.code() == Diagnostic.Code.OUT_OF_RANGE);
  }

  @Test
  void allAreNamedAtOnceAndThoseOfStagesToo() {
    List<Diagnostic> found =
        read(
            """
            company: {revenue: 1.7e308, balanceSheet: 1.7e308, currency: EUR}
            stages:
              - {date: 2027, itBudget: 1.7e308, revenue: 1}
            """);

    assertThat(found)
        .extracting(diagnostic -> diagnostic.location().line())
        .containsExactly(1, 1, 3, 3);
  }
}
