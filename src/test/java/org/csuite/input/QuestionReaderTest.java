package org.csuite.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.csuite.ShippedBook;
import org.csuite.model.Question;
import org.csuite.model.Question.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionReaderTest {
  private static final QuestionReader READER =
      new QuestionReader(ShippedBook.BOOK.vocabulary(), ShippedBook.BOOK.names());

  @ParameterizedTest
  @CsvSource({
    "CTO, role:CTO",
    "cto, role:CTO",
    "role:CTO, role:CTO",
    "it-security, duty:it-security",
    "duty:it-security, duty:it-security",
    "line:CIO, line:CIO",
    "pay:cto, pay:CTO",
    "holder:CDO, holder:CDO",
    "finding:dpo-conflict-of-interests, finding:dpo-conflict-of-interests",
    "dpo-conflict-of-interests, finding:dpo-conflict-of-interests",
    "finding:dpo-conflict-of-interests:dpo, finding:dpo-conflict-of-interests:DPO"
  })
  void readsEveryKindOfQuestion(String text, String question) throws QuestionReader.Unknown {
    assertThat(READER.read(text)).hasToString(question);
  }

  @Test
  void aFindingMayBeAboutAnything() throws QuestionReader.Unknown {
    assertThat(READER.read("finding:dpo-conflict-of-interests"))
        .isEqualTo(new Question(Kind.FINDING, "dpo-conflict-of-interests", null));
  }

  @ParameterizedTest
  @CsvSource({
    "it-secrity, it-security",
    "duty:it-secrity, it-security",
    "role:Chief Technology Officer, CTO",
    "finding:dpo-conflict, dpo-conflict-of-interests",
    "dutty:it-security, duty"
  })
  void suggestsTheNearestName(String text, String meant) {
    assertThatThrownBy(() -> READER.read(text))
        .hasMessageContaining("Maybe you meant '" + meant + "'");
  }
}
