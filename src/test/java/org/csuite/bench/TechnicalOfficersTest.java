package org.csuite.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.csuite.GeneratedCompanies;
import org.csuite.ShippedBook;
import org.csuite.model.Company;
import org.csuite.model.Location;
import org.csuite.model.Outcome;
import org.csuite.model.Scenario;
import org.csuite.model.Vocabulary;
import org.junit.jupiter.api.Test;

/** Java written by hand and the rule book decide the same of the two technical officers. */
class TechnicalOfficersTest {
  private static final int EACH = 3_000;

  @Test
  void handWrittenJavaAndTheRuleBookDecideTheSame() {
    GeneratedCompanies ranges = new GeneratedCompanies(ShippedBook.BOOK.vocabulary(), 7);
    org.csuite.analysis.GeneratedCompanies bounds =
        new org.csuite.analysis.GeneratedCompanies(ShippedBook.BOOK, 7);
    List<Company> companies =
        Stream.concat(
                Stream.generate(ranges::next).limit(EACH),
                Stream.generate(bounds::next).limit(EACH))
            .map(Scenario::company)
            .map(TechnicalOfficersTest::withoutPayBudget)
            .toList();

    List<String> differences =
        companies.parallelStream().flatMap(company -> difference(company).stream()).toList();

    assertThat(differences).isEmpty();
  }

  private static Optional<String> difference(Company company) {
    Outcome outcome =
        ShippedBook.ENGINE.trial(Scenario.of("", company, Location.of("generated"), ""));
    TechnicalOfficers.Decided byHand = TechnicalOfficers.decide(Firms.of(company));
    TechnicalOfficers.Decided byRules = Firms.decided(outcome);
    return byHand.equals(byRules)
        ? Optional.empty()
        : Optional.of(company + ": by hand " + byHand + ", by rules " + byRules);
  }

  /** With a budget a role may be put off, which is not part of the comparison. */
  private static Company withoutPayBudget(Company company) {
    Vocabulary vocabulary = ShippedBook.BOOK.vocabulary();
    Object[] values = new Object[vocabulary.facts().size()];
    vocabulary.facts().forEach(fact -> values[fact.index()] = company.get(fact));
    values[vocabulary.fact(Vocabulary.PAY_BUDGET).index()] = null;
    return new Company(values, new BitSet());
  }
}
