package org.csuite.report;

import org.csuite.model.OrganisationDesign;
import org.csuite.model.OrganisationDesign.Total;
import org.csuite.model.StaffingPlan.Step;

/** Dates and costs of a staffing plan, as a reader of one language writes them. */
public final class PlanWording {
  private final Wording wording;

  /** In the language of a wording. */
  public PlanWording(Wording wording) {
    this.wording = wording;
  }

  /** The pay of all posts, at least so much where a band is open above or a figure missing. */
  public String pay(OrganisationDesign design) {
    Total total = design.pay();
    if (total == null) {
      return "–";
    }
    String money = wording.money(total.point(), design.currency());
    return total.atLeast() ? CompareWord.AT_LEAST.in(wording.language(), money) : money;
  }

  /** The date from which a step counts. */
  public String date(Step step) {
    return step.date() == null
        ? CompareWord.TODAY.in(wording.language())
        : wording.date(step.date());
  }
}
