package org.csuite.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.csuite.RuleCopy;
import org.csuite.ShippedBook;
import org.csuite.model.Diagnostic;
import org.csuite.rulebook.read.RuleBookReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A date is one of the calendar. */
class DatesTest {
  @TempDir private Path folder;

  private static List<Diagnostic> stage(String date) {
    String text = "company: {headcount: 5}\nstages:\n  - {date: " + date + ", headcount: 300}\n";
    return new ScenarioReader(
            ShippedBook.BOOK.vocabulary(), ScenarioReader.Form.SCENARIOS, ShippedBook.BOOK.names())
        .read(SourceText.of("feb.yaml", text))
        .diagnostics();
  }

  @ParameterizedTest
  @CsvSource({
    "2027-02-30, Maybe 2027-02-28.",
    "2027-02-29, Maybe 2027-02-28.",
    "2028-02-30, Maybe 2028-02-29.",
    "2100-02-29, Maybe 2100-02-28.",
    "2027-04-31, Maybe 2027-04-30.",
    "2027-01-32, Maybe 2027-01-31.",
    "2027-01-00, Maybe 2027-01-01.",
    "2027-00-10, 'Maybe 2027, 2027-01 or 2027-01-31.'",
    "2027-00, 'Maybe 2027, 2027-01 or 2027-01-31.'",
    "2027-13, 'Maybe 2027, 2027-01 or 2027-01-31.'",
    "0000-01-01, 'Maybe 2027, 2027-01 or 2027-01-31.'",
    "30/02/2027, 'Maybe 2027, 2027-01 or 2027-01-31.'"
  })
  void oneThatIsNoneIsRefused(String date, String hint) {
    List<Diagnostic> found = stage(date);

    assertThat(found).extracting(Diagnostic::hint).containsExactly(hint);
    assertThat(found.get(0).message())
        .isEqualTo("'date' needs a year, month or day, but '" + date + "' is none.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2027", "2027-12", "2027-02-28", "2028-02-29", "2000-02-29", "2027-12-31"})
  void oneOfTheCalendarIsNot(String date) {
    assertThat(stage(date)).isEmpty();
  }

  @Test
  void soItIsWithTheDatesOfExchangeRates() {
    RuleBookReader.Reading reading =
        RuleCopy.ofSmall(folder)
            .write(
                "catalogue/exchange-rates.csv",
                "id,name,perEuro,date,source\nEUR,Euro,1,2026-02-30,judgement\n"
                    + "USD,dollar,1.25,2026-02-28,judgement\n")
            .read();

    assertThat(reading.diagnostics())
        .extracting(Diagnostic::message)
        .contains("A rate has the date of its day, but '2026-02-30' is none.");
    assertThat(reading.diagnostics()).extracting(Diagnostic::hint).contains("Maybe 2026-02-28.");
  }
}
