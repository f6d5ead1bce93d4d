package org.csuite.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.csuite.model.CaseResult;
import org.csuite.model.CaseResult.Mismatch;
import org.csuite.model.Diagnostic;
import org.csuite.model.Refusal;

/**
 * Reports cases in the XML that build servers read as results of JUnit: a suite for each file, a
 * failure for each case that failed, with what was expected, found and why as its text.
 */
public final class JUnitTests implements Report<CaseResult> {
  private final MismatchLine why;
  private final Writer out;
  private final Map<String, List<CaseResult>> suites = new LinkedHashMap<>();
  private final Map<String, List<Refusal>> refusals = new LinkedHashMap<>();

  /** Writes to a target that the caller opened and closes. */
  public JUnitTests(ReportOptions options, Writer out) {
    this.why = new MismatchLine(options);
    this.out = out;
  }

  @Override
  public void add(CaseResult result) {
    suites.computeIfAbsent(result.location().file(), file -> new ArrayList<>()).add(result);
  }

  /** An error of its file. */
  @Override
  public void refuse(Refusal refusal) {
    String file = refusal.location().file();
    suites.computeIfAbsent(file, any -> new ArrayList<>());
    refusals.computeIfAbsent(file, any -> new ArrayList<>()).add(refusal);
  }

  @Override
  public void end() throws IOException {
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    List<CaseResult> all = suites.values().stream().flatMap(List::stream).toList();
    int errors = refusals.values().stream().mapToInt(List::size).sum();
    out.append("<testsuites name=\"csuite\"" + counts(all, errors) + ">\n");
    for (Map.Entry<String, List<CaseResult>> suite : suites.entrySet()) {
      List<Refusal> refused = refusals.getOrDefault(suite.getKey(), List.of());
      out.append(
          "  <testsuite name=\""
              + escape(suite.getKey())
              + "\""
              + counts(suite.getValue(), refused.size())
              + ">\n");
      for (CaseResult result : suite.getValue()) {
        write(result);
      }
      for (Refusal refusal : refused) {
        write(refusal);
      }
      out.append("  </testsuite>\n");
    }
    out.append("</testsuites>\n");
    out.flush();
  }

  private static String counts(List<CaseResult> results, int errors) {
    long failed = results.stream().filter(result -> !result.passed()).count();
    return " tests=\""
        + (results.size() + errors)
        + "\" failures=\""
        + failed
        + "\" errors=\""
        + errors
        + "\" skipped=\"0\"";
  }

  private void write(Refusal refusal) throws IOException {
    String file = escape(refusal.location().file());
    out.append("    <testcase classname=\"" + file + "\" name=\"" + escape(refusal.name()) + "\"");
    out.append(" file=\"" + file + "\" line=\"" + refusal.location().line() + "\">\n");
    for (Diagnostic reason : refusal.diagnostics()) {
      out.append("      <error type=\"" + reason.code().id() + "\" message=\"");
      out.append(escape(reason.message()) + "\">" + escape(reason.location().toString()));
      out.append("</error>\n");
    }
    out.append("    </testcase>\n");
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
    return Arrays.stream(text.split("\n", -1))
        .map(XmlText::escape)
        .collect(Collectors.joining("\n"));
  }
}
