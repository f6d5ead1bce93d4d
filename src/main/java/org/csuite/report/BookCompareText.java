package org.csuite.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Set;
import org.csuite.model.BookComparison;
import org.csuite.model.BookComparison.Cause;
import org.csuite.model.RuleEdit;

/** Reports what two versions of a rule book decide otherwise, and because of which edit. */
public final class BookCompareText implements Report<BookComparison> {
  private final BookCompareWording wording;
  private final Page page;

  /** Writes to a target that the caller opened and closes. */
  public BookCompareText(ReportOptions options, Writer out) {
    this.wording = new BookCompareWording(new Wording(options));
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
            Cell.of(wording.change(cause)),
            Cell.of("[" + wording.because(cause) + "]", Style.FAINT));
      }
    }
    if (comparison.edits().isEmpty()) {
      page.raw(wording.edits(comparison));
    } else {
      edits(comparison);
    }
    page.raw(wording.summary(comparison));
    page.flush();
  }

  private void edits(BookComparison comparison) throws IOException {
    Set<RuleEdit> causing = BookCompareWording.causing(comparison);
    if (!comparison.changed().isEmpty()) {
      page.gap();
    }
    page.raw(Style.HEADING.apply(wording.edits(comparison), page.colour()));
    for (RuleEdit edit : comparison.edits()) {
      String idle = causing.contains(edit) ? "" : "(" + wording.idle() + ")";
      page.paragraph(
          2,
          Cell.of(edit.number() + "  "),
          Cell.of(wording.place(edit)),
          Cell.of(idle, Style.FAINT));
    }
    page.gap();
  }

  @Override
  public void end() throws IOException {
    page.flush();
  }
}
