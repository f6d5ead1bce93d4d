package org.csuite.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.csuite.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The words of reports: both languages say the same. */
class WordTest {
  /** More blanks than any word has. */
  private static final Object[] ONES = {1, 1, 1, 1, 1, 1, 1, 1};

  @ParameterizedTest
  @EnumSource(Word.class)
  void bothLanguagesHaveTheWordWithTheSameBlanks(Word word) {
    assertThat(word.pattern(Language.EN)).isNotBlank();
    assertThat(word.pattern(Language.FR)).isNotBlank();
    assertThat(blanks(word.pattern(Language.FR))).isEqualTo(blanks(word.pattern(Language.EN)));
  }

  private static List<String> blanks(String pattern) {
    return Pattern.compile("\\{\\d}|\\|")
        .matcher(pattern)
        .results()
        .map(MatchResult::group)
        .toList();
  }

  /** Except a heading that is the same word in both. */
  @Test
  void whatHasWordsReadsOtherwiseInFrench() {
    List<String> alike = new ArrayList<>();
    for (Word word : Word.values()) {
      alike(word.in(Language.EN, ONES), word.in(Language.FR, ONES), alike);
    }
    for (SweepWord word : SweepWord.values()) {
      alike(word.in(Language.EN, ONES), word.in(Language.FR, ONES), alike);
    }
    for (ExplanationWord word : ExplanationWord.values()) {
      alike(word.in(Language.EN, ONES), word.in(Language.FR, ONES), alike);
    }

    assertThat(alike).containsOnly("Sources");
  }

  private static void alike(String english, String french, List<String> alike) {
    if (english.equals(french) && Pattern.compile("[a-z]{2,}").matcher(english).find()) {
      alike.add(english);
    }
  }

  @Test
  void valuesAreNotTakenForBlanks() {
    assertThat(Word.LABELLED.in(Language.EN, "{1}", "$0 {0}")).isEqualTo("{1}: $0 {0}");
  }

  @Test
  void numbersChooseSingularOrPlural() {
    assertThat(Word.SCENARIOS.in(Language.EN, 0)).isEqualTo("0 scenarios");
    assertThat(Word.SCENARIOS.in(Language.EN, 1)).isEqualTo("1 scenario");
    assertThat(Word.SCENARIOS.in(Language.FR, 0)).isEqualTo("0 scénario");
    assertThat(Word.SCENARIOS.in(Language.FR, 2)).isEqualTo("2 scénarios");
  }
}
