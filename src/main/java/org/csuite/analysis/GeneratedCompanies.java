package org.csuite.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.csuite.model.Company;
import org.csuite.model.FactDefinition;
import org.csuite.model.FactType;
import org.csuite.model.Kind;
import org.csuite.model.Location;
import org.csuite.model.Scenario;
import org.csuite.model.Vocabulary;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.reach.Comparands;

/**
 * Companies made up from what a rule book knows: words of its vocabulary, numbers at its
 * thresholds, just beside them and anywhere in range, facts that are unknown, some with an
 * organisation and candidates. The same seed gives the same companies.
 */
public final class GeneratedCompanies {
  private static final double UNKNOWN = 0.25;
  private static final double AT_BOUND = 0.6;
  private static final double WITH_ORGANISATION = 0.4;
  private static final double WITH_CANDIDATE = 0.3;
  private static final int MOST_POSTS = 8;

  /** Where a rule book has no threshold for a number: the order of magnitude to stay below. */
  private static final double ANY_NUMBER = 1e6;

  private final RuleBook book;
  private final Vocabulary vocabulary;
  private final Comparands comparands;
  private final long seed;
  private final Random random;
  private int count;

  /** Companies for a rule book. */
  public GeneratedCompanies(RuleBook book, long seed) {
    this.book = book;
    this.vocabulary = book.vocabulary();
    this.comparands = new Comparands(book.rules());
    this.seed = seed;
    this.random = new Random(seed);
  }

  /** The next one. */
  public Scenario next() {
    count++;
    String name = "generated company " + count + " of seed " + seed;
    return new Scenario(
        name,
        null,
        company(),
        candidates(),
        random.nextDouble() < WITH_ORGANISATION ? organisation() : null,
        Map.of(),
        Map.of(),
        List.of(),
        null,
        List.of(),
        new Location("generated", count, 0),
        "");
  }

  private Company company() {
    Object[] values = new Object[vocabulary.facts().size()];
    for (FactDefinition fact : vocabulary.facts()) {
      if (!fact.isDerived() && random.nextDouble() >= UNKNOWN) {
        values[fact.index()] = value(fact);
      }
    }
    dropAmountsWithoutCurrency(values);
    for (FactDefinition fact : vocabulary.facts()) {
      if (fact.isDerived() && fact.kind() == Kind.NUMBER && random.nextBoolean()) {
        moveToBound(fact, values);
      }
    }
    return new Company(values, new BitSet());
  }

  /** A scenario file could not say so either. */
  private void dropAmountsWithoutCurrency(Object[] values) {
    FactDefinition currency = vocabulary.fact(FactDefinition.SCENARIO_CURRENCY);
    if (currency != null && values[currency.index()] == null) {
      vocabulary.facts().stream()
          .filter(FactDefinition::amount)
          .forEach(fact -> values[fact.index()] = null);
    }
  }

  private Object value(FactDefinition fact) {
    return switch (fact.kind()) {
      case BOOLEAN -> random.nextBoolean();
      case INTEGER, NUMBER -> number(fact);
      case TEXT -> fact.values() == null ? "Company " + count : any(fact.values().ids());
      case LIST -> {
        List<String> all = new ArrayList<>(fact.values().ids());
        Collections.shuffle(all, random);
        int most = 1 + random.nextInt(3);
        yield List.copyOf(all.subList(0, random.nextInt(Math.min(most, all.size()) + 1)));
      }
    };
  }

