package org.csuite.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.csuite.model.CoverageReport;
import org.csuite.model.CoverageReport.Item;
import org.csuite.model.CoverageReport.Kind;

/** The coverage of a rule book as one page of HTML that needs nothing beside it. */
public final class CoverageHtml implements Report<CoverageReport> {
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><title>Coverage of the rule book</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <style>
      body{font:15px/1.45 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem;color:#222;background:#fff}
      table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.25rem .6rem;border-bottom:1px solid #ddd;vertical-align:top}
      .all{color:#176b2c}.part{color:#8a5a00}.none{color:#a11}code{font-size:13px}
      summary{cursor:pointer;font-size:1.15rem;font-weight:600;margin:1rem 0 .4rem}
      @media(prefers-color-scheme:dark){body{background:#161616;color:#ddd}th,td{border-color:#333}.all{color:#7fd18f}.part{color:#e2b860}.none{color:#ff8a80}}
      </style></head><body><h1>Coverage of the rule book</h1>
      """;

  private final Writer out;

  /** Writes to a target that the caller opened and closes. */
  public CoverageHtml(Writer out) {
    this.out = out;
  }

  @Override
  public void add(CoverageReport report) throws IOException {
    out.append(HEAD)
        .append("<p>")
        .append(percent(report.percent()))
        .append(" of all sides seen.</p>\n");
    List<Item> missing = report.items().stream().filter(item -> !item.missing().isEmpty()).toList();
    section("What no case shows: " + missing.size(), missing, true);
    for (Kind kind : Kind.values()) {
      kind(report, kind);
    }
  }

  @Override
  public void end() throws IOException {
    out.append("</body></html>\n");
    out.flush();
  }

  private void kind(CoverageReport report, Kind kind) throws IOException {
    section(
        CoverageText.name(kind)
            + ": "
            + percent(report.percent(kind))
            + " ("
            + report.covered(kind)
            + " of "
            + report.sides(kind)
            + ")",
        report.items().stream().filter(item -> item.kind() == kind).toList(),
        false);
  }

  /** A table that opens at a click; what is missing is open from the start. */
  private void section(String title, List<Item> items, boolean open) throws IOException {
    out.append(open ? "<details open><summary>" : "<details><summary>")
        .append(title)
        .append("</summary>\n")
        .append(
            "<table><thead><tr><th>Where</th><th>What</th><th>Seen</th><th>Never</th></tr></thead><tbody>\n");
    for (Item item : items) {
      String state = item.missing().isEmpty() ? "all" : item.covered() == 0 ? "none" : "part";
      out.append("<tr class=\"" + state + "\"><td><code>")
          .append(XmlText.escape(item.location().toString()))
          .append("</code></td><td>")
          .append(XmlText.escape(item.name()))
          .append("</td><td>" + item.covered() + " of " + item.sides() + "</td><td>")
          .append(XmlText.escape(String.join(", ", item.missing())))
          .append("</td></tr>\n");
    }
    out.append("</tbody></table></details>\n");
  }

  private static String percent(double percent) {
    return String.format(Locale.ROOT, "%.1f %%", percent);
  }
}
