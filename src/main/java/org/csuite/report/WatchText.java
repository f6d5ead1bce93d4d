package org.csuite.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Set;

/** What a watch says of itself. */
public final class WatchText {
  private final Wording wording;
  private final Page page;

  /** Writes to a target that the caller opened and closes. The options need no vocabulary. */
  public WatchText(ReportOptions options, Writer out) {
    this.wording = new Wording(options);
    this.page = new Page(options, out);
  }

  /**
   * How many scenarios were decided before the wait.
   *
   * @param told whether the system tells of every change
   */
  public void watching(int scenarios, boolean told) throws IOException {
    page.raw(wording.word(Word.WATCHING, scenarios));
    if (!told) {
      page.raw(wording.word(Word.WATCHING_BY_LOOKING));
    }
    page.flush();
  }

  /**
   * Which of what is watched has gone away, and which is back.
   *
   * @param before what was not there
   * @param now what is not there
   */
  public void gone(Set<Path> before, Set<Path> now) throws IOException {
    for (Path path : now) {
      if (!before.contains(path)) {
        page.raw(wording.word(Word.WATCHED_IS_GONE, DisplayText.safe(path.toString())));
      }
    }
    for (Path path : before) {
      if (!now.contains(path)) {
        page.raw(wording.word(Word.WATCHED_IS_BACK, DisplayText.safe(path.toString())));
      }
    }
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
