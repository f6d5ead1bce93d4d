package org.csuite;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.csuite.model.Company;
import org.csuite.model.FactDefinition;
import org.csuite.model.Location;
import org.csuite.model.Scenario;
import org.csuite.model.Scenario.GivenPost;
import org.csuite.model.Vocabulary;

/**
 * Random companies over the whole range of every fact, unknown ones included; the same for one
 * seed.
 */
public final class GeneratedCompanies {
  /** How large amounts without an upper bound get, as a power of ten. */
  private static final double LARGEST_AMOUNT = 12;

  private static final double UNKNOWN = 0.3;
  private static final List<String> SKILLS = List.of("marketing", "cloud", "finance");
  private static final List<String> EDUCATION =
      List.of("none", "bachelor", "master", "mba", "doctorate");

  private final Vocabulary vocabulary;
  private final Random random;
  private int count;

  /** Companies in the words of a vocabulary. */
  public GeneratedCompanies(Vocabulary vocabulary, long seed) {
    this.vocabulary = vocabulary;
    this.random = new Random(seed);
  }

  /** The next scenario: a company, sometimes with candidates and an organisation. */
  public Scenario next() {
    Object[] values = new Object[vocabulary.facts().size()];
    // Some companies are known in full, of some hardly anything is.
    double unknown = random.nextInt(4) == 0 ? random.nextDouble() : UNKNOWN;
    for (FactDefinition fact : vocabulary.facts()) {
      if (!fact.isDerived() && random.nextDouble() >= unknown) {
        values[fact.index()] = value(fact);
      }
    }
    count++;
    return new Scenario(
        "company " + count,
        null,
        new Company(values, new BitSet()),
        random.nextInt(5) == 0 ? candidates() : Map.of(),
        random.nextInt(5) == 0 ? organisation() : null,
        Map.of(),
        Map.of(),
        List.of(),
        null,
        List.of(),
        Location.of("generated"),
        "");
  }

  private Object value(FactDefinition fact) {
    return switch (fact.kind()) {
      case BOOLEAN -> random.nextBoolean();
      case TEXT -> fact.values() == null ? "Company" : anyOf(List.copyOf(fact.values().ids()));
      case LIST -> someOf(List.copyOf(fact.values().ids()), 3);
      case INTEGER -> (int) number(fact);
      case NUMBER -> number(fact);
    };
  }

  /** Spread evenly over the orders of magnitude, the ends of the range included. */
  private double number(FactDefinition fact) {
    double low = fact.range() == null || fact.range().low() == null ? 0 : fact.range().low();
    Double high = fact.range() == null ? null : fact.range().high();
    int end = random.nextInt(50);
    if (end == 0) {
      return low;
    }
    if (high != null && (end == 1 || high <= 1)) {
      return end == 1 ? high : low + random.nextDouble() * (high - low);
    }
    double largest = high == null ? LARGEST_AMOUNT : Math.log10(high);
    double number = Math.floor(Math.pow(10, random.nextDouble() * largest));
    return fact.amount() ? number : Math.min(number, high == null ? Integer.MAX_VALUE : high);
  }

  private Map<String, Scenario.Candidate> candidates() {
    Map<String, Scenario.Candidate> candidates = new LinkedHashMap<>();
    for (String role : someOf(List.copyOf(vocabulary.roles().ids()), 3)) {
      candidates.put(
          role,
          new Scenario.Candidate(
              random.nextInt(4) == 0 ? null : (Integer) random.nextInt(41),
              random.nextInt(4) == 0 ? null : anyOf(EDUCATION),
              random.nextInt(4) == 0 ? null : someOf(SKILLS, 2)));
    }
    return candidates;
  }

  private List<GivenPost> organisation() {
    List<String> roles = someOf(List.copyOf(vocabulary.roles().ids()), 8);
    List<GivenPost> posts = new ArrayList<>();
    for (int i = 0; i < roles.size(); i++) {
      // Only a role before it: holders of holders are refused when scenarios are read.
      String holder = i > 0 && random.nextInt(6) == 0 ? roles.get(0) : null;
      posts.add(
          new GivenPost(
              roles.get(i),
              holder != null || random.nextInt(3) == 0
                  ? null
                  : anyOf(List.copyOf(vocabulary.roles().ids())),
              holder,
              random.nextBoolean() ? List.of() : someOf(List.copyOf(vocabulary.duties().ids()), 6),
              random.nextBoolean()
                  ? null
                  : (Double) Math.floor(Math.pow(10, 3 + random.nextDouble() * 4)),
              random.nextInt(6) == 0,
              random.nextInt(6) == 0,
              random.nextInt(6) == 0 ? (Double) random.nextDouble() : null,
              random.nextInt(6) == 0 ? (Integer) random.nextInt(20) : null,
              Location.of("generated")));
    }
    return posts;
  }

  private <T> T anyOf(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private List<String> someOf(List<String> list, int most) {
    List<String> some = new ArrayList<>();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      String one = anyOf(list);
      if (!some.contains(one)) {
        some.add(one);
      }
    }
    return some;
  }
}
