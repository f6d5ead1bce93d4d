package org.csuite.analysis;

import java.util.List;
import org.csuite.engine.DecisionEngine;
import org.csuite.model.CaseResult;
import org.csuite.model.Company;
import org.csuite.model.Expectation;
import org.csuite.model.Explanation;
import org.csuite.model.Question;
import org.csuite.model.Scenario;

/** Says of a failed case why each expectation was not met. */
public final class Unmet {
  private Unmet() {}

  /** The result with an explanation of each mismatch that is about a decision or a rule. */
  public static CaseResult explain(DecisionEngine engine, Scenario scenario, CaseResult result) {
    Explainer explainer = new Explainer(engine, scenario);
    Company company = explainer.examination().outcome().company();
    List<CaseResult.Mismatch> explained =
        result.mismatches().stream()
            .map(
                mismatch ->
                    new CaseResult.Mismatch(
                        mismatch.expectation(),
                        mismatch.found(),
                        explanation(explainer, mismatch.expectation()),
                        company))
            .toList();
    return new CaseResult(result.name(), result.location(), result.checked(), explained);
  }

  private static Explanation explanation(Explainer explainer, Expectation expectation) {
    if (expectation.aspect() == Expectation.Aspect.FIRED) {
      return explainer.silence(expectation.subject());
    }
    Question.Kind kind = kind(expectation.aspect());
    return kind == null
        ? null
        : explainer.explain(
            Question.of(kind, expectation.subject()), ExplainOptions.WITHOUT_SEARCH);
  }

  private static Question.Kind kind(Expectation.Aspect aspect) {
    return switch (aspect) {
      case ROLES, NOT, CERTAINTY -> Question.Kind.ROLE;
      case LINES -> Question.Kind.LINE;
      case HELD_BY -> Question.Kind.HOLDER;
      case PAY, NO_PAY -> Question.Kind.PAY;
      case DUTIES -> Question.Kind.DUTY;
      case FINDINGS, NO_FINDINGS -> Question.Kind.FINDING;
      default -> null;
    };
  }
}
