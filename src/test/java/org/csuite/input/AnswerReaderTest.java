package org.csuite.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.csuite.ShippedBook;
import org.csuite.model.Company;
import org.csuite.model.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerReaderTest {
  private static final AnswerReader READER = new AnswerReader(ShippedBook.BOOK.vocabulary());

  private static AnswerReader.Answer read(String fact, String text) {
    return READER.read(ShippedBook.BOOK.vocabulary().fact(fact), text);
  }

  @Test
  void readsValuesAsInAScenario() {
    assertThat(read("headcount", " 1200 ").value()).isEqualTo(1200);
    assertThat(read("revenue", "310M").value()).isEqualTo(310e6);
    assertThat(read("onlineRevenueShare", "35%").value()).isEqualTo(0.35);
    assertThat(read("listed", "oui").value()).isEqualTo(true);
  }

  @Test
  void readsWordsByTheirNamesInEitherLanguage() {
    assertThat(read("country", "France").value()).isEqualTo("FR");
    assertThat(read("country", "fr").value()).isEqualTo("FR");
    assertThat(read("stage", "croissance").value()).isEqualTo("growth");
  }

  @Test
  void refusesAnAmountThatCannotBeHeldBesideTheOtherFacts() {
    Vocabulary words = ShippedBook.BOOK.vocabulary();
    Company euros =
        new Company(new Object[words.facts().size()], new BitSet())
            .with(words.fact("currency"), "EUR");

    assertThat(READER.read(words.fact("revenue"), "1.7e308", euros).mistakes())
        .extracting(mistake -> mistake.message())
        .containsExactly(
            "'revenue' is 1.7e308: what is worked out of it, 'revenueUsd' (revenue in USD), is too"
                + " large to be held.");
    assertThat(READER.read(words.fact("revenue"), "1.6e308", euros).value()).isEqualTo(1.6e308);
    assertThat(READER.read(words.fact("onlineRevenueShare"), "-0", euros).value()).isEqualTo(0.0);
  }

  @Test
  void readsLists() {
    assertThat(read("activities", "bank, Insurer").value()).isEqualTo(List.of("bank", "insurer"));
    assertThat(read("activities", "none").value()).isEqualTo(List.of());
    assertThat(read("activities", "bank, bakery").mistakes()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "unknown", "Inconnu", "  "})
  void leavesOpenWhatIsUnknown(String text) {
    assertThat(read("headcount", text)).isEqualTo(new AnswerReader.Answer(null, List.of()));
  }

  @Test
  void saysWhatIsWrong() {
    assertThat(read("headcount", "forty").mistakes().get(0).message()).contains("needs a number");
    assertThat(read("country", "Frnace").mistakes()).hasSize(1);
    assertThat(read("country", "Frnace").value()).isNull();
  }
}
