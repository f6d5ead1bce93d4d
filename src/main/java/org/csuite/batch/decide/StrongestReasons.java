package org.csuite.batch.decide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.csuite.batch.decide.Decision.Why;
import org.csuite.model.Reason;
import org.csuite.model.RoleDecision;
import org.csuite.model.Text;
import org.csuite.model.Verb;

/** The strongest reasons for and against a role. */
final class StrongestReasons {
  private static final int STRONGEST = 2;

  private StrongestReasons() {}

  /** What asks for a role, else what speaks for it; then what speaks against it. */
  static List<Why> of(RoleDecision role) {
    if (role.reasons().isEmpty()) {
      return List.of();
    }
    List<Why> said = strongest(role, reason -> reason.verb() == Verb.REQUIRE);
    if (said.isEmpty()) {
      said = strongest(role, reason -> reason.verb() == Verb.ADVISE && reason.strength() > 0);
    }
    List<Why> all = new ArrayList<>(said);
    all.addAll(strongest(role, reason -> reason.verb() == Verb.ADVISE && reason.strength() < 0));
    return List.copyOf(all);
  }

  /** Rows of a table may share one sentence, of which the strongest stays. */
  private static List<Why> strongest(RoleDecision role, Predicate<Reason> wanted) {
    Map<Text, Why> bySentence = new LinkedHashMap<>();
    for (Reason reason : role.reasons()) {
      if (wanted.test(reason) && bySentence.size() < STRONGEST) {
        bySentence.putIfAbsent(
            reason.why(), new Why(reason.rule(), reason.why(), reason.strength()));
      }
    }
    return List.copyOf(bySentence.values());
  }
}
