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
import org.csuite.model.Verdict;

/** The verdict on each role of the catalogue, and which roles one person holds. */
final class Staffing {
  private final Map<String, Verdict> verdicts = new LinkedHashMap<>();
  private final Map<String, String> holders = new LinkedHashMap<>();
  private final Set<String> shared = new LinkedHashSet<>();

  private Staffing() {}

  /** After the phase {@code staffing}. A role on which no rule concludes is not advised. */
  static Staffing beforeBudget(Ledger ledger, Catalogue roles, WorkingFacts facts) {
    Staffing staffing = new Staffing();
    for (String role : roles.ids()) {
      Conclusion staff = ledger.won(Verb.STAFF, role);
      staffing.verdicts.put(role, staff == null ? Verdict.NOT_ADVISED : Verdict.of(staff.text(1)));
    }
    staffing.share(ledger);
    for (Conclusion share : ledger.won(Verb.SHARE)) {
      facts.insert(new Fact.Shared(share.text(0)), share.estimated());
    }
    staffing.hold(ledger, roles);
    staffing.insert(ledger, facts);
    return staffing;
  }

  /** After the phase {@code budget}: staffed roles that the budget does not allow are deferred. */
  Staffing afterBudget(Ledger ledger, Catalogue roles, WorkingFacts facts) {
    Staffing staffing = new Staffing();
    boolean changed = false;
    for (String role : roles.ids()) {
      boolean deferred = staffed(role) && ledger.won(Verb.DEFER, role) != null;
      staffing.verdicts.put(role, deferred ? Verdict.DEFERRED : verdicts.get(role));
      changed |= deferred;
    }
    if (!changed) {
      return this;
    }
    staffing.share(ledger);
    staffing.hold(ledger, roles);
    facts.remove(Fact.Staffed.class);
    staffing.insert(ledger, facts);
    return staffing;
  }

  /** The verdict on a role. */
  Verdict verdict(String role) {
    return verdicts.getOrDefault(role, Verdict.NOT_ADVISED);
  }

  /** Whether the role is to be filled. */
  boolean staffed(String role) {
    return verdict(role).staffed();
  }

  /** Whether the group's holder of a role to be filled may serve here too. */
  boolean shared(String role) {
    return staffed(role) && shared.contains(role);
  }

  private void share(Ledger ledger) {
    ledger.won(Verb.SHARE).forEach(share -> shared.add(share.text(0)));
  }

  /** The role whose post holds this one too, or null. */
  String holder(String role) {
    return holders.get(role);
  }

  /** The role whose post this one belongs to: its own, or that of the last holder. */
  String post(String role) {
    String post = role;
    while (holders.get(post) != null) {
      post = holders.get(post);
    }
    return post;
  }

  /** Whether it is to be filled by somebody who fills no other role first. */
  boolean ownPost(String role) {
    return staffed(role) && holder(role) == null;
  }

  private void hold(Ledger ledger, Catalogue roles) {
    for (String role : roles.ids()) {
      Conclusion combine = staffed(role) ? ledger.won(Verb.COMBINE, role) : null;
      if (combine == null) {
        continue;
      }
      String holder = combine.text(1);
      if (staffed(holder)) {
        holders.put(role, holder);
      } else {
        ledger.find(
            EngineFindings.holderNotStaffed(
                roles.label(role), roles.label(holder), role, combine.reasons()));
      }
    }
    for (String role : roles.ids()) {
      Set<String> cycle = cycle(role);
      if (!cycle.isEmpty()) {
        List<Reason> reasons = new ArrayList<>();
        cycle.forEach(in -> reasons.addAll(ledger.won(Verb.COMBINE, in).reasons()));
        ledger.find(
            EngineFindings.holdingCycle(cycle.stream().map(roles::label).toList(), role, reasons));
        cycle.forEach(holders::remove);
      }
    }
  }

  /** The roles from this one round to it again; empty when it is in no circle. */
  private Set<String> cycle(String role) {
    if (!holders.containsKey(role)) {
      return Set.of();
    }
    Set<String> seen = new LinkedHashSet<>();
    for (String at = role; at != null && seen.add(at); at = holders.get(at)) {
      if (role.equals(holders.get(at))) {
        return seen;
      }
    }
    return Set.of();
  }

  private void insert(Ledger ledger, WorkingFacts facts) {
    verdicts.forEach(
        (role, verdict) ->
            facts.insert(
                new Fact.Staffed(role, verdict, holders.get(role)),
                estimated(ledger, role, facts)));
  }

  private static boolean estimated(Ledger ledger, String role, WorkingFacts facts) {
    Conclusion staff = ledger.won(Verb.STAFF, role);
    Conclusion combine = ledger.won(Verb.COMBINE, role);
    Conclusion defer = ledger.won(Verb.DEFER, role);
    boolean verdict =
        staff != null ? staff.estimated() : facts.isEstimated(Fact.RoleCase.class, role);
    return verdict
        || (combine != null && combine.estimated())
        || (defer != null && defer.estimated());
  }
}
