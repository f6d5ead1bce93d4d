package org.csuite.engine.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csuite.engine.settle.Conclusion;
import org.csuite.engine.settle.EngineFindings;
import org.csuite.engine.settle.Ledger;
import org.csuite.engine.settle.WorkingFacts;
import org.csuite.model.Catalogue;
import org.csuite.model.Fact;
import org.csuite.model.Reason;
import org.csuite.model.Verb;

/** Who reports to whom: a tree over the staffed posts. Lines that would not make one are found. */
final class Reporting {
  private final Map<String, String> superiors = new LinkedHashMap<>();
  private final Staffing staffing;

  /** After the phase {@code reporting}. */
  Reporting(Ledger ledger, Staffing staffing, Catalogue roles, WorkingFacts facts) {
    this.staffing = staffing;
    for (String role : roles.ids()) {
      Conclusion report = staffing.ownPost(role) ? ledger.won(Verb.REPORT, role) : null;
      if (report == null) {
        continue;
      }
      String superior = report.text(1);
      if (staffing.staffed(superior)) {
        superiors.put(role, superior);
      } else {
        ledger.find(
            EngineFindings.superiorNotStaffed(
                roles.label(role), roles.label(superior), role, report.reasons()));
      }
    }
    for (String role : roles.ids()) {
      Set<String> cycle = cycle(role);
      if (!cycle.isEmpty()) {
        List<Reason> reasons = new ArrayList<>();
        cycle.forEach(in -> reasons.addAll(ledger.won(Verb.REPORT, in).reasons()));
        ledger.find(
            EngineFindings.reportingCycle(
                cycle.stream().map(roles::label).toList(), role, reasons));
        cycle.forEach(superiors::remove);
      }
    }
    for (String role : roles.ids()) {
      if (superior(role) != null) {
        Conclusion report = ledger.won(Verb.REPORT, staffing.post(role));
        facts.insert(new Fact.Line(role, superior(role)), report.estimated());
      }
    }
  }

  /** The superior of a staffed role, that of its holder when it is held; null at the top. */
  String superior(String role) {
    return staffing.staffed(role) ? superiors.get(staffing.post(role)) : null;
  }

  /** The posts from this one up and round to it again; empty when it is in no circle. */
  private Set<String> cycle(String role) {
    Set<String> seen = new LinkedHashSet<>();
    String at = role;
    while (superiors.containsKey(at) && seen.add(at)) {
      at = staffing.post(superiors.get(at));
      if (at.equals(role)) {
        return seen;
      }
    }
    return Set.of();
  }
}
