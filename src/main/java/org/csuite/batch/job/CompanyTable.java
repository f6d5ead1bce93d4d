package org.csuite.batch.job;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.csuite.batch.source.Columns;
import org.csuite.batch.source.Refused;
import org.csuite.batch.source.Reject;
import org.csuite.batch.source.Row;
import org.csuite.batch.source.RowBinder;
import org.csuite.batch.source.RowSink;
import org.csuite.batch.source.Source;
import org.csuite.batch.source.Unreadable;
import org.csuite.input.SourceText;
import org.csuite.model.Diagnostic;
import org.csuite.model.Location;
import org.csuite.model.Refusal;
import org.csuite.model.Scenario;
import org.csuite.model.Severity;
import org.csuite.model.Vocabulary;

/**
 * A CSV table of companies, read as scenarios: one a row, for what is not decided in a stream. The
 * column {@code source} says where a row's facts come from; further columns that are no facts mean
 * nothing.
 *
 * @param scenarios the rows that can be decided, in order
 * @param refusals the other rows, or the file itself
 * @param leftOut what is to be said of columns that are left out, each with its place
 */
public record CompanyTable(List<Scenario> scenarios, List<Refusal> refusals, List<String> leftOut) {
  private static final String SOURCE = "source";

  /** Whether a file is named as such a table, also compressed. */
  public static boolean is(String file) {
    return BatchFiles.is(file, ".csv");
  }

  /** Reads a file. */
  public static CompanyTable read(String file, Vocabulary vocabulary) throws IOException {
    CompanyTable table = new CompanyTable(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    Columns columns = new Columns(vocabulary, List.of(SOURCE), true);
    try (Source source =
        new BatchFiles(file, null, BatchFiles.STANDARD, null)
            .source(InputStream.nullInputStream(), columns)) {
      columns.checkNames(source).forEach(said -> table.leftOut.add(file + ":" + said));
      RowBinder binder = new RowBinder(vocabulary, columns, source.decimalComma());
      RowSink rows = table.new Rows(file, binder);
      for (Source.Chunk chunk = source.next(); chunk != null; chunk = source.next()) {
        chunk.read(rows);
      }
    } catch (Refused e) {
      table.refusals.add(Refusal.ofFile(file, e.diagnostics(file)));
    } catch (Unreadable e) {
      table.refusals.add(Refusal.ofFile(file, List.of(wrong(Location.of(file), e.getMessage()))));
    }
    return table;
  }

  private static Diagnostic wrong(Location location, String message) {
    return new Diagnostic(
        Severity.ERROR, Diagnostic.Code.WRONG_ROW, location, 1, message, null, null);
  }

  /** Makes scenarios of rows. */
  private final class Rows implements RowSink {
    private final String file;
    private final RowBinder binder;

    Rows(String file, RowBinder binder) {
      this.file = file;
      this.binder = binder;
    }

    @Override
    public void row(long line, List<String> header, List<String> cells) {
      try {
        Row row = binder.bind(header, cells);
        String origin = row.kept().get(0);
        scenarios.add(
            Scenario.of(
                row.name().isEmpty() ? unnamed(line) : row.name(),
                origin.isEmpty() ? null : origin,
                row.company(),
                new Location(file, (int) line, 0),
                SourceText.sha256(String.join("\t", cells))));
      } catch (RowBinder.Unfit e) {
        int name = header.indexOf(RowBinder.NAME);
        String given = name < 0 ? "" : cells.get(name).strip();
        Reject reject = new Reject(line, e.column(), e.getMessage());
        refuse(given.isEmpty() ? unnamed(line) : given, reject);
      }
    }

    @Override
    public void unreadable(Reject reject) {
      refuse(unnamed(reject.line()), reject);
    }

    private String unnamed(long line) {
      return file + " " + line;
    }

    private void refuse(String name, Reject reject) {
      Location location = new Location(file, (int) reject.line(), 0);
      refusals.add(new Refusal(name, location, List.of(wrong(location, reject.text()))));
    }
  }
}
