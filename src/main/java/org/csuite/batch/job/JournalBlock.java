package org.csuite.batch.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.zip.CRC32C;

/**
 * A block of companies that has been written: how long each file goes on by it, and what its bytes
 * come to.
 *
 * @param input what was read: bytes of text, rows of a workbook
 * @param companies how many were decided
 * @param output bytes of decisions
 * @param rejected how many rows were left out
 * @param rejects bytes about them
 */
record JournalBlock(
    long input,
    long inputSum,
    long companies,
    long output,
    long outputSum,
    long rejected,
    long rejects,
    long rejectsSum) {
  /** How long the check at the end of a line is. */
  static final int CHECK = 8;

  private static final int NUMBERS = 8;

  /** The block as a line, without its check. */
  String text() {
    return input
        + " "
        + inputSum
        + " "
        + companies
        + " "
        + output
        + " "
        + outputSum
        + " "
        + rejected
        + " "
        + rejects
        + " "
        + rejectsSum;
  }

  /** The block that a line tells of; null when it is none. */
  static JournalBlock of(String text) {
    String[] words = text.split(" ", -1);
    long[] numbers = new long[NUMBERS];
    if (words.length != NUMBERS) {
      return null;
    }
    for (int i = 0; i < NUMBERS; i++) {
      if (!words[i].matches("\\d{1,18}")) {
        return null;
      }
      numbers[i] = Long.parseLong(words[i]);
    }
    return new JournalBlock(
        numbers[0],
        numbers[1],
        numbers[2],
        numbers[3],
        numbers[4],
        numbers[5],
        numbers[6],
        numbers[7]);
  }

  /**
   * A line with its check, which the checks of all lines before it go into.
   *
   * @param before the check of the line before it; empty for the first
   */
  static String checked(String before, String text) {
    CRC32C sum = new CRC32C();
    sum.update((before + text).getBytes(UTF_8));
    return text + " " + HexFormat.of().toHexDigits((int) sum.getValue());
  }
}
