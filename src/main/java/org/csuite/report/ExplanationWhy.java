package org.csuite.report;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csuite.model.Company;
import org.csuite.model.Explanation;
import org.csuite.model.Explanation.Certainty;
import org.csuite.model.Explanation.Support;
import org.csuite.model.Firing;
import org.csuite.model.Question;
import org.csuite.model.Reason;
import org.csuite.model.Verb;

/** Why it is so: the chain from the conclusion to the facts, and how certainty factors combine. */
final class ExplanationWhy {
  /** Deeper chains do not occur in a book of eight phases, unless it is of no use to read them. */
  private static final int DEEPEST = 8;

  private static final int WEIGHT = 6;

  private final Wording wording;
  private final ExplanationFacts facts;
  private final ExplanationDepth depth;
  private final Page page;
  private final Set<Firing> told = new HashSet<>();

  ExplanationWhy(Wording wording, ExplanationDepth depth, Page page) {
    this.wording = wording;
    this.facts = new ExplanationFacts(wording);
    this.depth = depth;
    this.page = page;
  }

  /** Writes both parts. */
  void write(Explanation explanation, Company company) throws IOException {
    told.clear();
    boolean ofRole = explanation.certainty() != null;
    Question question = explanation.question();
    List<Support> why =
        explanation.why().stream()
            .filter(s -> depth == ExplanationDepth.FULL || s.firing().won())
            .filter(s -> !(ofRole && advises(s, question)))
            .toList();
    page.heading(wording.say(ExplanationWord.WHY));
    if (explanation.why().isEmpty()) {
      page.paragraph(2, Cell.of(wording.say(ExplanationWord.NO_RULE)));
    }
    for (Support support : why) {
      chain(
          support,
          2,
          depth == ExplanationDepth.FULL ? DEEPEST : 2,
          ofRole ? question : null,
          company);
    }
    if (ofRole) {
      certainty(explanation, company);
    }
  }

  /** Writes what something rests on, below a line that introduces it. */
  void because(List<Support> supports, int indent, Company company) throws IOException {
    for (Support support : supports) {
      chain(support, indent, depth == ExplanationDepth.FULL ? DEEPEST : 1, null, company);
    }
  }

  /** Whether it is one of the factors that the certainty of the role consists of. */
  private static boolean advises(Support support, Question question) {
    Firing firing = support.firing();
    return firing.verb() == Verb.ADVISE && question.subject().equals(firing.arguments().get(0));
  }

  private void chain(Support support, int indent, int levels, Question ofRole, Company company)
      throws IOException {
    boolean again = !told.add(support.firing()) && levels > 1 && !support.restsOn().isEmpty();
    line(support.firing(), again, indent, company);
    if (again || levels <= 1) {
      return;
    }
    for (Support below : support.restsOn()) {
      if (ofRole == null || !advises(below, ofRole)) {
        chain(below, indent + 4, levels - 1, ofRole, company);
      }
    }
  }

  private void line(Firing firing, boolean again, int indent, Company company) throws IOException {
    Reason reason = firing.reason();
    String sentence = new ClaimText(wording).sentence(reason);
    if (!firing.won()) {
      sentence += " (" + wording.say(ExplanationWord.OVERRIDDEN) + ")";
    }
    if (again) {
      sentence += " (" + wording.say(ExplanationWord.SEE_ABOVE) + ")";
    }
    page.paragraph(
        indent,
        weight(firing),
        Cell.of(sentence),
        evidence(
            reason.source() == null ? "" : wording.citation(reason.source()),
            reason.file(),
            reason.line()));
    String matched = facts.matched(reason.matched(), company);
    if (!matched.isEmpty()) {
      page.paragraph(indent + WEIGHT + 2, Cell.of(matched, Style.FAINT));
    }
  }

  /** Source, and where the rule stands, in brackets. */
  Cell evidence(String citation, String file, int line) {
    String place = depth == ExplanationDepth.FULL ? DisplayText.safe(file) + ":" + line : "";
    String both = citation + (citation.isEmpty() || place.isEmpty() ? "" : "; ") + place;
    return Cell.of(both.isEmpty() ? "" : "[" + both + "]", Style.FAINT);
  }

