package org.csuite.batch.source;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;

/** Which cells of a workbook show their number as a date, and the date it is. */
final class XlsxDates {
  /** What in a format is no code: quoted text, escaped signs, colours and conditions. */
  private static final Pattern LITERAL =
      Pattern.compile(
          "\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hms]+\\])[^\\]]*\\]", Pattern.CASE_INSENSITIVE);

  private static final Pattern DATE = Pattern.compile("[dmyhs]", Pattern.CASE_INSENSITIVE);

  /** The last day that Excel knows, 31 December 9999. */
  private static final double LAST = 2_958_466;

  private final Map<String, Boolean> formats = new HashMap<>();

  /** The date or time as ISO 8601 writes it; null when the cell shows none. */
  String date(Cell cell, double days) {
    String format = cell.getDataFormatString();
    if (format == null || days < 0 || days >= LAST || !formats.computeIfAbsent(format, this::is)) {
      return null;
    }
    LocalDateTime time = cell.asDate();
    if (days < 1) {
      return time.toLocalTime().toString();
    }
    return time.equals(time.truncatedTo(ChronoUnit.DAYS))
        ? time.toLocalDate().toString()
        : time.toString();
  }

  private boolean is(String format) {
    return DATE.matcher(LITERAL.matcher(format).replaceAll("")).find();
  }
}
