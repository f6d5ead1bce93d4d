package org.csuite.batch;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.regex.Pattern;

/** Which styles of a workbook show a number as a date, and the date it is. */
final class XlsxDates {
  /** For a workbook without styles. */
  static final XlsxDates NONE = new XlsxDates(false);

  /** What in a format is no code: quoted text, escaped signs, colours and conditions. */
  private static final Pattern LITERAL =
      Pattern.compile(
          "\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hms]+\\])[^\\]]*\\]", Pattern.CASE_INSENSITIVE);

  private static final Pattern DATE = Pattern.compile("[dmyhs]", Pattern.CASE_INSENSITIVE);

  /** The last day that Excel knows, 31 December 9999. */
  private static final double LAST = 2_958_466;

  /** Excel takes 1900 for a leap year, as Lotus did: before 1 March days are one further. */
  private static final int LEAP_FAULT = 60;

  private static final LocalDateTime FROM_1900 = LocalDateTime.of(1899, 12, 30, 0, 0);
  private static final LocalDateTime FROM_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);
  private static final double SECONDS = 86_400;

  private final BitSet styles = new BitSet();
  private final boolean from1904;

  private XlsxDates(boolean from1904) {
    this.from1904 = from1904;
  }

  /**
   * Reads the styles.
   *
   * @param from1904 whether days are counted from 1904, as on old Macs
   */
  static XlsxDates read(XmlPart part, boolean from1904) throws IOException {
    XlsxDates dates = new XlsxDates(from1904);
    BitSet formats = new BitSet();
    formats.set(14, 23);
    formats.set(45, 48);
    try (part) {
      for (String at = part.inside("styleSheet");
          at != null && !at.equals("cellXfs");
          at = part.inside("styleSheet")) {
        if (at.equals("numFmt")) {
          String code =
              LITERAL.matcher(String.valueOf(part.attribute("formatCode"))).replaceAll("");
          formats.set(number(part, "numFmtId"), DATE.matcher(code).find());
        }
        part.piece();
      }
      for (int style = 0; part.find("xf", "cellXfs"); style++) {
        dates.styles.set(style, formats.get(number(part, "numFmtId")));
        part.piece();
      }
    }
    return dates;
  }

  private static int number(XmlPart part, String attribute) throws Unreadable {
    String text = part.attribute(attribute);
    if (text == null) {
      return 0;
    }
    if (!text.matches("\\d{1,5}")) {
      throw part.damaged(" in its styles");
    }
    return Integer.parseInt(text);
  }

  /** Whether a style shows dates. */
  boolean shows(int style) {
    return styles.get(style);
  }

  /** The date or time as ISO 8601 writes it; null when the number is none. */
  String date(double days) {
    if (days < 0 || days >= LAST) {
      return null;
    }
    long seconds = Math.round(days * SECONDS);
    if (days < 1) {
      return LocalTime.ofSecondOfDay(seconds % (long) SECONDS).toString();
    }
    LocalDateTime from =
        from1904 ? FROM_1904 : days < LEAP_FAULT ? FROM_1900.plusDays(1) : FROM_1900;
    LocalDateTime time = from.plusSeconds(seconds);
    return time.equals(time.truncatedTo(ChronoUnit.DAYS))
        ? time.toLocalDate().toString()
        : time.toString();
  }
}
