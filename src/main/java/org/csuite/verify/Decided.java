package org.csuite.verify;

import java.util.LinkedHashMap;
import java.util.Map;
import org.csuite.batch.decide.Decision;
import org.csuite.model.DutyAssignment;
import org.csuite.model.Outcome;
import org.csuite.model.OutcomeDiff;
import org.csuite.model.RoleDecision;

/** What was decided, each decision as a text by its subject. */
final class Decided {
  private Decided() {}

  /** Everything that an outcome decides. */
  static Map<String, String> of(Outcome outcome) {
    Map<String, String> decided = new LinkedHashMap<>();
    OutcomeDiff.decisions(outcome)
        .forEach((question, said) -> decided.put(question.toString(), said));
    for (RoleDecision role : outcome.roles()) {
      decided.put("certainty of " + role.role(), String.valueOf(role.certainty()));
      decided.put("before the budget " + role.role(), role.verdictBeforeBudget().id());
      decided.put("external " + role.role(), role.external().id());
    }
    for (DutyAssignment duty : outcome.duties()) {
      decided.put("consulted on " + duty.duty(), String.join(", ", duty.consulted()));
    }
    return decided;
  }

  /** What a batch says of a company. */
  static Map<String, String> of(Decision decision) {
    Map<String, String> decided = new LinkedHashMap<>();
    for (Decision.RoleLine role : decision.roles()) {
      decided.put("verdict on " + role.role(), role.verdict().id());
      decided.put("certainty of " + role.role(), String.valueOf(role.certainty()));
      decided.put("pay of " + role.role(), role.pay() == null ? "none" : pay(role.pay()));
    }
    decision
        .findings()
        .forEach(
            found ->
                decided.put(
                    "finding " + found.code() + " " + found.subject(), found.severity().id()));
    return decided;
  }

  private static String pay(Decision.Pay pay) {
    return pay.low() + " to " + pay.high() + " " + pay.currency();
  }
}
