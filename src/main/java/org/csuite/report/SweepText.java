package org.csuite.report;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.csuite.model.FactDefinition;
import org.csuite.model.Grid;
import org.csuite.model.Grid.Interval;
import org.csuite.model.Question;
import org.csuite.model.Sweep;

/**
 * Reports sweeps as text: of one fact the values at which decisions change, of two a map whose
 * letters say who is staffed.
 */
public final class SweepText implements Report<Sweep> {
  private final Wording wording;
  private final SweepWording sweeps;
  private final Page page;
  private boolean first = true;

  /** Writes to a target that the caller opened and closes. */
  public SweepText(ReportOptions options, Writer out) {
    this.wording = new Wording(options);
    this.sweeps = new SweepWording(wording);
    this.page = new Page(options, out);
  }

  @Override
  public void add(Sweep sweep) throws IOException {
    if (!first) {
      page.gap();
    }
    first = false;
    page.paragraph(0, Cell.of(sweeps.title(sweep), Style.STRONG));
    page.paragraph(0, Cell.of(sweeps.exactness(sweep), Style.FAINT));
    page.gap();
    if (sweep.up() == null) {
      line(sweep);
    } else {
      map(sweep);
    }
    page.flush();
  }

  private void line(Sweep sweep) throws IOException {
    FactDefinition fact = sweep.across().fact();
    List<Interval> columns = sweep.decisions().columns();
    int here = Grid.indexOf(columns, sweep.outcome().company().get(fact));
    TextTable table = new TextTable(2).flexible(1);
    boolean words = !sweep.across().words().isEmpty();
    table.header(
        wording.text(fact.label()), sweeps.say(words ? SweepWord.DECIDED : SweepWord.CHANGES));
    for (int i = 0; i < columns.size(); i++) {
      String begin = sweeps.begin(fact, columns.get(i), sweeps.currency(sweep));
      Map<Question, String> decisions = sweep.decisions().at(i, 0);
      String what =
          i == 0 || words
              ? sweeps.label(decisions)
              : sweeps.changes(sweep.decisions().at(i - 1, 0), decisions);
      table.row(
          Cell.of(
              i == here ? sweeps.say(SweepWord.HERE, begin) : begin,
              i == here ? Style.STRONG : Style.PLAIN),
          Cell.of(what));
    }
    table.write(page, 2);
    if (columns.size() == 1) {
      page.paragraph(2, Cell.of(sweeps.say(SweepWord.NOTHING_CHANGES)));
    }
  }

  private void map(Sweep sweep) throws IOException {
    Grid<String> grid = sweep.decisions().map(sweeps::label).merged();
    Map<String, String> letters = letters(grid);
    FactDefinition up = sweep.up().fact();
    FactDefinition across = sweep.across().fact();
    int x = Grid.indexOf(grid.columns(), sweep.outcome().company().get(across));
    int y = Grid.indexOf(grid.rows(), sweep.outcome().company().get(up));
    int count = grid.columns().size();
    String currency = sweeps.currency(sweep);
    TextTable table = new TextTable(count + 1);
    for (int row = grid.rows().size() - 1; row >= 0; row--) {
      Cell[] cells = new Cell[count + 1];
      cells[0] = Cell.of(sweeps.begin(up, grid.rows().get(row), currency), Style.FAINT);
      for (int column = 0; column < count; column++) {
        String letter = letters.get(grid.at(column, row));
        boolean here = column == x && row == y;
        cells[column + 1] =
            Cell.of(here ? "[" + letter + "]" : letter, here ? Style.STRONG : Style.PLAIN);
      }
      table.row(cells);
    }
    page.paragraph(0, Cell.of(wording.text(up.label()), Style.FAINT));
    table.write(page, 2);
    columns(across, grid.columns(), currency);
    page.heading(sweeps.say(SweepWord.REGIONS));
    TextTable legend = new TextTable(2).flexible(1);
    letters.forEach((label, letter) -> legend.row(Cell.of(letter, Style.STRONG), Cell.of(label)));
    legend.write(page, 2);
  }

  /** Letters by first appearance from the lower left. */
  private static Map<String, String> letters(Grid<String> grid) {
    Map<String, String> letters = new LinkedHashMap<>();
    for (List<String> column : grid.cells()) {
      column.forEach(label -> letters.putIfAbsent(label, SweepWording.letter(letters.size())));
    }
    return letters;
  }

  private void columns(FactDefinition fact, List<Interval> columns, String currency)
      throws IOException {
    List<String> begins =
        columns.stream().map(column -> sweeps.begin(fact, column, currency)).toList();
    page.paragraph(
        2,
        Cell.of(wording.text(fact.label()) + ", " + sweeps.say(SweepWord.FROM) + " ", Style.FAINT),
        Cell.of(String.join(" · ", begins), Style.FAINT));
  }

  @Override
  public void end() throws IOException {
    page.flush();
  }
}
