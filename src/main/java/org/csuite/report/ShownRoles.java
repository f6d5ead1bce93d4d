package org.csuite.report;

import java.util.Comparator;
import java.util.List;
import org.csuite.model.Outcome;
import org.csuite.model.RoleDecision;
import org.csuite.model.Verdict;

/** The roles that a report shows. */
public final class ShownRoles {
  private ShownRoles() {}

  /**
   * The roles that take part in the decision: staffed ones first, then deferred and optional ones.
   */
  public static List<RoleDecision> of(Outcome outcome) {
    return outcome.roles().stream()
        .filter(role -> role.verdict() != Verdict.NOT_ADVISED || role.override() != null)
        .sorted(Comparator.comparingInt(role -> rank(role.verdict())))
        .toList();
  }

  private static int rank(Verdict verdict) {
    return switch (verdict) {
      case REQUIRED, RECOMMENDED -> 0;
      case DEFERRED -> 1;
      case OPTIONAL -> 2;
      case NOT_ADVISED -> 3;
    };
  }

  /** The roles with a post of their own and a band. */
  public static List<RoleDecision> priced(Outcome outcome) {
    return posts(outcome).stream().filter(role -> role.pay() != null).toList();
  }

  /** The roles with a post of their own whose pay no source covers. */
  public static List<RoleDecision> unpriced(Outcome outcome) {
    return posts(outcome).stream().filter(role -> role.pay() == null).toList();
  }

  private static List<RoleDecision> posts(Outcome outcome) {
    return of(outcome).stream()
        .filter(role -> role.heldBy() == null && role.verdict() != Verdict.NOT_ADVISED)
        .toList();
  }
}
