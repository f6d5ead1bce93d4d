package org.csuite.input;

import java.util.EnumMap;
import java.util.Map;

/** How the lines of a text end: as most of them do. */
public enum LineEnds {
  /** Unix. */
  LF("\n"),
  /** Windows. */
  CRLF("\r\n"),
  /** Old systems. */
  CR("\r");

  private final String end;

  LineEnds(String end) {
    this.end = end;
  }

  /** Those of a text; of one without any, as on Unix. */
  public static LineEnds of(SourceText source) {
    String text = source.text();
    Map<LineEnds, Integer> counts = new EnumMap<>(LineEnds.class);
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        counts.merge(LF, 1, Integer::sum);
      } else if (text.charAt(i) == '\r') {
        boolean both = i + 1 < text.length() && text.charAt(i + 1) == '\n';
        counts.merge(both ? CRLF : CR, 1, Integer::sum);
        i += both ? 1 : 0;
      }
    }
    LineEnds most = LF;
    for (LineEnds ends : values()) {
      most = counts.getOrDefault(ends, 0) > counts.getOrDefault(most, 0) ? ends : most;
    }
    return most;
  }

  /** A text whose lines end as on Unix, with these ends. */
  public String in(String text) {
    return this == LF ? text : text.replace("\n", end);
  }
}
