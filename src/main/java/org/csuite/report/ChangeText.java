package org.csuite.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.csuite.model.Firing;
import org.csuite.model.OutcomeDiff;
import org.csuite.model.Question;

/** Reports what is decided otherwise since files were saved, and because of which rule. */
public final class ChangeText implements Report<Changed> {
  /** Scenarios told in full; a change of one rule can touch hundreds of cases. */
  private static final int TOLD = 20;

  /** What follows from a role: told one by one up to so many of a kind, else counted. */
  private static final Map<Question.Kind, Word> FOLLOWING =
      Map.of(
          Question.Kind.DUTY, Word.DUTIES_FOLLOW,
          Question.Kind.LINE, Word.LINES_FOLLOW,
          Question.Kind.PAY, Word.BANDS_FOLLOW);

  private static final int ONE_BY_ONE = 3;

  private final Wording wording;
  private final ExplanationDecision decision;
  private final Page page;
  private int scenarios;
  private int changes;

  /** Writes to a target that the caller opened and closes. */
  public ChangeText(ReportOptions options, Writer out) {
    this.wording = new Wording(options);
    this.decision = new ExplanationDecision(wording);
    this.page = new Page(options, out);
  }

  @Override
  public void add(Changed changed) throws IOException {
    scenarios++;
    changes += changed.changes().size();
    if (scenarios > TOLD) {
      return;
    }
    page.paragraph(0, Cell.of(DisplayText.safe(changed.name()), Style.STRONG));
    Map<Question.Kind, Long> counted = counted(changed.changes());
    for (OutcomeDiff.Change change : changed.changes()) {
      if (!counted.containsKey(change.question().kind())) {
        tell(change, changed.because().getOrDefault(change, List.of()));
      }
    }
    if (!counted.isEmpty()) {
      String following =
          counted.entrySet().stream()
              .map(kind -> wording.word(FOLLOWING.get(kind.getKey()), kind.getValue()))
              .collect(Collectors.joining(", "));
      page.paragraph(
          2, Cell.of(DisplayText.BULLET), Cell.of(wording.word(Word.WITH_IT, following)));
    }
  }

  /**
   * The kinds that are counted: when a role is decided otherwise, dozens of duties move with it and
   * would hide it.
   */
  private static Map<Question.Kind, Long> counted(List<OutcomeDiff.Change> changes) {
    Map<Question.Kind, Long> kinds =
        changes.stream()
            .collect(
                Collectors.groupingBy(
                    change -> change.question().kind(), TreeMap::new, Collectors.counting()));
    boolean role = kinds.containsKey(Question.Kind.ROLE);
    kinds.entrySet().removeIf(kind -> kind.getValue() <= ONE_BY_ONE);
    kinds.keySet().retainAll(role ? FOLLOWING.keySet() : Set.of());
    return kinds;
  }

  private void tell(OutcomeDiff.Change change, List<Firing> firings) throws IOException {
    String because =
        firings.isEmpty()
            ? ""
            : "["
                + DisplayText.safe(
                    firings.stream()
                        .map(
                            f ->
                                f.reason().rule()
                                    + " "
                                    + f.reason().file()
                                    + ":"
                                    + f.reason().line())
                        .distinct()
                        .collect(Collectors.joining(", ")))
                + "]";
    page.paragraph(
        2,
        Cell.of(DisplayText.BULLET),
        Cell.of(decision.change(change)),
        Cell.of(because, Style.FAINT));
  }

  @Override
  public void end() throws IOException {
    if (scenarios > TOLD) {
      page.raw(wording.word(Word.MORE_SCENARIOS, scenarios - TOLD));
    }
    page.raw(wording.word(Word.DECISIONS_CHANGED, changes, scenarios));
    page.flush();
  }
}
