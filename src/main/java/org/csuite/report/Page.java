package org.csuite.report;

import java.io.IOException;
import java.io.Writer;

/**
 * Where text reports write to: lines of a width, headings, paragraphs that hang below their first
 * word.
 */
final class Page {
  private final ReportOptions options;
  private final Writer out;

  Page(ReportOptions options, Writer out) {
    this.options = options;
    this.out = out;
  }

  int width() {
    return options.width();
  }

  boolean colour() {
    return options.colour();
  }

  /** A finished line. */
  void raw(String line) throws IOException {
    out.append(line).append('\n');
  }

  /** The beginning of a line that somebody else ends. */
  void write(String text) throws IOException {
    out.append(text);
  }

  /** An empty line. */
  void gap() throws IOException {
    raw("");
  }

  /** The title of a section, after an empty line. */
  void heading(String title) throws IOException {
    gap();
    raw(Style.HEADING.apply(title, colour()));
  }

  /**
   * A paragraph; its lines after the first are indented as deep as the first one's text.
   *
   * @param lead what stands before it
   * @param tail what ends it, in a style of its own; may be empty
   */
  void paragraph(int indent, Cell lead, Cell text, Cell tail) throws IOException {
    String margin = " ".repeat(indent);
    int hang = DisplayText.width(lead.text());
    if (hang > width() / 2) {
      // a lead that leaves no room has lines of its own
      for (String line : DisplayText.wrap(lead.text().strip(), width() - indent)) {
        raw(margin + lead.style().apply(line, colour()));
      }
      paragraph(indent + 2, Cell.of(""), text, tail);
      return;
    }
    String whole = tail.text().isEmpty() ? text.text() : text.text() + " " + tail.text();
    int rest = letters(text.text());
    String begin = margin + lead.style().apply(lead.text(), colour());
    for (String line : DisplayText.wrap(whole, width() - indent - hang)) {
      int split = split(line, rest);
      rest -= letters(line.substring(0, split));
      String styled =
          text.style().apply(line.substring(0, split), colour())
              + tail.style().apply(line.substring(split), colour());
      raw((begin + styled).stripTrailing());
      begin = margin + " ".repeat(hang);
    }
  }

  /** Where in a line so many characters that are no blanks have passed. */
  private static int split(String line, int letters) {
    int seen = 0;
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) != ' ' && seen++ == letters) {
        return i;
      }
    }
    return line.length();
  }

  private static int letters(String text) {
    return (int) text.chars().filter(c -> c != ' ').count();
  }

  /** A paragraph that begins with something in a style of its own. */
  void paragraph(int indent, Cell lead, Cell text) throws IOException {
    paragraph(indent, lead, text, Cell.of(""));
  }

  /** A paragraph. */
  void paragraph(int indent, Cell text) throws IOException {
    paragraph(indent, Cell.of(""), text);
  }

  void flush() throws IOException {
    out.flush();
  }
}
