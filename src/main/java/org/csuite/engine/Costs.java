package org.csuite.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.csuite.model.Catalogue;
import org.csuite.model.Fact;
import org.csuite.model.Outcome;
import org.csuite.model.PayBand;
import org.csuite.model.Verdict;

/**
 * What the staffed roles cost in the scenario's currency. A role that no source gives pay for, or
 * whose holder is the group's, adds nothing, so that the sum is at least so much.
 */
final class Costs {
  private final Map<String, Double> costs = new HashMap<>();
  private final Staffing staffing;
  private final Money money;
  private final Catalogue roles;

  /**
   * Before the phase {@code budget}.
   *
   * @param given of its part-time posts, only the part counts
   */
  Costs(Staffing staffing, Pay pay, Money money, GivenOrganisation given, Catalogue roles) {
    this.staffing = staffing;
    this.money = money;
    this.roles = roles;
    for (String role : roles.ids()) {
      PayBand band = pay.of(role);
      if (band != null && staffing.staffed(role) && !staffing.shared(role)) {
        double part = given.share(role) * band.estimate();
        costs.put(role, money.inScenarioCurrency(part, band.currency()));
      }
    }
  }

  /**
   * Makes known what each post costs, in order of need: required, then certainty, then catalogue.
   */
  void insert(RoleCases cases, WorkingFacts facts) {
    List<String> ranked = new ArrayList<>(roles.ids());
    ranked.removeIf(role -> !staffing.ownPost(role));
    ranked.sort(
        Comparator.comparing((String role) -> staffing.verdict(role) != Verdict.REQUIRED)
            .thenComparing(Comparator.comparingDouble(cases::certainty).reversed()));
    Double budget = known() ? money.payBudget() : null;
    boolean estimated = money.payBudgetEstimated();
    double cumulative = 0;
    for (int i = 0; i < ranked.size(); i++) {
      String role = ranked.get(i);
      cumulative += cost(role);
      estimated |= estimated(role, facts);
      facts.insert(
          new Fact.Cost(
              role,
              i + 1,
              staffing.verdict(role),
              cost(role),
              cumulative,
              budget == null ? null : (Boolean) (cumulative <= budget || staffing.shared(role))),
          estimated);
    }
  }

  /** All posts against the budget. */
  Outcome.Budget budget() {
    Double available = money.payBudget();
    if (!known()) {
      return new Outcome.Budget(available, null, null, null);
    }
    double needed = 0;
    double saved = 0;
    for (String role : roles.ids()) {
      if (staffing.ownPost(role)) {
        needed += cost(role);
      } else if (staffing.staffed(role)) {
        saved += cost(role);
      }
    }
    Double missing = available == null ? null : (Double) Math.max(0, needed - available);
    return new Outcome.Budget(available, needed, missing, saved);
  }

  /** Whether every pay could be converted. */
  private boolean known() {
    return !costs.isEmpty() && !costs.containsValue(null);
  }

  private double cost(String role) {
    Double cost = costs.get(role);
    return cost == null ? 0 : cost;
  }

  private static boolean estimated(String role, WorkingFacts facts) {
    return List.of(Fact.Band.class, Fact.Staffed.class).stream()
        .flatMap(type -> facts.of(type).stream())
        .anyMatch(fact -> role.equals(fact.get(0)) && facts.isEstimated(fact));
  }
}
