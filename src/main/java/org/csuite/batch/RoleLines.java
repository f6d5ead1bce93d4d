package org.csuite.batch;

import org.csuite.batch.Decision.RoleLine;

/** The lines of one role that have been put together, so that companies share them. */
final class RoleLines {
  /** Above any number of bands. */
  private static final long PAYS = 1L << 24;

  private final String role;
  private final CellTable of;
  private final CellTable verdict;
  private final CellTable pay;
  private final LongTable numbers = new LongTable();
  private RoleLine[] lines = new RoleLine[16];

  RoleLines(String role, CellTable of, CellTable verdict, CellTable pay) {
    this.role = role;
    this.of = of;
    this.verdict = verdict;
    this.pay = pay;
  }

  /** The line of a company whose conclusions are known. */
  RoleLine of(int[] state) {
    int ofNumber = state[of.node().slot()];
    int verdictNumber = state[verdict.node().slot()];
    int payNumber = state[pay.node().slot()];
    long key = ((long) ofNumber * Input.GROWING + verdictNumber) * PAYS + payNumber;
    int number = numbers.get(key);
    if (number < 0) {
      number = numbers.size();
      if (number == lines.length) {
        lines = java.util.Arrays.copyOf(lines, number * 2);
      }
      numbers.put(key, number);
      lines[number] =
          Reading.line(
              role, of.value(ofNumber), verdict.value(verdictNumber), pay.value(payNumber));
    }
    return lines[number];
  }
}
