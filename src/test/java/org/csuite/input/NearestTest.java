package org.csuite.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.csuite.model.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a misspelt word is taken for. */
class NearestTest {
  private static final List<String> WORDS =
      List.of(
          "headcount", "revenue", "itBudget", "itStaff", "it-operations", "banking", "CTO", "CIO");

  @ParameterizedTest
  @CsvSource({
    "head_count, headcount",
    "headcuont, headcount",
    "HEADCOUNT, headcount",
    "hedcount, headcount",
    "it budget, itBudget",
    "ITBUDGET, itBudget",
    "revenu, revenue",
    "révenue, revenue",
    "“banking”, banking",
    "bank, banking",
    "cto, CTO",
    "CTTO, CTO",
    "staff, ",
    "it, ",
    "xyz, ",
    "turnover, "
  })
  void findsTheNearestWord(String misspelt, String nearest) {
    assertThat(Nearest.word(misspelt, WORDS)).isEqualTo(nearest);
  }

  @Test
  void namesTheNearestWord() {
    assertThat(Nearest.hint("revenu", WORDS)).isEqualTo("Maybe you meant 'revenue'.");
  }

  @Test
  void listsTheWordsWhereNoneIsNear() {
    assertThat(Nearest.hint("turnover", List.of("seed", "mature")))
        .isEqualTo("Maybe one of: seed, mature.");
  }

  @Test
  void listsOnlyTheFirstOfMany() {
    List<String> many = IntStream.rangeClosed(1, 40).mapToObj(i -> "word-" + i * 1000).toList();
    assertThat(Nearest.hint("turnover", many))
        .contains("word-12000, … (40 in all)")
        .doesNotContain("word-13000");
  }

  @Test
  void hasNothingToSuggestWhereNothingIsKnown() {
    assertThat(Nearest.hint("turnover", List.of())).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "DSI, CIO, DSI",
    "chief financial officer, CFO, Chief Financial Officer",
    "directeur general, CEO, directeur général"
  })
  void knowsAValueByItsName(String name, String id, String shown) {
    assertThat(Nearest.hint(name, SmallVocabulary.create().catalogue(Vocabulary.ROLES)))
        .isEqualTo("Maybe you meant '" + id + "' (" + shown + ").");
  }

  /** A word of a million letters is held against none by its letters. */
  @Test
  void nothingIsNearAWordOfAMillionLetters() {
    assertThat(Nearest.word("x".repeat(1_000_000), List.of("headcount", "sector"))).isNull();
  }
}
