package org.csuite.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.csuite.model.Comparison;
import org.csuite.model.OrganisationDesign;

/** Reports organisations side by side as a table: what differs, and the figures of the whole. */
public final class CompareText implements Report<Comparison> {
  private final Wording wording;
  private final Page page;
  private final boolean all;

  /**
   * Writes to a target that the caller opened and closes.
   *
   * @param all whether what is alike is told too
   */
  public CompareText(ReportOptions options, boolean all, Writer out) {
    this.wording = new Wording(options);
    this.page = new Page(options, out);
    this.all = all;
  }

  @Override
  public void add(Comparison comparison) throws IOException {
    if (comparison.designs().stream().anyMatch(OrganisationDesign::given)) {
      String name = comparison.designs().get(0).name();
      page.paragraph(0, Cell.of(DisplayText.safe(name), Style.STRONG));
    }
    CompareTable compared = CompareTable.of(comparison, all, wording);
    int count = compared.columns().size() + 1;
    TextTable table = new TextTable(count).flexible(IntStream.range(0, count).toArray());
    table.row(cells("", compared.columns(), Style.STRONG));
    List<String> empty = compared.columns().stream().map(column -> "").toList();
    for (CompareTable.Section section : compared.sections()) {
      table.row(cells("", empty, Style.PLAIN));
      table.row(cells(section.title(), empty, Style.HEADING));
      section.rows().forEach(r -> table.row(cells("  " + r.title(), r.cells(), Style.PLAIN)));
    }
    table.write(page, 0);
    page.gap();
    if (compared.decidesAlike()) {
      page.raw(CompareWord.NO_DIFFERENCE.in(wording.language()));
    } else if (!all) {
      String alike = CompareWord.ALIKE.in(wording.language(), compared.alike());
      page.paragraph(0, Cell.of(alike, Style.FAINT));
    }
    page.flush();
  }

  private static Cell[] cells(String title, List<String> texts, Style style) {
    List<Cell> cells = new ArrayList<>(List.of(Cell.of(title, style)));
    texts.forEach(text -> cells.add(Cell.of(text, style)));
    return cells.toArray(Cell[]::new);
  }

  @Override
  public void end() throws IOException {
    page.flush();
  }
}
