package org.csuite.input;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Years, months and days as files write them: {@code 2027}, {@code 2027-01}, {@code 2027-01-31}.
 */
public final class Dates {
  private static final Pattern WRITTEN = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

  private static final String LOOKS = "Maybe 2027, 2027-01 or 2027-01-31.";

  private Dates() {}

  /**
   * What may be meant by a text that is no date of the calendar: 30 February is none.
   *
   * @return null for a date
   */
  public static String hint(String text) {
    Matcher written = WRITTEN.matcher(text);
    if (!written.matches() || Integer.parseInt(written.group(1)) == 0) {
      return LOOKS;
    }
    if (written.group(2) == null) {
      return null;
    }
    int day = written.group(3) == null ? 1 : Integer.parseInt(written.group(3));
    try {
      YearMonth month =
          YearMonth.of(Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2)));
      return month.isValidDay(day)
          ? null
          : "Maybe " + (day == 0 ? month.atDay(1) : month.atEndOfMonth()) + ".";
    } catch (DateTimeException e) {
      return LOOKS;
    }
  }
}
