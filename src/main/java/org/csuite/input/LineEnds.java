package org.csuite.input;

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
    int[] counts = new int[values().length];
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        counts[LF.ordinal()]++;
      } else if (text.charAt(i) == '\r') {
        boolean both = i + 1 < text.length() && text.charAt(i + 1) == '\n';
        counts[(both ? CRLF : CR).ordinal()]++;
        i += both ? 1 : 0;
      }
    }
    LineEnds most = LF;
    for (LineEnds ends : values()) {
      most = counts[ends.ordinal()] > counts[most.ordinal()] ? ends : most;
    }
    return most;
  }

  /** A text whose lines end as on Unix, with these ends. */
  public String in(String text) {
    return this == LF ? text : text.replace("\n", end);
  }
}
