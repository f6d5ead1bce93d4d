package org.csuite.report.page;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.csuite.model.DutyAssignment;
import org.csuite.model.Outcome;
import org.csuite.model.RoleDecision;

/**
 * The RACI matrix of an outcome: duties by roles. Rules decide who is accountable and who is
 * consulted; who does the work and who is told, they leave to the accountable.
 *
 * @param roles the columns, in catalogue order
 * @param rows the duties, in catalogue order
 */
record Raci(List<String> roles, List<Row> rows) {
  /**
   * A duty.
   *
   * @param duty id
   * @param accountable the one role; null when nobody is
   * @param consulted roles
   */
  record Row(String duty, String accountable, List<String> consulted) {
    /** A for accountable, C for consulted, else nothing. */
    String letter(String role) {
      return role.equals(accountable) ? "A" : consulted.contains(role) ? "C" : "";
    }
  }

  /** The matrix, with the roles that have a part in some duty. */
  static Raci of(Outcome outcome) {
    Set<String> taking = new TreeSet<>();
    for (DutyAssignment duty : outcome.duties()) {
      taking.addAll(duty.consulted());
      if (duty.owner() != null) {
        taking.add(duty.owner());
      }
    }
    List<String> roles =
        outcome.roles().stream().map(RoleDecision::role).filter(taking::contains).toList();
    List<Row> rows =
        outcome.duties().stream()
            .map(duty -> new Row(duty.duty(), duty.owner(), duty.consulted()))
            .toList();
    return new Raci(roles, rows);
  }
}
