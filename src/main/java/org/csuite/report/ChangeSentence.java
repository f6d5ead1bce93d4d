package org.csuite.report;

import org.csuite.model.Company;
import org.csuite.model.Explanation.Counterfactual;
import org.csuite.model.Question;

/** What would change a decision, as a sentence. */
public final class ChangeSentence {
  private final Wording wording;
  private final ExplanationFacts facts;
  private final ExplanationDecision decision;

  /** Sentences in that wording. */
  public ChangeSentence(Wording wording) {
    this.wording = wording;
    this.facts = new ExplanationFacts(wording);
    this.decision = new ExplanationDecision(wording);
  }

  /** The change of a fact, or two, and what the decision would be. */
  public String of(Question question, Counterfactual change, Company company) {
    String steps = null;
    for (Counterfactual.Step step : change.steps()) {
      String clause = step(step, company);
      steps = steps == null ? clause : wording.say(ExplanationWord.AND, steps, clause);
    }
    String would = decision.would(question, change.to());
    return wording.say(ExplanationWord.IF, steps, would);
  }

  private String step(Counterfactual.Step step, Company company) {
    String label = facts.label(step.fact());
    boolean flag = facts.isFlag(step.fact());
    if (step.to() == null) {
      return wording.say(ExplanationWord.FORGOTTEN_STEP, label);
    }
    String to = facts.value(step.fact(), step.to(), company);
    if (step.from() == null) {
      return wording.say(
          flag ? ExplanationWord.UNKNOWN_FLAG_STEP : ExplanationWord.UNKNOWN_STEP, label, to);
    }
    String from = facts.figure(step.fact(), step.from(), company);
    if (step.from() instanceof Number before
        && step.to() instanceof Number after
        && before.doubleValue() != 0) {
      String change = facts.change(before.doubleValue(), after.doubleValue());
      return wording.say(ExplanationWord.NUMBER_STEP, label, to, from, change);
    }
    return wording.say(
        flag ? ExplanationWord.FLAG_STEP : ExplanationWord.WORD_STEP, label, to, from);
  }
}
