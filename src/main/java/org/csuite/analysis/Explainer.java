package org.csuite.analysis;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csuite.engine.DecisionEngine;
import org.csuite.engine.run.Examination;
import org.csuite.model.Explanation;
import org.csuite.model.OutcomeDiff;
import org.csuite.model.Question;
import org.csuite.model.Scenario;

/** Answers questions about the outcome of one scenario. */
public final class Explainer {
  private final DecisionEngine engine;
  private final Scenario scenario;
  private final Examination examination;
  private final WhyTree why;
  private final WhyNot whyNot;
  private final Map<Question, String> decisions;
  private List<Explanation.OpenFact> openFacts;

  /** Decides the scenario once; the questions are answered from there. */
  public Explainer(DecisionEngine engine, Scenario scenario) {
    this.engine = engine;
    this.scenario = scenario;
    this.examination = engine.examine(scenario);
    this.why = new WhyTree(examination.outcome());
    this.whyNot = new WhyNot(engine.book(), examination);
    this.decisions = OutcomeDiff.decisions(examination.outcome());
  }

  /** The outcome that is explained, with what its rules could match. */
  public Examination examination() {
    return examination;
  }

  /** The answer to a question. */
  public Explanation explain(Question question, ExplainOptions options) {
    Search search = options.changes() ? Search.of(engine, scenario, question) : null;
    return new Explanation(
        question,
        decisions.get(question),
        why.of(question),
        question.kind() == Question.Kind.ROLE ? why.certainty(question.subject()) : null,
        whyNot.of(question),
        search == null
            ? null
            : new Counterfactuals(engine)
                .find(search, examination.outcome(), question, options.free(), options.two()),
        search == null ? List.of() : FirmnessCheck.of(search),
        search == null ? List.of() : OpenFacts.about(question, openFacts()));
  }

  /** The answer to what is the smallest change that would flip a decision, and to nothing else. */
  public Explanation smallestChange(Question question) {
    return new Explanation(
        question,
        decisions.get(question),
        List.of(),
        null,
        null,
        Counterfactuals.smallest(engine).find(scenario, examination.outcome(), question, Set.of()),
        List.of(),
        List.of());
  }

  /** The unknown facts that can change any decision, the most decisive first. */
  public List<Explanation.OpenFact> openFacts() {
    if (openFacts == null) {
      openFacts = new OpenFacts(engine).of(scenario);
    }
    return openFacts;
  }

  /** Why a rule is silent; nothing stands in its way where it fires. */
  Explanation silence(String rule) {
    return new Explanation(
        null, null, List.of(), null, whyNot.silence(rule), null, List.of(), List.of());
  }

  /** The engine that decided. */
  DecisionEngine engine() {
    return engine;
  }

  /** What was decided upon. */
  Scenario scenario() {
    return scenario;
  }
}
