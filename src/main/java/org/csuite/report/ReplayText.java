package org.csuite.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import org.csuite.model.OutcomeDiff;

/** Reports results that were decided again: what differs, and because of which rule file. */
public final class ReplayText implements Report<Replayed> {
  private final Wording wording;
  private final ExplanationDecision decision;
  private final Page page;
  private int same;
  private int different;

  /** Writes to a target that the caller opened and closes. */
  public ReplayText(ReportOptions options, Writer out) {
    this.wording = new Wording(options);
    this.decision = new ExplanationDecision(wording);
    this.page = new Page(options, out);
  }

  @Override
  public void add(Replayed replayed) throws IOException {
    if (replayed.changes().isEmpty()) {
      same++;
      return;
    }
    different++;
    String at = replayed.at() == null ? "" : "(" + DisplayText.safe(replayed.at()) + ")";
    page.paragraph(
        0,
        Cell.of(""),
        Cell.of(DisplayText.safe(replayed.name()), Style.STRONG),
        Cell.of(at, Style.FAINT));
    for (OutcomeDiff.Change change : replayed.changes()) {
      Set<String> files = replayed.because().getOrDefault(change, Set.of());
      String because =
          files.isEmpty() ? "" : "[" + DisplayText.safe(String.join(", ", files)) + "]";
      page.paragraph(
          2,
          Cell.of(DisplayText.BULLET),
          Cell.of(decision.change(change)),
          Cell.of(because, Style.FAINT));
    }
    Replayed.ChangedFiles files = replayed.files();
    list(ExplanationWord.FILES_CHANGED, files.changed());
    list(ExplanationWord.FILES_ADDED, files.added());
    list(ExplanationWord.FILES_REMOVED, files.removed());
    list(ExplanationWord.VERSIONS_DIFFER, replayed.versions());
    if (files.none() && replayed.versions().isEmpty()) {
      page.paragraph(2, Cell.of(wording.say(ExplanationWord.NO_FILE_CHANGED), Style.FAINT));
    }
  }

  private void list(ExplanationWord word, List<String> items) throws IOException {
    if (!items.isEmpty()) {
      String list = DisplayText.safe(String.join(", ", items));
      page.paragraph(2, Cell.of(wording.say(word, list), Style.FAINT));
    }
  }

  @Override
  public void end() throws IOException {
    page.raw(wording.say(ExplanationWord.REPLAYED, same, different));
    page.flush();
  }
}
