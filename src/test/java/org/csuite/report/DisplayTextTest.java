package org.csuite.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.csuite.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The width of text on a terminal, and what follows from it: wrapping and tables. */
class DisplayTextTest {
  @ParameterizedTest
  @CsvSource({
    "abc, 3",
    "é, 1",
    "e\u0301, 1",
    "東京, 4",
    "ｱ, 1",
    "Ａ, 2",
    "한국, 4",
    "🏦, 2",
    "👩‍💻, 2",
    "☎️, 2",
    "€, 1",
    "─, 1"
  })
  void widthIsThatOfATerminal(String text, int width) {
    assertThat(DisplayText.width(text)).isEqualTo(width);
  }

  @Test
  void textIsBrokenAtBlanks() {
    assertThat(DisplayText.wrap("one two three", 8)).containsExactly("one two", "three");
  }

  @Test
  void blanksAtTheBeginningStayOnEveryLine() {
    assertThat(DisplayText.wrap("  one two three", 10)).containsExactly("  one two", "  three");
    assertThat(DisplayText.wrap("  one two", 10)).containsExactly("  one two");
    assertThat(DisplayText.wrap("one two", 4)).containsExactly("one", "two");
    assertThat(DisplayText.wrap("", 4)).containsExactly("");
    assertThat(DisplayText.wrap("   ", 4)).hasSize(1);
  }

  @Test
  void whatContinuesAnItemStandsBelowItsText() {
    assertThat(DisplayText.wrap("· one two three\n· four", 9))
        .containsExactly("· one two", "  three", "· four");
  }

  @Test
  void amountsAreNotBroken() {
    assertThat(DisplayText.wrap("about USD\u00A076,000", 10))
        .containsExactly("about", "USD\u00A076,000");
  }

  @Test
  void longWordsAreBrokenBetweenCharacters() {
    assertThat(DisplayText.wrap("東京銀行 x", 4)).containsExactly("東京", "銀行", "x");
  }

  @Test
  void longWordsAreBrokenBehindADashWhereTheyHaveOne() {
    assertThat(DisplayText.wrap("USD\u00A0118,360–214,210", 16))
        .containsExactly("USD\u00A0118,360–", "214,210");
  }

  @Test
  void columnsStayBelowEachOtherWhateverTheCharacters() throws IOException {
    TextTable table = new TextTable(2);
    for (String name : List.of("plain", "東京の銀行", "cafe\u0301", "🏦")) {
      table.row(Cell.of(name), Cell.of("|"));
    }
    assertThat(written(table, 40).lines())
        .allSatisfy(
            line ->
                assertThat(DisplayText.width(line.substring(0, line.indexOf('|')))).isEqualTo(12));
  }

  @Test
  void theWidestFlexibleColumnGivesWayAndWordsStayWhole() throws IOException {
    TextTable table = new TextTable(2).flexible(0, 1);
    table.row(Cell.of("a rather long cell of words"), Cell.of("short cell"));
    assertThat(written(table, 26).lines())
        .containsExactly("a rather long   short cell", "cell of words");
  }

  private static String written(TextTable table, int width) throws IOException {
    StringWriter out = new StringWriter();
    table.write(new Page(new ReportOptions(null, Language.EN, false, width), out), 0);
    return out.toString();
  }

  /** A name of a million letters ends, which it would not if what is left were copied each time. */
  @Test
  void aWordOfAMillionLettersIsBroken() {
    assertThat(DisplayText.wrap("x".repeat(1_000_000), 40))
        .hasSize(25_000)
        .allSatisfy(line -> assertThat(line).hasSize(40));
  }

  @Test
  void aLongWordIsBrokenBehindItsDashes() {
    assertThat(DisplayText.wrap("a one-two-three four", 8))
        .containsExactly("a", "one-two-", "three", "four");
  }
}
