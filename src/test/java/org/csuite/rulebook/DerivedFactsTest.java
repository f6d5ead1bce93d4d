package org.csuite.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.csuite.RuleCopy;
import org.csuite.model.Company;
import org.csuite.model.FactDefinition;
import org.csuite.model.Outcome.ExchangeRate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DerivedFactsTest {
  @TempDir Path folder;
  private RuleBook book;

  @BeforeEach
  void readBook() {
    book = RuleCopy.ofSmall(folder).book();
  }

  private DerivedFacts.Result complete(Map<String, Object> given) {
    Object[] facts = new Object[book.vocabulary().facts().size()];
    given.forEach((name, value) -> facts[book.vocabulary().fact(name).index()] = value);
    return book.facts().complete(new Company(facts, new BitSet()));
  }

  private Object fact(DerivedFacts.Result result, String name) {
    return result.company().get(book.vocabulary().fact(name));
  }

  private boolean estimated(DerivedFacts.Result result, String name) {
    return result.company().isEstimated(book.vocabulary().fact(name).index());
  }

  @Test
  void anAmountIsConvertedByTheDatedRate() {
    DerivedFacts.Result result = complete(Map.of("revenue", 10e6, "currency", "USD"));
    assertThat((Double) fact(result, "revenueEur")).isCloseTo(8e6, within(1e-6));
    assertThat(result.exchangeRates())
        .containsExactly(new ExchangeRate("USD", "EUR", 0.8, "2024-12-31"));
  }

  @Test
  void theSameCurrencyNeedsNoRate() {
    DerivedFacts.Result result = complete(Map.of("revenue", 10e6, "currency", "EUR"));
    assertThat(fact(result, "revenueEur")).isEqualTo(10e6);
    assertThat(result.exchangeRates()).isEmpty();
  }

  @Test
  void aRateBetweenTwoCurrenciesHasTheOlderDate() {
    assertThat(book.facts().rate("GBP", "USD").date()).isEqualTo("2024-06-30");
    assertThat(book.facts().rate("GBP", "USD").rate()).isCloseTo(1.5625, within(1e-9));
  }

  @Test
  void aRatioIsWorkedOutWhenBothPartsAreKnown() {
    DerivedFacts.Result result =
        complete(Map.of("revenue", 200.0, "itBudget", 10.0, "currency", "EUR"));
    assertThat(fact(result, "itIntensity")).isEqualTo(0.05);
    assertThat(estimated(result, "itIntensity")).isFalse();
  }

  @Test
  void aRatioWithAnUnknownPartIsEstimatedFromTheSector() {
    DerivedFacts.Result result =
        complete(Map.of("revenue", 200.0, "currency", "EUR", "sector", "software"));
    assertThat(fact(result, "itIntensity")).isEqualTo(0.067);
    assertThat(estimated(result, "itIntensity")).isTrue();
    assertThat(estimated(result, "revenueEur")).isFalse();
  }

  @Test
  void withoutABenchmarkItStaysUnknown() {
    assertThat(fact(complete(Map.of("sector", "retail")), "itIntensity")).isNull();
    assertThat(fact(complete(Map.of()), "itIntensity")).isNull();
  }

  @Test
  void divisionByZeroIsUnknown() {
    assertThat(
            fact(
                complete(Map.of("revenue", 0.0, "itBudget", 0.0, "currency", "EUR")),
                "itIntensity"))
        .isNull();
  }

  @Test
  void aCellOfACatalogueFollowsFromItsEntry() {
    assertThat(fact(complete(Map.of("sector", "banking")), "sectorGroup")).isEqualTo("finance");
    assertThat(fact(complete(Map.of()), "sectorGroup")).isNull();
  }

  @Test
  void whatADerivedFactRestsOnIsKnown() {
    List<FactDefinition> given = book.facts().givenFactsOf(book.vocabulary().fact("revenueEur"));
    assertThat(given).extracting(FactDefinition::name).containsExactly("revenue", "currency");
    FactDefinition headcount = book.vocabulary().fact("headcount");
    assertThat(book.facts().givenFactsOf(headcount)).containsExactly(headcount);
  }
}
