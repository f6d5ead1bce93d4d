package org.csuite.batch.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.csuite.ShippedBook;
import org.csuite.analysis.GeneratedCompanies;
import org.csuite.model.Company;
import org.csuite.model.FactDefinition;
import org.junit.jupiter.api.Test;

class DerivedValuesTest {
  private static final List<FactDefinition> FACTS = ShippedBook.BOOK.vocabulary().facts();

  @Test
  void worksOutWhatDerivedFactsWorkOut() {
    List<FactDefinition> given = FACTS.stream().filter(fact -> !fact.isDerived()).toList();
    Words[] dictionaries = new Words[FACTS.size()];
    Arrays.setAll(dictionaries, i -> new Words());
    DerivedValues derived =
        new DerivedValues(FACTS, ShippedBook.BOOK.facts(), FACTS, given, dictionaries);
    assertThat(derived.complete()).isTrue();
    GeneratedCompanies companies = new GeneratedCompanies(ShippedBook.BOOK, 1);
    for (int i = 0; i < 5_000; i++) {
      Company company = companies.next().company();
      double[] numbers = new double[FACTS.size()];
      int[] words = new int[FACTS.size()];
      for (FactDefinition fact : FACTS) {
        Object value = company.get(fact);
        numbers[fact.index()] = value instanceof Number n ? n.doubleValue() : Double.NaN;
        words[fact.index()] =
            value instanceof Number ? 0 : dictionaries[fact.index()].number(value);
      }
      derived.work(numbers, words);
      Company complete = ShippedBook.BOOK.facts().complete(company).company();
      for (FactDefinition fact : FACTS) {
        Object value = complete.get(fact);
        if (fact.kind().numeric()) {
          Double number =
              value == null ? (Double) Double.NaN : (Double) ((Number) value).doubleValue();
          assertThat((Double) numbers[fact.index()]).as(fact.name()).isEqualTo(number);
        } else {
          assertThat(dictionaries[fact.index()].value(words[fact.index()]))
              .as(fact.name())
              .isEqualTo(value);
        }
      }
    }
  }
}
