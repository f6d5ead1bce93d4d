package org.csuite.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.csuite.model.Citation;
import org.csuite.model.Language;
import org.csuite.model.PayBand;
import org.csuite.model.Text;
import org.csuite.model.Vocabulary;
import org.junit.jupiter.api.Test;

/** Numbers, money and facts as a reader of each language writes them. */
class WordingTest {
  private static final Vocabulary VOCABULARY = SampleVocabulary.create();
  private static final Wording ENGLISH = new Wording(ReportOptions.plain(VOCABULARY, Language.EN));
  private static final Wording FRENCH = new Wording(ReportOptions.plain(VOCABULARY, Language.FR));

  @Test
  void moneyStandsWithItsCurrency() {
    assertThat(ENGLISH.money(130_000, "USD")).isEqualTo("USD\u00A0130,000");
    assertThat(FRENCH.money(130_000, "USD")).isEqualTo("130\u202F000\u00A0USD");
    assertThat(ENGLISH.money(130_000, null)).isEqualTo("130,000");
  }

  @Test
  void largeAmountsAreShortenedOnlyWhereThatLosesNothing() {
    assertThat(ENGLISH.largeMoney(310e6, "EUR")).isEqualTo("EUR\u00A0310\u00A0m");
    assertThat(ENGLISH.largeMoney(2.4e9, "EUR")).isEqualTo("EUR\u00A02.4\u00A0bn");
    assertThat(FRENCH.largeMoney(2.4e9, "EUR")).isEqualTo("2,4\u00A0Md\u00A0EUR");
    assertThat(ENGLISH.largeMoney(1_234_567, "EUR")).isEqualTo("EUR\u00A01,234,567");
    assertThat(ENGLISH.largeMoney(950_000, "EUR")).isEqualTo("EUR\u00A0950,000");
  }

  @Test
  void bandsSayWhatTheSourceSays() {
    assertThat(ENGLISH.band(band(130_000, 195_000.0))).isEqualTo("USD\u00A0130,000–195,000 (2019)");
    assertThat(ENGLISH.band(band(200_000, null))).isEqualTo("above USD\u00A0200,000 (2019)");
    assertThat(ENGLISH.band(band(76_000, 76_000.0))).isEqualTo("about USD\u00A076,000 (2019)");
    assertThat(FRENCH.band(band(200_000, null))).isEqualTo("plus de 200\u202F000\u00A0USD (2019)");
  }

  private static PayBand band(double low, Double high) {
    return new PayBand(low, high, null, "USD", 2019, List.of(), List.of(), false, null);
  }

  @Test
  void factsHaveTheirUnits() {
    assertThat(fact(ENGLISH, "headcount", 1)).isEqualTo("headcount: 1\u00A0person");
    assertThat(fact(ENGLISH, "headcount", 1200)).isEqualTo("headcount: 1,200\u00A0people");
    assertThat(fact(ENGLISH, "revenueEur", 310e6))
        .isEqualTo("revenue in euros: EUR\u00A0310\u00A0m");
    assertThat(fact(ENGLISH, "itIntensity", 0.0635)).isEqualTo("IT intensity: 6.35%");
    assertThat(fact(ENGLISH, "country", "FR")).isEqualTo("France");
    assertThat(fact(ENGLISH, "listed", true)).isEqualTo("listed");
    assertThat(fact(FRENCH, "listed", false)).isEqualTo("société cotée\u00A0: non");
    assertThat(fact(FRENCH, "strategy", "cost")).isEqualTo("stratégie\u00A0: coûts");
  }

  @Test
  void estimatesAreRounded() {
    assertThat(ENGLISH.estimate(VOCABULARY.fact("revenueEur"), 11_396_544.6, "EUR"))
        .isEqualTo("revenue in euros: EUR\u00A011.4\u00A0m");
    assertThat(ENGLISH.estimate(VOCABULARY.fact("revenueEur"), null, "EUR"))
        .isEqualTo("revenue in euros");
  }

  private static String fact(Wording wording, String name, Object value) {
    return wording.fact(VOCABULARY.fact(name), value, "EUR");
  }

  @Test
  void daysAreWrittenAsTheLanguageDoes() {
    assertThat(ENGLISH.date("2024-06-28")).isEqualTo("2024-06-28");
    assertThat(FRENCH.date("2024-06-28")).isEqualTo("28/06/2024");
    assertThat(FRENCH.date("2027-07")).isEqualTo("07/2027");
    assertThat(FRENCH.date("2024")).isEqualTo("2024");
  }

  @Test
  void frenchSentencesDoNotBreakBeforeTheirSigns() {
    assertThat(FRENCH.text(new Text("Why 5%?", "Pourquoi « 5 % » ?")))
        .isEqualTo("Pourquoi «\u00A05\u00A0%\u00A0»\u00A0?");
  }

  @Test
  void oneConsultedRoleIsSingularInFrench() {
    assertThat(FRENCH.word(Word.CONSULTED, 1, "DSI")).isEqualTo("consulté\u00A0: DSI");
    assertThat(FRENCH.word(Word.CONSULTED, 2, "DSI, DAF")).isEqualTo("consultés\u00A0: DSI, DAF");
    assertThat(ENGLISH.word(Word.CONSULTED, 1, "CIO")).isEqualTo("consulted: CIO");
  }

  @Test
  void confidenceIsSaidUnlessTheSourceIsVerified() {
    assertThat(ENGLISH.citation(new Citation("gdpr", "art. 37", "verified")))
        .isEqualTo("gdpr, art. 37");
    assertThat(ENGLISH.citation(new Citation("lemagit-2019", "", "secondary")))
        .isEqualTo("lemagit-2019 (secondary)");
    assertThat(FRENCH.citation(new Citation("judgement", "", "judgement"))).isEqualTo("jugement");
  }
}
