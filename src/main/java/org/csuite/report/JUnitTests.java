package org.csuite.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.csuite.model.CaseResult;
import org.csuite.model.CaseResult.Mismatch;

/**
 * Reports cases in the XML that build servers read as results of JUnit: a suite for each file, a
 * failure for each case that failed, with what was expected, found and why as its text.
 */
public final class JUnitTests implements Report<CaseResult> {
  private final MismatchLine why;
  private final Writer out;
  private final Map<String, List<CaseResult>> suites = new LinkedHashMap<>();

  /** Writes to a target that the caller opened and closes. */
  public JUnitTests(ReportOptions options, Writer out) {
    this.why = new MismatchLine(options);
    this.out = out;
  }

  @Override
  public void add(CaseResult result) {
    suites.computeIfAbsent(result.location().file(), file -> new ArrayList<>()).add(result);
  }

  @Override
  public void end() throws IOException {
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    List<CaseResult> all = suites.values().stream().flatMap(List::stream).toList();
    out.append("<testsuites name=\"csuite\"" + counts(all) + ">\n");
    for (Map.Entry<String, List<CaseResult>> suite : suites.entrySet()) {
      out.append(
          "  <testsuite name=\""
              + escape(suite.getKey())
              + "\""
              + counts(suite.getValue())
              + ">\n");
      for (CaseResult result : suite.getValue()) {
        write(result);
      }
      out.append("  </testsuite>\n");
    }
    out.append("</testsuites>\n");
    out.flush();
  }

  private static String counts(List<CaseResult> results) {
    long failed = results.stream().filter(result -> !result.passed()).count();
    return " tests=\""
        + results.size()
        + "\" failures=\""
        + failed
        + "\" errors=\"0\" skipped=\"0\"";
  }

  private void write(CaseResult result) throws IOException {
    String file = result.location().file();
    out.append(
        "    <testcase classname=\""
            + escape(file)
            + "\" name=\""
            + escape(result.name())
            + "\" file=\""
            + escape(file)
            + "\" line=\""
            + result.location().line()
            + "\"");
    if (result.passed()) {
      out.append("/>\n");
      return;
    }
    StringBuilder text = new StringBuilder();
    for (Mismatch mismatch : result.mismatches()) {
      text.append(TextTests.what(mismatch.expectation()))
          .append(": expected ")
          .append(JsonTests.expected(mismatch))
          .append(", found ")
          .append(mismatch.found())
          .append(" (")
          .append(mismatch.expectation().location())
          .append(")\n");
      String line = why.line(mismatch);
      if (line != null) {
        text.append(line).append('\n');
      }
    }
    String first = text.substring(0, text.indexOf("\n"));
    out.append(">\n      <failure type=\"expectation\" message=\"" + escape(first) + "\">");
    out.append(escape(text.toString())).append("</failure>\n    </testcase>\n");
  }

  /** For XML 1.0, which cannot hold most control characters at all. */
  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> {
                  boolean allowed =
                      c == '\n'
                          || c == '\t'
                          || c >= 0x20 && c < 0xD800
                          || c > 0xDFFF && c < 0xFFFE
                          || c > 0xFFFF;
                  escaped.appendCodePoint(allowed ? c : 0xFFFD);
                }
              }
            });
    return escaped.toString();
  }
}
