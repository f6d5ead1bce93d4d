package org.csuite.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.csuite.ShippedBook;
import org.csuite.model.Catalogue;
import org.csuite.model.Diagnostic;
import org.csuite.model.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A hint goes by the meaning of a word where the rule book knows it, not by its spelling. */
class AliasHintsTest {
  private static final Vocabulary VOCABULARY = ShippedBook.BOOK.vocabulary();

  private static String hint(String key, String value) {
    String text = "company:\n  " + key + ": \"" + value + "\"\n";
    List<Diagnostic> found =
        new ScenarioReader(VOCABULARY, ScenarioReader.Form.SCENARIOS, ShippedBook.BOOK.names())
            .read(SourceText.of("a.yaml", text))
            .diagnostics();
    return found.get(0).hint();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "country|UK|Maybe you meant 'GB' (United Kingdom).",
        "country|uk|Maybe you meant 'GB' (United Kingdom).",
        "country|EL|Maybe you meant 'GR' (Greece).",
        "country|DEU|Maybe you meant 'DE' (Germany).",
        "country|USA|Maybe you meant 'US' (United States).",
        "country|Allemagne|Maybe you meant 'DE'",
        "country|Deutschland|Maybe you meant 'DE' (Germany).",
        "country|España|Maybe you meant 'ES' (Spain).",
        "country|united kingdom|Maybe you meant 'GB' (United Kingdom).",
        "sector|SaaS|Maybe you meant 'software'",
        "sector|Biotechnology|Maybe you meant 'pharma'",
        "currency|€|Maybe you meant 'EUR' (Euro).",
        "currency|euros|Maybe you meant 'EUR' (Euro).",
        "currency|$|Maybe one of: USD, CAD, AUD.",
        "listed|ja|Maybe true.",
        "listed|nein|Maybe false.",
        "listed|n/a|Maybe leave it empty, or leave it out",
        "headcount|n/a|Maybe leave it empty, or leave it out",
        "headcount|-|Maybe leave it empty, or leave it out",
        "headcount|?|Maybe leave it empty, or leave it out",
        "headcount|TBD|Maybe leave it empty, or leave it out",
        "headcount|nc|Maybe leave it empty, or leave it out",
        "headcount|unknown|Maybe leave it empty, or leave it out",
        "sector|n/a|Maybe leave it empty, or leave it out",
        "country|-|Maybe leave it empty, or leave it out",
        "headcount|51-200|Maybe one number between the two, such as 126.",
        "headcount|50 à 99|Maybe one number between the two, such as 74.",
        "headcount|50–99|Maybe one number between the two, such as 74.",
        "headcount|~300|Maybe 300, as one number.",
        "headcount|>1000|Maybe 1000, as one number.",
        "headcount|1000+|Maybe 1000, as one number.",
        "headcount|environ 40|Maybe 40, as one number.",
        "headcount|2026-05-01|Maybe a number such as 1200",
        "headcount|1,234 people|Maybe a number such as 1200",
        "Employees|40|Maybe you meant 'headcount'.",
        "effectif|40|Maybe you meant 'headcount'.",
        "turnover|40|Maybe you meant 'revenue'.",
        "chiffre d'affaires|40|Maybe you meant 'revenue'.",
        "CA|40|Maybe you meant 'revenue'."
      })
  void ofAScenario(String key, String value, String expected) {
    assertThat(hint(key, value)).startsWith(expected);
  }

  @Test
  void aSpellingThatNobodyElseUsesGoesByTheNearestWord() {
    assertThat(hint("headcuont", "40")).isEqualTo("Maybe you meant 'headcount'.");
    assertThat(hint("sector", "retial")).isEqualTo("Maybe you meant 'retail'.");
  }

  @Test
  void soItIsInRangesAndUncertainty() {
    assertThatThrownBy(() -> new RangeReader(VOCABULARY).read("Employees=5..50"))
        .hasMessage("'Employees' is not a fact of Company.\nMaybe you meant 'headcount'.");
    assertThatThrownBy(() -> new RangeReader(VOCABULARY).read("country=UK,FR"))
        .hasMessageContaining("Maybe you meant 'GB' (United Kingdom).");
    assertThat(
            new ScenarioReader(VOCABULARY, ScenarioReader.Form.SCENARIOS, ShippedBook.BOOK.names())
                .read(SourceText.of("a.yaml", "company: {}\nuncertainty: {turnover: 10%}\n"))
                .diagnostics()
                .get(0)
                .hint())
        .isEqualTo("Maybe you meant 'revenue'.");
  }

  @Test
  void everyAliasMeansSomethingThatTheBookHas() {
    Catalogue aliases = VOCABULARY.catalogue(Vocabulary.ALIASES);
    assertThat(aliases.entries()).hasSizeGreaterThan(1000);
    for (Catalogue.Entry entry : aliases.entries().values()) {
      String kind = entry.cells().get("kind");
      for (String id : entry.list("id")) {
        boolean known =
            switch (kind) {
              case "fact" -> !VOCABULARY.fact(id).isDerived();
              case "country" -> contains("catalogue/countries.csv", id);
              case "sector" -> contains("catalogue/sectors.csv", id);
              case "currency" -> contains(Vocabulary.EXCHANGE_RATES, id);
              case "boolean" -> List.of("true", "false").contains(id);
              default -> kind.equals("unknown") && id.equals("unknown");
            };
        assertThat(known).as("%s", entry).isTrue();
      }
      assertThat(VOCABULARY.sources()).as("%s", entry).containsKey(entry.cells().get("source"));
    }
  }

  private static boolean contains(String catalogue, String id) {
    return VOCABULARY.catalogue(catalogue).ids().contains(id);
  }
}
