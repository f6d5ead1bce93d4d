package org.csuite.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csuite.model.Grid;
import org.csuite.model.Grid.Interval;
import org.csuite.model.Question;
import org.csuite.model.SpreadsheetText;
import org.csuite.model.Sweep;

/**
 * Reports sweeps as CSV: a line for each interval or field, both ends included, and a column for
 * each decision. Every sweep has a header of its own.
 */
public final class SweepCsv implements Report<Sweep> {
  private final Writer out;

  /** Writes to a target that the caller opened and closes. */
  public SweepCsv(Writer out) {
    this.out = out;
  }

  @Override
  public void add(Sweep sweep) throws IOException {
    CsvWriter csv = CsvWriter.builder().build(out);
    Grid<Map<Question, String>> grid = sweep.decisions();
    Set<Question> questions = new LinkedHashSet<>();
    grid.cells().forEach(column -> column.forEach(cell -> questions.addAll(cell.keySet())));
    List<String> header = new ArrayList<>(columns(sweep.across()));
    header.addAll(sweep.up() == null ? List.of() : columns(sweep.up()));
    questions.forEach(question -> header.add(question.toString()));
    write(csv, header);
    for (int column = 0; column < grid.columns().size(); column++) {
      for (int row = 0; row < grid.rows().size(); row++) {
        List<String> line = new ArrayList<>(values(grid.columns().get(column)));
        line.addAll(sweep.up() == null ? List.of() : values(grid.rows().get(row)));
        for (Question question : questions) {
          line.add(grid.at(column, row).get(question));
        }
        write(csv, line);
      }
    }
    csv.flush();
  }

  private static void write(CsvWriter csv, List<String> cells) {
    csv.writeRecord(
        cells.stream().map(cell -> cell == null ? null : SpreadsheetText.of(cell)).toList());
  }

  private static List<String> columns(Sweep.Range range) {
    String name = range.fact().name();
    return range.words().isEmpty() ? List.of(name + ".from", name + ".to", name) : List.of(name);
  }

  private static List<String> values(Interval interval) {
    String at =
        interval.at() instanceof Number number
            ? JsonValues.plain(number)
            : interval.at() instanceof List<?> words
                ? String.join("|", words.stream().map(String::valueOf).toList())
                : String.valueOf(interval.at());
    return interval.from() == null
        ? List.of(at)
        : List.of(exact(interval.from()), exact(interval.to()), at);
  }

  /** To the last bit, since an end may lie just beside a round number. */
  private static String exact(double number) {
    return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
  }

  @Override
  public void end() throws IOException {
    out.flush();
  }
}
