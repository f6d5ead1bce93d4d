package org.csuite.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.csuite.model.DutyAssignment;
import org.csuite.model.Fact;
import org.csuite.model.Reason;
import org.csuite.model.Verb;
import org.csuite.model.Vocabulary;

/** Who answers for each duty of the catalogue, and who is consulted. */
final class Duties {
  private final List<DutyAssignment> assignments = new ArrayList<>();

  /** After the phase {@code duties}. */
  Duties(
      Ledger ledger,
      Staffing staffing,
      GivenOrganisation given,
      Vocabulary vocabulary,
      WorkingFacts facts) {
    for (String duty : vocabulary.duties().ids()) {
      Conclusion assign = ledger.won(Verb.ASSIGN, duty);
      String owner = assign == null ? null : assign.text(1);
      List<Reason> reasons = new ArrayList<>();
      if (assign != null) {
        reasons.addAll(assign.reasons());
        facts.insert(new Fact.Owner(duty, owner), assign.estimated());
        // a duty may stay with a post that the client has, though it is not advised
        if (!staffing.staffed(owner) && !given.has(owner)) {
          ledger.find(
              EngineFindings.ownerNotStaffed(
                  vocabulary.duties().label(duty),
                  vocabulary.roles().label(owner),
                  duty,
                  assign.reasons()));
        }
      }
      List<Conclusion> consulted =
          ledger.won(Verb.CONSULT).stream()
              .filter(consult -> consult.text(0).equals(duty) && !consult.text(1).equals(owner))
              .toList();
      for (Conclusion consult : consulted) {
        reasons.addAll(consult.reasons());
        facts.insert(new Fact.Consulted(duty, consult.text(1)), consult.estimated());
      }
      Set<String> named = consulted.stream().map(c -> c.text(1)).collect(Collectors.toSet());
      assignments.add(
          new DutyAssignment(
              duty,
              owner,
              vocabulary.roles().ids().stream().filter(named::contains).toList(),
              reasons));
    }
  }

  /** One for each duty, in the order of the catalogue. */
  List<DutyAssignment> assignments() {
    return assignments;
  }
}
