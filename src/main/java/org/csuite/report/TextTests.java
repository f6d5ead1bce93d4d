package org.csuite.report;

import java.io.IOException;
import java.io.Writer;
import org.csuite.model.CaseResult;
import org.csuite.model.CaseResult.Mismatch;
import org.csuite.model.Expectation;

/** Reports the cases that failed, expected and found side by side, and counts all. */
public final class TextTests implements Report<CaseResult> {
  private final Wording wording;
  private final Page page;
  private final MismatchLine why;
  private int passed;
  private int failed;

  /** Writes to a target that the caller opened and closes. */
  public TextTests(ReportOptions options, Writer out) {
    this.wording = new Wording(options);
    this.page = new Page(options, out);
    this.why = new MismatchLine(options);
  }

  @Override
  public void add(CaseResult result) throws IOException {
    if (result.passed()) {
      passed++;
      return;
    }
    failed++;
    page.paragraph(
        0,
        Cell.of(DisplayText.safe(result.location().toString()) + ": "),
        Cell.of(DisplayText.safe(result.name()), Style.STRONG));
    TextTable table = new TextTable(4).flexible(0, 1, 2);
    table.header("", wording.word(Word.EXPECTED), wording.word(Word.FOUND), "");
    for (Mismatch mismatch : result.mismatches()) {
      Expectation expectation = mismatch.expectation();
      table.row(
          Cell.of(what(expectation)),
          Cell.of(expected(expectation), Style.GOOD),
          Cell.of(found(mismatch), Style.BAD),
          Cell.of(DisplayText.safe(expectation.location().toString()), Style.FAINT));
    }
    table.write(page, 2);
    for (Mismatch mismatch : result.mismatches()) {
      String line = why.line(mismatch);
      if (line != null) {
        page.paragraph(2, Cell.of(line));
      }
    }
    page.gap();
  }

  @Override
  public void end() throws IOException {
    Style style = failed == 0 ? Style.GOOD : Style.BAD;
    String line = wording.word(Word.PASSED, passed, failed);
    page.raw(style.apply(line, page.colour()));
    page.flush();
  }

  static String what(Expectation expectation) {
    String what = expectation.aspect().key() + " " + expectation.subject();
    return DisplayText.safe(
        expectation.attribute() == null ? what : what + " " + expectation.attribute());
  }

  private String expected(Expectation expectation) {
    if (expectation.expected() != null) {
      return DisplayText.safe(expectation.expected());
    }
    return switch (expectation.aspect()) {
      case NOT -> wording.word(Word.NOT_STAFFED);
      case NO_FINDINGS, NO_PAY -> wording.word(Word.NONE);
      case SILENT -> wording.word(Word.SILENT);
      case FIRED -> wording.word(Word.FIRED);
      default -> wording.word(Word.PRESENT);
    };
  }

  private String found(Mismatch mismatch) {
    return mismatch.found() == null ? wording.word(Word.NONE) : DisplayText.safe(mismatch.found());
  }
}
