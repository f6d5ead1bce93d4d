package org.csuite.report;

import java.io.IOException;
import java.io.Writer;
import java.util.EnumMap;
import java.util.Map;
import org.csuite.model.Diagnostic;
import org.csuite.model.Language;
import org.csuite.model.Severity;

/**
 * Reports mistakes, each with its place, its line and carets below what is wrong. Messages are
 * English in every language.
 */
public final class DiagnosticText implements Report<Diagnostic> {
  /** Nobody reads more; what follows from one mistake may be a line of a file each. */
  private static final int MOST = 200;

  private final Language language;
  private final boolean colour;
  private final int width;
  private final Writer out;
  private int count;
  private final Map<Severity, Integer> counts = new EnumMap<>(Severity.class);

  /** Writes to a target that the caller opened and closes. The options need no vocabulary. */
  public DiagnosticText(ReportOptions options, Writer out) {
    this.language = options.language();
    this.colour = options.colour();
    this.width = options.width();
    this.out = out;
  }

  @Override
  public void add(Diagnostic diagnostic) throws IOException {
    counts.merge(diagnostic.severity(), 1, Integer::sum);
    if (++count > MOST) {
      return;
    }
    Style style = FindingsSection.style(diagnostic.severity());
    String severity = Word.of(diagnostic.severity()).in(language);
    line(
        Style.STRONG.apply(DisplayText.safe(diagnostic.location().toString()) + ":", colour)
            + " "
            + style.apply(severity + "[" + diagnostic.code().id() + "]:", colour)
            + " "
            + DisplayText.safe(diagnostic.message()));
    if (diagnostic.line() != null && diagnostic.location().line() > 0) {
      excerpt(diagnostic, style);
    }
    if (diagnostic.hint() != null) {
      line("  " + DisplayText.safe(diagnostic.hint()));
    }
  }

  /** Writes how many there were of each severity; nothing when there were none. */
  @Override
  public void end() throws IOException {
    if (count > MOST) {
      line("… and " + (count - MOST) + " more, which are not shown.");
    }
    StringBuilder summary = new StringBuilder();
    counts.forEach(
        (severity, count) -> {
          summary.append(summary.isEmpty() ? "" : ", ");
          summary.append(Word.count(severity).in(language, count));
        });
    if (!summary.isEmpty()) {
      line(summary.toString());
    }
    out.flush();
  }

  private void excerpt(Diagnostic diagnostic, Style style) throws IOException {
    String number = String.valueOf(diagnostic.location().line());
    String gutter = "  " + number + " | ";
    SourceLine source =
        SourceLine.of(
            diagnostic.line(),
            diagnostic.location().column(),
            diagnostic.length(),
            width - gutter.length());
    line(Style.FAINT.apply(gutter, colour) + source.text());
    if (diagnostic.location().column() > 0) {
      line(
          Style.FAINT.apply("  " + " ".repeat(number.length()) + " | ", colour)
              + " ".repeat(source.before())
              + style.apply("^".repeat(source.marked()), colour));
    }
  }

  private void line(String text) throws IOException {
    out.append(text).append('\n');
  }
}
