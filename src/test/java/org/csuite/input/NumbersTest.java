package org.csuite.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers that are read, those that are not, and what is suggested instead. */
class NumbersTest {
  @ParameterizedTest
  @CsvSource({
    "1200, 1200",
    "-3, -3",
    "+3, 3",
    "0.35, 0.35",
    "310e6, 310000000",
    "310E6, 310000000",
    "2.5e-3, 0.0025",
    "310_000_000, 310000000",
    "310k, 310000",
    "310K, 310000",
    "310M, 310000000",
    "310m, 310000000",
    "310 M, 310000000",
    "1.2M, 1200000",
    "2bn, 2000000000",
    "2Md, 2000000000",
    "1.2 Md, 1200000000",
    "10%, 0.1",
    "0.7%, 0.007",
    "1_000k, 1000000",
    "-0, 0",
    "-0.0, 0",
    "-0%, 0",
    "-0e5, 0"
  })
  void readsWhatConsultantsWrite(String text, double number) {
    assertThat(Numbers.parse(text)).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "forty",
        "1,200",
        "1 200",
        "310.000.000",
        ".5",
        "5.",
        "1_00",
        "_1",
        "0x1F",
        "NaN",
        ".inf",
        "1e",
        "1e9999",
        "1e999",
        "1e308k",
        "310MM",
        "310 million",
        "$3M",
        "12:30",
        "--1",
        "٣"
      })
  void readsNothingElse(String text) {
    assertThat(Numbers.parse(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "1.200, true",
    "310.000, true",
    "-12.500, true",
    "1.375, true",
    "0.125, false",
    "1.2, false",
    "1.2000, false",
    "1.375bn, false",
    "1200.125, false",
    "310.250e6, false"
  })
  void noticesAPointThatMayDivideThousands(String text, boolean ambiguous) {
    assertThat(Numbers.isAmbiguous(text)).isEqualTo(ambiguous);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,200       | Maybe 1_200. A comma",
        "1,200.00    | Maybe 1_200. A comma",
        "310,000,000 | Maybe 310_000_000. A comma",
        "0,35        | Maybe 0.35, with a point",
        "1,2Md       | Maybe 1.2Md, with a point",
        "1,2 million | Maybe 1.2M, with a point",
        "310.000.000 | Maybe 310_000_000, without points.",
        "1.234.567,89| Maybe 1_234_567, without points.",
        "1 200       | Maybe 1200.",
        "1’200’000   | Maybe 1200000.",
        "310 M€      | Maybe 310M. The currency",
        "$3M         | Maybe 3M. The currency",
        "EUR310M     | Maybe 310M. The currency",
        "310M EUR    | Maybe 310M. The currency",
        "310 mio     | Maybe 310M.",
        "310MIO      | Maybe 310M.",
        "310 million | Maybe 310M.",
        "2B          | Maybe 2bn.",
        "2 Mrd       | Maybe 2Md.",
        "2 milliards | Maybe 2Md.",
        "10 percent  | Maybe 10%.",
        "forty       | Maybe a number such as 1200",
        "12 people   | Maybe a number such as 1200"
      })
  void suggestsTheNumberThatIsMeant(String text, String hint) {
    assertThat(Numbers.hint(text)).startsWith(hint);
  }

  @ParameterizedTest
  @CsvSource({
    "310000000, 310_000_000",
    "0.35, 0.35",
    "1.0E9, 1_000_000_000",
    "-80000, -80_000",
    "9999, 9999",
    "12345.6789, 12_345.6789",
    "12.50, 12.5",
    "0, 0"
  })
  void showsNumbersPlainly(double number, String shown) {
    assertThat(Numbers.plain(number)).isEqualTo(shown);
  }
}
