package org.csuite.engine.run;

import java.util.ArrayList;
import java.util.List;
import org.csuite.engine.settle.WorkingFacts;
import org.csuite.model.Catalogue;
import org.csuite.model.Fact;
import org.csuite.model.Outcome;
import org.csuite.model.PayBand;

/**
 * What the staffed roles cost in the scenario's currency. A role that no source gives pay for, or
 * whose holder is the group's, adds nothing, so that the sum is at least so much.
 */
final class Costs {
  private final List<OrderOfNeed.Need> staffed = new ArrayList<>();
  private final Staffing staffing;
  private final Money money;

  /**
   * Before the phase {@code budget}.
   *
   * @param given of its part-time posts, only the part counts
   */
  Costs(
      RoleCases cases,
      Staffing staffing,
      Pay pay,
      Money money,
      GivenOrganisation given,
      Catalogue roles) {
    this.staffing = staffing;
    this.money = money;
    for (String role : roles.ids()) {
      if (staffing.staffed(role)) {
        PayBand band = staffing.shared(role) ? null : pay.of(role);
        staffed.add(
            new OrderOfNeed.Need(
                role,
                staffing.verdict(role),
                cases.certainty(role),
                staffing.ownPost(role),
                band != null,
                band == null
                    ? null
                    : money.inScenarioCurrency(
                        given.share(role) * band.estimate(), band.currency())));
      }
    }
  }

  /** Makes known what each post costs, in order of need. */
  void insert(WorkingFacts facts) {
    boolean estimated = money.payBudgetEstimated();
    for (OrderOfNeed.Place place : OrderOfNeed.of(staffed, money.payBudget())) {
      String role = place.need().role();
      estimated |= estimated(role, facts);
      facts.insert(
          new Fact.Cost(
              role,
              place.rank(),
              place.need().verdict(),
              place.pay(),
              place.cumulative(),
              place.withinBudget() == null
                  ? null
                  : (Boolean) (place.withinBudget() || staffing.shared(role))),
          estimated);
    }
  }

  /** All posts against the budget. */
  Outcome.Budget budget() {
    Double available = money.payBudget();
    if (!OrderOfNeed.known(staffed)) {
      return new Outcome.Budget(available, null, null, null);
    }
    double needed = 0;
    double saved = 0;
    for (OrderOfNeed.Need need : staffed) {
      if (need.ownPost()) {
        needed += need.pay();
      } else {
        saved += need.pay();
      }
    }
    Double missing = available == null ? null : (Double) Math.max(0, needed - available);
    return new Outcome.Budget(available, needed, missing, saved);
  }

  private static boolean estimated(String role, WorkingFacts facts) {
    return facts.isEstimated(Fact.Band.class, role) || facts.isEstimated(Fact.Staffed.class, role);
  }
}
