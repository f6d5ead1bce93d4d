package org.csuite.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.csuite.model.DutyAssignment;
import org.csuite.model.Finding;
import org.csuite.model.Outcome;
import org.csuite.model.Question;
import org.csuite.model.Question.Kind;
import org.csuite.model.RoleDecision;

/** Every question that an outcome answers, in the order of its report. */
public final class Questions {
  private Questions() {}

  /**
   * The verdicts, those on staffed roles first; who holds another role; lines and pay of staffed
   * roles; duties; findings.
   */
  public static List<Question> of(Outcome outcome) {
    List<Question> questions = new ArrayList<>();
    List<RoleDecision> roles = new ArrayList<>(outcome.roles());
    roles.sort(Comparator.comparingInt(Questions::rank));
    roles.forEach(role -> questions.add(Question.of(Kind.ROLE, role.role())));
    for (RoleDecision role : roles) {
      if (role.heldBy() != null) {
        questions.add(Question.of(Kind.HOLDER, role.role()));
      }
    }
    roles.stream()
        .filter(RoleDecision::ownPost)
        .forEach(role -> questions.add(Question.of(Kind.LINE, role.role())));
    roles.stream()
        .filter(role -> role.pay() != null)
        .forEach(role -> questions.add(Question.of(Kind.PAY, role.role())));
    for (DutyAssignment duty : outcome.duties()) {
      questions.add(Question.of(Kind.DUTY, duty.duty()));
    }
    for (Finding finding : outcome.findings()) {
      questions.add(new Question(Kind.FINDING, finding.code(), finding.subject()));
    }
    return questions;
  }

  private static int rank(RoleDecision role) {
    return switch (role.verdict()) {
      case REQUIRED, RECOMMENDED -> 0;
      case DEFERRED -> 1;
      case OPTIONAL -> 2;
      case NOT_ADVISED -> 3;
    };
  }
}
