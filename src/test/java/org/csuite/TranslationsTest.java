package org.csuite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.csuite.model.Catalogue;
import org.csuite.model.FactDefinition;
import org.csuite.model.Text;
import org.csuite.model.WordList;
import org.csuite.rulebook.Rule;
import org.csuite.rulebook.Table;
import org.junit.jupiter.api.Test;

/**
 * The rule book speaks English and French throughout, and says in French what it says in English.
 */
class TranslationsTest {
  /** Names of countries, currencies and legal classes are often the same in both languages. */
  private static final Set<String> PROPER_NAMES =
      Set.of("catalogue/countries.csv", "catalogue/exchange-rates.csv", "catalogue/classes.csv");

  private final List<String> missing = new ArrayList<>();
  private final List<String> alike = new ArrayList<>();

  private void sentence(String where, Text text) {
    if (text == null) {
      return;
    }
    if (text.en().isBlank() || text.fr().isBlank()) {
      missing.add(where + ": " + text);
    } else if (text.en().equals(text.fr()) && text.en().contains(" ")) {
      alike.add(where + ": " + text.en());
    }
  }

  @Test
  void everySentenceOfARuleIsInBothLanguages() {
    for (Rule rule : ShippedBook.BOOK.rules()) {
      assertThat(rule.why()).as(rule.name()).isNotNull();
      sentence(rule.name(), rule.why());
      sentence(rule.name(), rule.advice());
    }
    for (Table table : ShippedBook.BOOK.tables().values()) {
      table
          .rows()
          .forEach(
              row -> {
                sentence(table.file() + ":" + row.line(), table.note(row).why());
                sentence(table.file() + ":" + row.line(), table.note(row).advice());
              });
    }
    assertThat(missing).isEmpty();
    assertThat(alike).isEmpty();
  }

  @Test
  void everyFactHasItsNameAndQuestionInBothLanguages() {
    for (FactDefinition fact : ShippedBook.BOOK.vocabulary().facts()) {
      sentence(fact.name(), fact.label());
      sentence(fact.name(), fact.ask());
      if (!fact.isDerived()) {
        assertThat(fact.ask()).as("the question of " + fact.name()).isNotNull();
      }
      if (fact.values() instanceof WordList words) {
        words.ids().forEach(word -> sentence(fact.name() + "=" + word, words.label(word)));
      }
    }
    assertThat(missing).isEmpty();
    assertThat(alike).isEmpty();
  }

  @Test
  void everyEntryOfACatalogueIsNamedInBothLanguages() {
    for (Catalogue catalogue : ShippedBook.BOOK.vocabulary().catalogues().values()) {
      if (!catalogue.columns().contains("name")) {
        continue; // nothing in it is shown by a name
      }
      for (Catalogue.Entry entry : catalogue.entries().values()) {
        String english = entry.cells().get("name");
        String french = entry.cells().get("name_fr");
        if (english == null || french == null) {
          missing.add(catalogue.file() + " " + entry.id());
        } else if (english.equals(french)
            && english.contains(" ")
            && !PROPER_NAMES.contains(catalogue.file())) {
          alike.add(catalogue.file() + " " + entry.id() + ": " + english);
        }
      }
    }
    assertThat(missing).isEmpty();
    assertThat(alike).isEmpty();
  }
}
