package org.csuite.report;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.csuite.model.BookComparison;
import org.csuite.model.BookComparison.Cause;
import org.csuite.model.RuleEdit;

/** Reports what two versions of a rule book decide otherwise, and because of which edit. */
public final class BookCompareText implements Report<BookComparison> {
  /** So many edits are named beside a decision. */
  private static final int MOST = 5;

  private final Wording wording;
  private final ExplanationDecision decision;
  private final Page page;

  /** Writes to a target that the caller opened and closes. */
  public BookCompareText(ReportOptions options, Writer out) {
    this.wording = new Wording(options);
    this.decision = new ExplanationDecision(wording);
    this.page = new Page(options, out);
  }

  @Override
  public void add(BookComparison comparison) throws IOException {
    for (BookComparison.Changed scenario : comparison.changed()) {
      page.paragraph(0, Cell.of(DisplayText.safe(scenario.name()), Style.STRONG));
      for (Cause cause : scenario.causes()) {
        page.paragraph(
            2,
            Cell.of(DisplayText.BULLET),
            Cell.of(decision.change(cause.change())),
            Cell.of("[" + because(cause) + "]", Style.FAINT));
      }
    }
    edits(comparison);
    page.raw(
        say(
            CompareWord.BOOKS_COMPARED,
            comparison.decisions(),
            comparison.changed().size(),
            comparison.scenarios()));
    page.flush();
  }

  private void edits(BookComparison comparison) throws IOException {
    if (comparison.edits().isEmpty()) {
      page.raw(say(CompareWord.NO_EDITS));
      return;
    }
    Set<RuleEdit> causing = new LinkedHashSet<>();
    comparison.changed().stream()
        .flatMap(scenario -> scenario.causes().stream())
        .forEach(
            cause -> {
              causing.addAll(cause.alone());
              causing.addAll(cause.together());
            });
    if (!comparison.changed().isEmpty()) {
      page.gap();
    }
    page.raw(Style.HEADING.apply(say(CompareWord.EDITS), page.colour()));
    for (RuleEdit edit : comparison.edits()) {
      String idle = causing.contains(edit) ? "" : "(" + say(CompareWord.IDLE) + ")";
      page.paragraph(
          2, Cell.of(edit.number() + "  "), Cell.of(place(edit)), Cell.of(idle, Style.FAINT));
    }
    page.gap();
  }

  private String place(RuleEdit edit) {
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

  private String because(Cause cause) {
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

  @Override
  public void end() throws IOException {
    page.flush();
  }
}
