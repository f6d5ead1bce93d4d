package org.csuite.model;

import java.util.List;

/**
 * What was decided of one role.
 *
 * @param role id
 * @param verdict after the budget
 * @param verdictBeforeBudget the same unless deferred
 * @param certainty from -1 to 1; 1 when required
 * @param heldBy the other role whose post holds it too, or null
 * @param external whether it may be, or is, held from outside
 * @param sharedWith the name of the parent group's scenario whose holder may serve here too, or
 *     null
 * @param reportsTo its superior; null at the top and when not staffed
 * @param pay its salary band; null when not advised or when no source covers it
 * @param reasons everything concluded of the role, strongest first, the deciding verb in each
 * @param override the consultant's own decision, or null
 */
public record RoleDecision(
    String role,
    Verdict verdict,
    Verdict verdictBeforeBudget,
    double certainty,
    String heldBy,
    External external,
    String sharedWith,
    String reportsTo,
    PayBand pay,
    List<Reason> reasons,
    Scenario.OwnDecision override) {

  /** Whether a role may be held by somebody outside the company. */
  public enum External {
    /** The law or practice allows it. */
    ALLOWED("allowed"),
    /** The given organisation does so. */
    TRUE("true"),
    /** Nothing allows it. */
    FALSE("false");

    private final String id;

    External(String id) {
      this.id = id;
    }

    /** The word in results. */
    public String id() {
      return id;
    }
  }

  /** Whether it is required or recommended, and not deferred. */
  public boolean staffed() {
    return verdict.staffed();
  }

  /** Whether its holder fills no other role first. */
  public boolean ownPost() {
    return staffed() && heldBy == null;
  }
}