  private Number number(FactDefinition fact) {
    List<Double> known = List.copyOf(comparands.numbers(FactType.COMPANY, fact.index()));
    double number;
    if (!known.isEmpty() && random.nextDouble() < AT_BOUND) {
      number = near(any(known), fact.kind());
    } else {
      double most = known.isEmpty() ? ANY_NUMBER : Math.max(10, known.get(known.size() - 1) * 3);
      // Companies of every order of magnitude, not mostly large ones.
      number = Math.expm1(random.nextDouble() * Math.log1p(most));
    }
    FactDefinition.Range range = fact.range();
    if (range != null && range.high() != null) {
      number =
          range.high() <= 1 && number > range.high()
              ? random.nextDouble()
              : Math.min(number, range.high());
    }
    if (range != null && range.low() != null) {
      number = Math.max(number, range.low());
    }
    return fact.kind() == Kind.INTEGER
        ? (Number) (int) Math.min(Math.round(number), Integer.MAX_VALUE)
        : (Number) number;
  }

  /** The threshold itself, or just beside it. */
  private double near(double bound, Kind kind) {
    double step = kind == Kind.INTEGER ? 1 : Math.max(Math.abs(bound) * 1e-6, 1e-9);
    return bound + step * (random.nextInt(3) - 1);
  }

  /** Moves a given number so that a derived one comes to lie at one of its thresholds. */
  private void moveToBound(FactDefinition derived, Object[] values) {
    List<Double> known = List.copyOf(comparands.numbers(FactType.COMPANY, derived.index()));
    Object now = known.isEmpty() ? null : complete(values).get(derived);
    if (!(now instanceof Double number) || number == 0) {
      return;
    }
    double factor = near(any(known), Kind.NUMBER) / number;
    FactDefinition moved = book.facts().givenFactsOf(derived).get(0);
    if (values[moved.index()] instanceof Double amount && factor >= 0) {
      double result = amount * factor;
      if (moved.range() == null || moved.range().contains(result)) {
        values[moved.index()] = result;
      }
    }
  }

  private Company complete(Object[] values) {
    return book.facts().complete(new Company(values.clone(), new BitSet())).company();
  }

  private Map<String, Scenario.Candidate> candidates() {
    Map<String, Scenario.Candidate> candidates = new LinkedHashMap<>();
    while (random.nextDouble() < WITH_CANDIDATE) {
      candidates.put(
          any(vocabulary.roles().ids()),
          new Scenario.Candidate(
              random.nextBoolean() ? null : (Integer) random.nextInt(40),
              oneOf("education"),
              random.nextBoolean() ? null : skills()));
    }
    return candidates;
  }

  private List<String> skills() {
    String skill = oneOf("skills");
    return skill == null ? List.of() : List.of(skill);
  }

  private String oneOf(String field) {
    List<String> known =
        List.copyOf(comparands.words(FactType.CANDIDATE, FactType.CANDIDATE.index(field)));
    return known.isEmpty() || random.nextBoolean() ? null : any(known);
  }

  private List<Scenario.GivenPost> organisation() {
    List<String> roles = new ArrayList<>(vocabulary.roles().ids());
    Collections.shuffle(roles, random);
    int posts = 1 + random.nextInt(Math.min(MOST_POSTS, roles.size()));
    List<String> staffed = roles.subList(0, posts);
    List<Scenario.GivenPost> organisation = new ArrayList<>();
    for (String role : staffed) {
      List<String> duties = new ArrayList<>();
      while (random.nextInt(3) == 0) {
        duties.add(any(vocabulary.duties().ids()));
      }
      organisation.add(
          new Scenario.GivenPost(
              role,
              random.nextInt(4) == 0 ? null : any(random.nextInt(8) == 0 ? roles : staffed),
              random.nextInt(6) == 0 ? any(staffed) : null,
              List.copyOf(duties),
              random.nextBoolean() ? null : (Double) (double) (30_000 + random.nextInt(400_000)),
              random.nextInt(6) == 0,
              random.nextInt(8) == 0,
              random.nextInt(6) == 0 ? (Double) 0.5 : null,
              random.nextInt(4) == 0 ? (Integer) random.nextInt(20) : null,
              new Location("generated", count, 0)));
    }
    return organisation;
  }

  private <T> T any(Collection<T> all) {
    return List.copyOf(all).get(random.nextInt(all.size()));
  }
}