  /** What a firing weighs or concludes, in a column of its own. */
  private Cell weight(Firing firing) {
    return weight(wording, firing.verb(), firing.arguments());
  }

  /** What a verb concludes, in a column of its own: {@code +0.60}, {@code must}. */
  static Cell weight(Wording wording, Verb verb, List<Object> arguments) {
    Style style = Style.FAINT;
    String text = DisplayText.BULLET.strip();
    if (verb == Verb.REQUIRE) {
      text = wording.word(Word.REQUIRED_BY_LAW);
      style = Style.GOOD;
    } else if (verb == Verb.ADVISE && arguments.get(1) instanceof Number factor) {
      text = wording.strength(factor.doubleValue());
      style = factor.doubleValue() < 0 ? Style.BAD : Style.GOOD;
    } else if (verb == Verb.ADJUST_PAY && arguments.get(1) instanceof Number points) {
      text = wording.points(points.doubleValue());
    }
    return Cell.of(DisplayText.padRight(text, WEIGHT) + "  ", style);
  }

  private void certainty(Explanation explanation, Company company) throws IOException {
    Certainty certainty = explanation.certainty();
    page.heading(wording.say(ExplanationWord.FOR_AND_AGAINST));
    Map<Firing, Support> supports = new HashMap<>();
    explanation.why().forEach(support -> collect(support, supports));
    double before = 0;
    for (int i = 0; i < certainty.steps().size(); i++) {
      Certainty.Step step = certainty.steps().get(i);
      Support support = supports.getOrDefault(step.firing(), new Support(step.firing(), List.of()));
      chain(support, 2, depth == ExplanationDepth.FULL ? DEEPEST : 1, null, company);
      if (depth == ExplanationDepth.FULL && i > 0) {
        String sum = combination(before, step.factor(), step.total());
        page.paragraph(2 + WEIGHT + 2, Cell.of("→ "), Cell.of(sum));
      }
      before = step.total();
    }
    page.paragraph(2, Cell.of(total(certainty), Style.STRONG));
  }

  private String total(Certainty certainty) {
    double total =
        certainty.steps().isEmpty()
            ? 0
            : certainty.steps().get(certainty.steps().size() - 1).total();
    if (certainty.required()) {
      return certainty.steps().isEmpty()
          ? wording.say(ExplanationWord.BY_LAW_ALONE)
          : wording.say(ExplanationWord.BY_LAW, signed(total));
    }
    return certainty.steps().isEmpty()
        ? wording.say(ExplanationWord.NOTHING_SPEAKS)
        : ExplanationDecision.sentence(wording.say(ExplanationWord.TOGETHER, signed(total)));
  }

  private static void collect(Support support, Map<Firing, Support> supports) {
    supports.putIfAbsent(support.firing(), support);
    support.restsOn().forEach(below -> collect(below, supports));
  }

  /** How a factor joins the total before it, as in MYCIN. */
  private String combination(double before, double factor, double total) {
    if (before >= 0 && factor >= 0) {
      return wording.say(
          ExplanationWord.BOTH_FOR, certainty(before), certainty(factor), certainty(total));
    }
    if (before < 0 && factor < 0) {
      return wording.say(
          ExplanationWord.BOTH_AGAINST, certainty(-before), certainty(-factor), signed(total));
    }
    double smaller = Math.min(Math.abs(before), Math.abs(factor));
    String sign = factor < 0 ? "− " : "+ ";
    return wording.say(
        ExplanationWord.MIXED,
        signed(before),
        sign + certainty(Math.abs(factor)),
        certainty(smaller),
        signed(total));
  }

  /** Three decimals at most: two would not add up. */
  private String certainty(double value) {
    return wording.number(value, 3);
  }

  private String signed(double value) {
    return (value < 0 ? "−" : "") + certainty(Math.abs(value));
  }
}
