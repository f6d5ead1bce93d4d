package org.csuite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.csuite.model.Catalogue;
import org.csuite.model.Citation;
import org.csuite.model.Domain;
import org.csuite.model.FactDefinition;
import org.csuite.model.Language;
import org.csuite.model.Source;
import org.csuite.model.Text;
import org.csuite.model.WordList;
import org.csuite.rulebook.Rule;
import org.csuite.rulebook.Table;
import org.junit.jupiter.api.Test;

/**
 * The rule book speaks English and French throughout, and says in French what it says in English.
 */
class TranslationsTest {
  /** Many countries are called the same in both languages. */
  private static final Set<String> PROPER_NAMES = Set.of("catalogue/countries.csv");

  /** Words that English took over from French, or both from Latin. */
  private static final Set<String> SAME_WORD =
      Set.of("association", "services", "communication", "finance");

  /** Cited in both languages by the headings of the text itself, which is French. */
  private static final Set<String> FRENCH_TEXTS = Set.of("lemagit-2019", "apec-2022");

  /** More than an article or annex of a law: a word of at least three letters. */
  private static final Pattern WORD = Pattern.compile("\\b(?!art\\b|app\\b|iii\\b)[a-z]{3,}\\b");

  private final List<String> missing = new ArrayList<>();
  private final List<String> alike = new ArrayList<>();

  private void sentence(String where, Text text) {
    if (text == null) {
      return;
    }
    if (text.en().isBlank() || text.fr().isBlank()) {
      missing.add(where + ": " + text);
    } else if (text.en().equals(text.fr()) && !SAME_WORD.contains(text.en())) {
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
          .lines()
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
        } else if (english.equals(french) && !PROPER_NAMES.contains(catalogue.file())) {
          alike.add(catalogue.file() + " " + entry.id() + ": " + english);
        }
      }
    }
    assertThat(missing).isEmpty();
    assertThat(alike).isEmpty();
  }

  @Test
  void everyPlaceThatRulesCiteReadsAsFrenchInFrench() {
    Map<String, Source> sources = ShippedBook.BOOK.vocabulary().sources();
    Set<Citation> cited = new LinkedHashSet<>();
    ShippedBook.BOOK.rules().forEach(rule -> cited.add(rule.source()));
    for (Table table : ShippedBook.BOOK.tables().values()) {
      table.lines().forEach(row -> cited.add(table.note(row).source()));
    }
    cited.remove(null);
    for (Citation citation : cited) {
      String french = sources.get(citation.key()).place(citation.place(), Language.FR);
      if (french.equals(citation.place())
          && WORD.matcher(french).find()
          && !SAME_WORD.contains(french)
          && !FRENCH_TEXTS.contains(citation.key())) {
        alike.add(citation.toString());
      }
    }
    assertThat(alike).isEmpty();
  }

  @Test
  void everyVerdictIsNamedInBothLanguages() {
    Domain.VERDICT.ids().forEach(id -> sentence(id, Domain.VERDICT.label(id)));

    assertThat(missing).isEmpty();
    assertThat(alike).isEmpty();
    assertThat(Domain.VERDICT.label("not-advised"))
        .isEqualTo(new Text("not advised", "déconseillé"));
  }
}
