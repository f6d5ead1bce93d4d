package org.csuite.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.csuite.model.CoverageReport;
import org.csuite.model.CoverageReport.Item;
import org.csuite.model.CoverageReport.Kind;

/** Reports what cases show of a rule book: the share of each kind, then what was never seen. */
public final class CoverageText implements Report<CoverageReport> {
  private final Page page;

  /** Writes to a target that the caller opened and closes. */
  public CoverageText(ReportOptions options, Writer out) {
    this.page = new Page(options, out);
  }

  @Override
  public void add(CoverageReport report) throws IOException {
    for (Item item : report.items()) {
      if (!item.missing().isEmpty()) {
        page.raw(
            Style.FAINT.apply(DisplayText.safe(item.location().toString()) + ": ", page.colour())
                + DisplayText.safe(item.name())
                + ": never "
                + String.join(", never ", item.missing()));
      }
    }
    for (Kind kind : Kind.values()) {
      page.raw(
          String.format(
              Locale.ROOT,
              "%s: %.1f %% (%d of %d)",
              name(kind),
              report.percent(kind),
              report.covered(kind),
              report.sides(kind)));
    }
    page.raw(String.format(Locale.ROOT, "coverage: %.1f %%", report.percent()));
    page.flush();
  }

  @Override
  public void end() throws IOException {
    page.flush();
  }

  /** What a kind is called, and what its two sides are. */
  static String name(Kind kind) {
    return switch (kind) {
      case RULE -> "rules fired and silent";
      case CONDITION -> "conditions met and not met";
      case THRESHOLD -> "thresholds at and beside";
      case ROW -> "table rows hit";
    };
  }
}
