package org.csuite.batch.cells;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.csuite.engine.run.OrderOfNeed;
import org.csuite.model.Outcome.ExchangeRate;
import org.csuite.rulebook.DerivedFacts;

/**
 * Works out how far the pay budget of one company after another reaches: sums are told apart by no
 * threshold of the rules. For one thread.
 */
final class Sums {
  /** Above so many amounts all are forgotten, so that memory stays bounded. */
  private static final int MOST = 200_000;

  private final CostFacts costs;
  private final DerivedFacts rates;
  private final int roles;

  /** For each currency of companies, by role and by the number of what it adds. */
  private final Map<String, List<List<OrderOfNeed.Need>>> byCurrency = new HashMap<>();

  private final List<OrderOfNeed.Need> staffed = new ArrayList<>();
  private List<List<OrderOfNeed.Need>> ofCurrency;
  private String currency;
  private Double budget;
  private int amounts;

  Sums(CostFacts costs, DerivedFacts rates, int roles) {
    this.costs = costs;
    this.rates = rates;
    this.roles = roles;
  }

  /**
   * Begins a company.
   *
   * @param available its pay budget; null when unknown
   * @param own its currency; null when unknown
   */
  void begin(Double available, String own) {
    budget = available;
    currency = own;
    if (amounts > MOST) {
      byCurrency.clear();
      amounts = 0;
    }
    ofCurrency = byCurrency.computeIfAbsent(own, c -> unknown());
    staffed.clear();
  }

  private List<List<OrderOfNeed.Need>> unknown() {
    List<List<OrderOfNeed.Need>> unknown = new ArrayList<>();
    for (int role = 0; role < roles; role++) {
      unknown.add(new ArrayList<>());
    }
    return unknown;
  }

  /**
   * Adds a role, in catalogue order.
   *
   * @param number of what it adds
   * @param need what it adds, by number; null for nothing
   */
  void add(int role, int number, List<Need> need) {
    List<OrderOfNeed.Need> known = ofCurrency.get(role);
    while (known.size() <= number) {
      known.add(converted(need.get(known.size())));
      amounts++;
    }
    OrderOfNeed.Need of = known.get(number);
    if (of != null) {
      staffed.add(of);
    }
  }

  private OrderOfNeed.Need converted(Need need) {
    if (need == null) {
      return null;
    }
    Need.Price price = need.price();
    ExchangeRate rate =
        price == null || currency == null ? null : rates.rate(price.currency(), currency);
    return new OrderOfNeed.Need(
        need.role(),
        need.verdict(),
        need.certainty(),
        need.ownPost(),
        price != null,
        rate == null ? null : (Double) (price.amount() * rate.rate()));
  }

  /** Sets the slots of the costs. */
  void fill(int[] state) {
    costs.fill(OrderOfNeed.of(staffed, budget), state);
  }
}
