package org.csuite.engine.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.csuite.engine.settle.Conclusion;
import org.csuite.engine.settle.EngineFindings;
import org.csuite.engine.settle.Ledger;
import org.csuite.engine.settle.WorkingFacts;
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
      Set<String> consulted = new HashSet<>();
      for (Conclusion consult : ledger.eachWon(Verb.CONSULT, duty)) {
        String role = consult.text(1);
        if (!role.equals(owner)) {
          reasons.addAll(consult.reasons());
          facts.insert(new Fact.Consulted(duty, role), consult.estimated());
          consulted.add(role);
        }
      }
      assignments.add(new DutyAssignment(duty, owner, inOrder(consulted, vocabulary), reasons));
    }
  }

  private static List<String> inOrder(Set<String> roles, Vocabulary vocabulary) {
    return roles.isEmpty()
        ? List.of()
        : vocabulary.roles().ids().stream().filter(roles::contains).toList();
  }

  /** One for each duty, in the order of the catalogue. */
  List<DutyAssignment> assignments() {
    return assignments;
  }
}
