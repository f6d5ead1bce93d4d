package org.csuite.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.csuite.model.BookComparison;
import org.csuite.model.BookComparison.Cause;
import org.csuite.model.RuleEdit;

/** What is said of two versions of a rule book, in every form of report. */
public final class BookCompareWording {
  /** So many edits are named beside a decision. */
  private static final int MOST = 5;

  private final Wording wording;
  private final ExplanationDecision decision;

  /** In the language of a wording. */
  public BookCompareWording(Wording wording) {
    this.wording = wording;
    this.decision = new ExplanationDecision(wording);
  }

  /** What the comparison is called. */
  public String title() {
    return say(CompareWord.TWO_BOOKS);
  }

  /** How many decisions differ, in how many scenarios. */
  public String summary(BookComparison comparison) {
    return say(
        CompareWord.BOOKS_COMPARED,
        comparison.decisions(),
        comparison.changed().size(),
        comparison.scenarios());
  }

  /** The heading above the edits, or that there are none. */
  public String edits(BookComparison comparison) {
    return say(comparison.edits().isEmpty() ? CompareWord.NO_EDITS : CompareWord.EDITS);
  }

  /** The edits that change a decision, alone or with others. */
  static Set<RuleEdit> causing(BookComparison comparison) {
    return comparison.changed().stream()
        .flatMap(scenario -> scenario.causes().stream())
        .flatMap(cause -> cause.edits().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Where an edit stands, and what happened there. */
  public String place(RuleEdit edit) {
    String place = DisplayText.safe(edit.location().file() + ":" + edit.location().line());
    if (edit.rule() != null) {
      place = say(CompareWord.EDIT_OF_RULE, place, DisplayText.safe(edit.rule()));
    }
    return switch (edit.kind()) {
      case ADDED -> say(CompareWord.EDIT_ADDED, place);
      case CHANGED -> place;
      case REMOVED -> say(CompareWord.EDIT_REMOVED, place);
    };
  }

  /** That an edit changes no decision of the portfolio. */
  public String idle() {
    return say(CompareWord.IDLE);
  }

  /** What is decided otherwise, from what to what. */
  public String change(Cause cause) {
    return decision.change(cause.change());
  }

  /** Which edits it rests on, and how far that is proven. */
  public String because(Cause cause) {
    if (cause.alone().size() == 1) {
      return say(CompareWord.BECAUSE, numbers(cause.alone()));
    }
    if (!cause.alone().isEmpty()) {
      return say(CompareWord.ANY_OF, numbers(cause.alone()));
    }
    return cause.together().isEmpty()
        ? say(CompareWord.UNPROVEN)
        : say(CompareWord.TOGETHER, numbers(cause.together()));
  }

  private String numbers(List<RuleEdit> edits) {
    String numbers =
        edits.stream()
            .limit(MOST)
            .map(edit -> say(CompareWord.EDIT_NUMBER, edit.number()))
            .collect(Collectors.joining(", "));
    return edits.size() <= MOST ? numbers : say(CompareWord.AND_MORE, edits.size() - MOST, numbers);
  }

  private String say(CompareWord word, Object... arguments) {
    return word.in(wording.language(), arguments);
  }
}
