package org.csuite.report;

import java.io.IOException;
import java.io.Writer;

/** What a watch says of itself. */
public final class WatchText {
  private final Wording wording;
  private final Page page;

  /** Writes to a target that the caller opened and closes. The options need no vocabulary. */
  public WatchText(ReportOptions options, Writer out) {
    this.wording = new Wording(options);
    this.page = new Page(options, out);
  }

  /** How many scenarios were decided before the wait. */
  public void watching(int scenarios) throws IOException {
    page.raw(wording.word(Word.WATCHING, scenarios));
    page.flush();
  }

  /**
   * Rules could not be used.
   *
   * @param earlier whether there are earlier ones, which go on to decide
   */
  public void stillInForce(boolean earlier) throws IOException {
    if (earlier) {
      page.raw(wording.word(Word.STILL_IN_FORCE));
    }
    page.flush();
  }
}
