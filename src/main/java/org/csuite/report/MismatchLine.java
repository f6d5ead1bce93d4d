package org.csuite.report;

import java.util.List;
import org.csuite.model.CaseResult.Mismatch;
import org.csuite.model.Explanation;
import org.csuite.model.Explanation.Obstacle;
import org.csuite.model.Reason;

/**
 * Why an expectation was not met, in one line: the nearest rule that could have met it with the
 * condition that blocked it, else the rule that led to what was found.
 */
final class MismatchLine {
  private final Wording wording;
  private final ExplanationCondition conditions;

  MismatchLine(ReportOptions options) {
    this.wording = new Wording(options);
    this.conditions = new ExplanationCondition(wording);
  }

  /** The line; null when there is nothing to say. */
  String line(Mismatch mismatch) {
    Explanation explanation = mismatch.explanation();
    if (explanation == null) {
      return null;
    }
    String about = TextTests.what(mismatch.expectation());
    boolean unwanted =
        switch (mismatch.expectation().aspect()) {
          case NOT, NO_FINDINGS, NO_PAY -> true;
          default -> false;
        };
    List<Obstacle> obstacles = explanation.whyNot();
    if (!unwanted && !obstacles.isEmpty()) {
      Obstacle nearest = obstacles.get(0);
      String blocked = clauses(nearest, mismatch);
      if (!nearest.blocked().get(0).through().isEmpty()) {
        nearest = nearest.blocked().get(0).through().get(0);
        blocked += "; " + clauses(nearest, mismatch);
      }
      return wording.word(
          Word.WHY_NOT_EXPECTED,
          about,
          rule(nearest.rule(), nearest.file(), nearest.line()),
          blocked);
    }
    if (explanation.why().isEmpty()) {
      return null;
    }
    Reason reason = explanation.why().get(0).firing().reason();
    return wording.word(Word.WHY_FOUND, about, rule(reason.rule(), reason.file(), reason.line()));
  }

  private String clauses(Obstacle obstacle, Mismatch mismatch) {
    return String.join(
        ", ",
        obstacle.blocked().stream()
            .map(blocked -> conditions.clause(blocked, mismatch.company()))
            .toList());
  }

  private static String rule(String rule, String file, int line) {
    return rule + " (" + DisplayText.safe(file) + ":" + line + ")";
  }
}
