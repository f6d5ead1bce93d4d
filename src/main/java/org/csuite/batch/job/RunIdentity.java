package org.csuite.batch.job;

import org.csuite.input.SourceText;

/**
 * What two runs must share so that one can go on where the other ended.
 *
 * @param csuite the version of this program
 * @param rules SHA-256 of the rule book
 * @param options what is asked for, as far as it shows in what is written
 * @param input what the input is known by before its first row
 */
record RunIdentity(String csuite, String rules, String options, String input) {
  private static final String KIND = "csuite-journal-1";
  private static final String[] NAMES = {
    "a journal of another kind",
    "another version of csuite",
    "other rules",
    "other options",
    "another input"
  };

  /** The identity as the first line of a journal, without its check. */
  String line() {
    return String.join(
        " ", KIND, csuite, rules, SourceText.sha256(options), SourceText.sha256(input));
  }

  /** What is not the same in the run that a line tells of, for messages; null when all is. */
  String difference(String line) {
    String[] other = line.split(" ", -1);
    String[] own = line().split(" ", -1);
    for (int i = 0; i < NAMES.length; i++) {
      if (i == other.length || !own[i].equals(other[i])) {
        return NAMES[i];
      }
    }
    return null;
  }
}
