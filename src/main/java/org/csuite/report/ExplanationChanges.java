package org.csuite.report;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.List;
import org.csuite.model.Company;
import org.csuite.model.Explanation;
import org.csuite.model.Explanation.Counterfactual;
import org.csuite.model.Explanation.Counterfactuals;
import org.csuite.model.Explanation.Firmness;

/** What would change a decision, and how firm it is. */
final class ExplanationChanges {
  private static final int SHOWN = 3;
  private static final int ALONG = 4;

  private final Wording wording;
  private final ExplanationFacts facts;
  private final ExplanationDecision decision;
  private final ChangeSentence sentence;
  private final boolean full;
  private final Page page;

  ExplanationChanges(Wording wording, ExplanationDepth depth, Page page) {
    this.wording = wording;
    this.facts = new ExplanationFacts(wording);
    this.decision = new ExplanationDecision(wording);
    this.sentence = new ChangeSentence(wording);
    this.full = depth == ExplanationDepth.FULL;
    this.page = page;
  }

  /** Writes the smallest changes, and how far the search went. */
  void write(Explanation explanation, Company company) throws IOException {
    Counterfactuals found = explanation.counterfactuals();
    if (found == null) {
      return;
    }
    page.heading(wording.say(ExplanationWord.CHANGES));
    if (found.changes().isEmpty()) {
      ExplanationWord nothing =
          found.complete() ? ExplanationWord.NOTHING_CHANGES : ExplanationWord.NOTHING_FOUND;
      page.paragraph(2, Cell.of(wording.say(nothing)));
    }
    int most = full ? Integer.MAX_VALUE : SHOWN;
    for (Counterfactual change : found.changes().stream().limit(most).toList()) {
      page.paragraph(
          2,
          Cell.of(DisplayText.BULLET),
          Cell.of(sentence.of(explanation.question(), change, company)));
      if (!change.alongside().isEmpty()) {
        String along = decision.changes(change.alongside(), full ? Integer.MAX_VALUE : ALONG);
        page.paragraph(4, Cell.of(wording.say(ExplanationWord.ALONG, along), Style.FAINT));
      }
    }
    String said = wording.say(extent(found), wording.number(found.runs(), 0));
    if (!found.fixed().isEmpty()) {
      String fixed = found.fixed().stream().map(facts::label).collect(joining(", "));
      said += " " + wording.say(ExplanationWord.HELD_FIXED, fixed);
    }
    page.paragraph(2, Cell.of(said, Style.FAINT));
  }

  private static ExplanationWord extent(Counterfactuals found) {
    if (!found.complete()) {
      return ExplanationWord.SEARCH_LIMIT;
    }
    return found.together() == 1 ? ExplanationWord.SEARCH_OF_ONE : ExplanationWord.SEARCH_OF_TWO;
  }

  /** Writes how far each number may move. */
  void writeFirmness(List<Firmness> firmness, Company company) throws IOException {
    if (firmness == null || firmness.isEmpty()) {
      return;
    }
    page.heading(wording.say(ExplanationWord.FIRMNESS));
    for (Firmness one : firmness) {
      if (one.borderline()) {
        page.paragraph(
            2, Cell.of("! ", Style.CAUTION), Cell.of(borderline(one, company), Style.CAUTION));
      }
    }
    List<Firmness> moving =
        firmness.stream().filter(one -> one.below() != null || one.above() != null).toList();
    if (moving.isEmpty()) {
      page.paragraph(2, Cell.of(wording.say(ExplanationWord.FIRM)));
      return;
    }
    for (Firmness one : moving) {
      page.paragraph(2, Cell.of(DisplayText.BULLET), Cell.of(distances(one, company)));
    }
    String firm =
        firmness.stream()
            .filter(one -> one.below() == null && one.above() == null)
            .map(one -> facts.label(one.fact()))
            .collect(joining(", "));
    if (!firm.isEmpty() && full) {
      page.paragraph(2, Cell.of(wording.say(ExplanationWord.FIRM_NUMBERS, firm), Style.FAINT));
    }
  }

  /** A decision that may be otherwise within the uncertainty of a number, as a sentence. */
  String borderline(Firmness one, Company company) {
    return wording.say(
        ExplanationWord.BORDERLINE_FACT,
        facts.label(one.fact()),
        value(one, one.value(), company),
        wording.percent(one.uncertainty()));
  }

  private String distances(Firmness one, Company company) {
    String label = facts.label(one.fact());
    String value = value(one, one.value(), company);
    if (one.below() != null && one.above() != null) {
      return wording.say(
          ExplanationWord.FIRM_BOTH,
          label,
          value,
          value(one, one.below(), company),
          change(one, one.below()),
          value(one, one.above(), company),
          change(one, one.above()));
    }
    double at = one.below() != null ? one.below() : one.above();
    return wording.say(
        ExplanationWord.FIRM_BELOW, label, value, value(one, at, company), change(one, at));
  }

  private String change(Firmness one, double to) {
    return one.value() == 0 ? "+" + wording.number(to, 2) : facts.change(one.value(), to);
  }

  private String value(Firmness one, double number, Company company) {
    return facts.value(one.fact(), number, company);
  }
}
