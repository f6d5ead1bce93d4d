package org.csuite.batch.plain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.csuite.batch.cells.Buckets;
import org.csuite.batch.cells.Bundles;
import org.csuite.batch.cells.CellPlan;
import org.csuite.batch.decide.Wording;
import org.csuite.model.FactDefinition;
import org.csuite.model.Vocabulary;
import org.csuite.rulebook.RuleBook;

/**
 * The numbers of the facets of facts, for the rows of one header: derived facts are worked out, and
 * only as far as the rows can know them. For one thread.
 */
final class FactNumbers {
  private static final int UNKNOWN = -1;

  private final RowCells cells;
  private final DerivedValues derived;
  private final Bundles bundles;
  private final int[] numbers;
  private final int[] state;
  private final boolean costs;
  private final FactDefinition budget;
  private final FactDefinition currency;
  private final Known[] facts;

  /** The numbers of one fact's facet by bucket or word. */
  private static final class Known {
    private final Buckets buckets;
    private final int place;
    private final int fact;
    private final boolean numeric;
    private int[] numbers = {};

    Known(Buckets buckets, int place) {
      this.buckets = buckets;
      this.place = place;
      this.fact = buckets.fact().index();
      this.numeric = buckets.fact().kind().numeric();
    }

    void put(int at, int number) {
      if (at >= numbers.length) {
        int size = numbers.length;
        numbers = Arrays.copyOf(numbers, at * 2 + 2);
        Arrays.fill(numbers, size, numbers.length, UNKNOWN);
      }
      numbers[at] = number;
    }
  }

  /**
   * The numbers.
   *
   * @param cells what the rows say
   * @param bundles whose facets
   */
  FactNumbers(RuleBook book, CellPlan plan, RowCells cells, Bundles bundles) {
    Vocabulary vocabulary = book.vocabulary();
    this.cells = cells;
    this.derived =
        new DerivedValues(
            book.vocabulary().facts(),
            book.facts(),
            needed(book, plan),
            cells.given(),
            cells.dictionaries());
    this.bundles = bundles;
    this.costs = plan.costs() != null;
    this.budget = vocabulary.fact(Vocabulary.PAY_BUDGET);
    this.currency = vocabulary.fact(Vocabulary.CURRENCY);
    this.state = new int[plan.slots()];
    this.numbers = bundles.unknown(state);
    List<Known> all = new ArrayList<>();
    for (int i = 0; i < plan.buckets().size(); i++) {
      Buckets buckets = plan.buckets().get(i);
      if (derived.possible(buckets.fact())) {
        all.add(new Known(buckets, i));
      }
    }
    this.facts = all.toArray(Known[]::new);
  }

  /** The facts that a plan looks at, and those that sentences may name. */
  private static Set<FactDefinition> needed(RuleBook book, CellPlan plan) {
    Set<FactDefinition> needed = Wording.facts(book);
    needed.addAll(plan.facts());
    return needed;
  }

  /** The same, and those that others are worked out from. */
  static Set<FactDefinition> looked(RuleBook book, CellPlan plan) {
    Set<FactDefinition> looked = needed(book, plan);
    book.vocabulary()
        .facts()
        .forEach(fact -> book.facts().derivations(fact).forEach(by -> looked.addAll(by.parts())));
    return looked;
  }

  /** Whether all facts can be worked out so. */
  boolean complete() {
    return derived.complete();
  }

  /** The numbers, with room for those of bundles. */
  int[] numbers() {
    return numbers;
  }

  /** Fills in those of a row that has been read; false when no number can stand for some fact. */
  boolean fill() {
    double[] values = cells.numbers();
    int[] words = cells.words();
    derived.work(values, words);
    for (Known known : facts) {
      int at = known.numeric ? known.buckets.of(values[known.fact]) : words[known.fact];
      if (at < 0) {
        return false;
      }
      int number = at < known.numbers.length ? known.numbers[at] : UNKNOWN;
      numbers[known.place] = number == UNKNOWN ? learn(known, at) : number;
    }
    if (costs) {
      double available = budget == null ? Double.NaN : values[budget.index()];
      int word = currency == null ? 0 : words[currency.index()];
      bundles.money(
          Double.isNaN(available) ? null : (Double) available,
          word == 0 ? null : (String) cells.dictionaries()[currency.index()].value(word));
    }
    return true;
  }

  private int learn(Known known, int at) {
    FactDefinition fact = known.buckets.fact();
    if (fact.kind().numeric()) {
      known.buckets.set(at, state);
    } else {
      known.buckets.fill(cells.dictionaries()[fact.index()].value(at), state);
    }
    int number = bundles.number(known.place, state);
    known.put(at, number);
    return number;
  }
}
