package org.csuite;

import java.util.BitSet;
import java.util.Random;
import java.util.stream.Stream;
import org.csuite.model.Company;
import org.csuite.model.FactDefinition;
import org.csuite.model.Vocabulary;
import org.csuite.rulebook.RuleBook;

/**
 * Companies that a batch may meet: a third at the thresholds of the rules, a third anywhere in the
 * range of each fact, a third of which hardly anything is known; one in four is French, and few
 * have a budget for executive pay. The same seed gives the same companies.
 */
public final class AnyCompanies {
  private static final double KNOWN = 0.15;

  private final Vocabulary vocabulary;
  private final Random random;
  private final GeneratedCompanies ranges;
  private final org.csuite.analysis.GeneratedCompanies bounds;

  /** Companies for a rule book. */
  public AnyCompanies(RuleBook book, long seed) {
    vocabulary = book.vocabulary();
    random = new Random(seed);
    ranges = new GeneratedCompanies(vocabulary, seed);
    bounds = new org.csuite.analysis.GeneratedCompanies(book, seed);
  }

  /** So many of them. */
  public Stream<Company> limit(long count) {
    return Stream.generate(this::next).limit(count);
  }

  private Company next() {
    int kind = random.nextInt(3);
    Company company = (kind == 0 ? ranges.next() : bounds.next()).company();
    Object[] values = new Object[vocabulary.facts().size()];
    for (FactDefinition fact : vocabulary.facts()) {
      boolean kept = kind < 2 || random.nextDouble() < KNOWN;
      values[fact.index()] = kept ? company.get(fact) : null;
    }
    if (random.nextInt(4) == 0) {
      values[vocabulary.fact("country").index()] = "FR";
    }
    if (random.nextInt(8) > 0) {
      values[vocabulary.fact(Vocabulary.PAY_BUDGET).index()] = null;
    }
    int currency = vocabulary.fact(Vocabulary.CURRENCY).index();
    if (values[currency] == null) {
      // amounts mean nothing without
      values[currency] = "EUR";
    }
    return new Company(values, new BitSet());
  }
}
