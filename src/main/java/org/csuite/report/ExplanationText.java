package org.csuite.report;

import java.io.IOException;
import java.io.Writer;
import org.csuite.model.Company;
import org.csuite.model.Explanation;
import org.csuite.model.Explanation.Firmness;
import org.csuite.model.Explanation.Support;
import org.csuite.model.Outcome;
import org.csuite.model.Question;
import org.csuite.model.Verb;

/** Reports explanations as text that reads as sentences, those of one scenario after each other. */
public final class ExplanationText implements Report<Explained> {
  private final Wording wording;
  private final Page page;
  private final ExplanationDepth depth;
  private final ExplanationDecision decision;
  private final ExplanationWhy why;
  private final ExplanationWhyNot whyNot;
  private final ExplanationChanges changes;
  private final ExplanationUnknown unknown;
  private Outcome current;
  private boolean first = true;

  /** Writes to a target that the caller opened and closes. */
  public ExplanationText(ReportOptions options, ExplanationDepth depth, Writer out) {
    this.wording = new Wording(options);
    this.page = new Page(options, out);
    this.depth = depth;
    this.decision = new ExplanationDecision(wording);
    this.why = new ExplanationWhy(wording, depth, page);
    this.whyNot = new ExplanationWhyNot(wording, why, depth, page);
    this.changes = new ExplanationChanges(wording, depth, page);
    this.unknown = new ExplanationUnknown(wording, page);
  }

  @Override
  public void add(Explained explained) throws IOException {
    begin(explained.outcome());
    Explanation explanation = explained.explanation();
    Company company = explained.outcome().company();
    String decided = decided(explained);
    if (depth == ExplanationDepth.SENTENCE) {
      sentences(explained, decided);
      return;
    }
    page.gap();
    page.paragraph(0, Cell.of(decided, Style.STRONG));
    why.write(explanation, company);
    whyNot.write(explanation.whyNot(), company);
    changes.write(explanation, company);
    changes.writeFirmness(explanation.firmness(), company);
    unknown.write(explanation.openFacts(), depth == ExplanationDepth.FULL, company);
    page.flush();
  }

  @Override
  public void end() throws IOException {
    page.flush();
  }

  private void begin(Outcome outcome) throws IOException {
    if (outcome.equals(current)) {
      if (depth != ExplanationDepth.SENTENCE) {
        page.gap();
        page.raw(Style.FAINT.apply("─".repeat(page.width()), page.colour()));
      }
      return;
    }
    if (!first) {
      page.gap();
    }
    current = outcome;
    first = false;
    page.paragraph(0, Cell.of(DisplayText.safe(outcome.scenario().name()), Style.HEADING));
  }

  /** The decision, as one sentence. */
  private String decided(Explained explained) {
    Explanation explanation = explained.explanation();
    Question question = explanation.question();
    String clause = decision.is(question, explanation.value(), explained.outcome());
    Explanation.Certainty certainty = explanation.certainty();
    boolean weighed = certainty != null && !certainty.required();
    if (weighed) {
      String sign = certainty.total() < 0 ? "−" : "";
      String total = sign + wording.number(Math.abs(certainty.total()), 3);
      clause = wording.say(ExplanationWord.WITH_CERTAINTY, clause, total);
    }
    return ExplanationDecision.sentence(clause);
  }

  private void sentences(Explained explained, String decided) throws IOException {
    Explanation explanation = explained.explanation();
    Company company = explained.outcome().company();
    String reason = reason(explanation);
    page.paragraph(2, Cell.of(DisplayText.BULLET), Cell.of(decided, Style.STRONG), Cell.of(reason));
    if (explanation.firmness() != null) {
      for (Firmness one : explanation.firmness()) {
        if (one.borderline()) {
          page.paragraph(4, Cell.of(changes.borderline(one, company), Style.CAUTION));
        }
      }
    }
    Explanation.Counterfactuals found = explanation.counterfactuals();
    if (found != null && !found.changes().isEmpty()) {
      String change =
          new ChangeSentence(wording).of(explanation.question(), found.changes().get(0), company);
      page.paragraph(4, Cell.of(change, Style.FAINT));
    }
    page.flush();
  }

  /** The weightiest reason's sentence; empty where a finding says it already. */
  private String reason(Explanation explanation) {
    if (explanation.question().kind() == Question.Kind.FINDING) {
      return "";
    }
    Support weightiest = null;
    for (Support support : explanation.why()) {
      weightiest = weightier(weightiest, support);
      for (Support below : support.restsOn()) {
        boolean own = below.firing().arguments().contains(explanation.question().subject());
        weightiest = own ? weightier(weightiest, below) : weightiest;
      }
    }
    return weightiest == null ? "" : new ClaimText(wording).sentence(weightiest.firing().reason());
  }

  private static Support weightier(Support one, Support other) {
    return one == null || weight(other) > weight(one) ? other : one;
  }

  /** A provision outweighs every factor; what only sums up comes last. */
  private static double weight(Support support) {
    Verb verb = support.firing().verb();
    Double strength = support.firing().reason().strength();
    if (verb == Verb.REQUIRE) {
      return 2;
    }
    return verb == Verb.ADVISE && strength != null ? Math.abs(strength) : 0;
  }
}
