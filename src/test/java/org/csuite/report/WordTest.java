package org.csuite.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.csuite.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The words of reports: both languages say the same. */
class WordTest {
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
