package org.csuite.rulebook.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.csuite.input.SourceText;
import org.csuite.model.Citation;
import org.csuite.model.Diagnostic;
import org.csuite.model.Diagnostic.Code;
import org.csuite.model.Fact;
import org.csuite.model.Field;
import org.csuite.model.Kind;
import org.csuite.model.Text;
import org.csuite.rulebook.Table;
import org.csuite.rulebook.Table.Bound;
import org.csuite.rulebook.Table.Column;
import org.csuite.rulebook.read.CsvText.Cell;
import org.csuite.rulebook.read.CsvText.Line;

/** Reads a table of a phase folder. */
final class TableReader {
  private static final Set<String> NOTES =
      Set.of("why", "why_fr", "advice", "advice_fr", "source", "statement");

  private final String file;
  private final SourceText source;
  private final CsvText csv;
  private final CitationReader citations;
  private final StatementReader statements;
  private final List<Diagnostic> diagnostics;

  TableReader(
      String file,
      SourceText source,
      CsvText csv,
      CitationReader citations,
      StatementReader statements,
      List<Diagnostic> diagnostics) {
    this.file = file;
    this.source = source;
    this.citations = citations;
    this.statements = statements;
    this.diagnostics = diagnostics;
    this.csv = csv;
  }

  /** As rules call the table of a file: {@code salaryBands} of {@code pay/salary-bands.csv}. */
  static String name(String file) {
    String stem = file.substring(file.lastIndexOf('/') + 1, file.length() - ".csv".length());
    StringBuilder name = new StringBuilder();
    for (String word : stem.split("[-_ ]+")) {
      name.append(
          name.length() == 0
              ? word
              : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return name.toString();
  }

  Table read() {
    if (csv.header().isEmpty()) {
      diagnostics.add(
          source
              .place(1, 1, 1)
              .error(
                  Code.EMPTY_FILE,
                  "The table has no header.",
                  "Maybe begin with a line such as sector,headcount.from,value,source."));
    }
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < csv.header().size(); i++) {
      if (!NOTES.contains(csv.header().get(i).text())) {
        columns.add(column(i, columns.size()));
      }
    }
    int sources = csv.column("source");
    if (sources < 0 && !csv.header().isEmpty()) {
      diagnostics.add(
          csv.header()
              .get(0)
              .place()
              .error(
                  Code.MISSING_COLUMN,
                  "The table has no column 'source'.",
                  "Maybe add it: each row says where it is from."));
    }
    List<Fact.Row> rows = new ArrayList<>();
    List<Table.Note> notes = new ArrayList<>();
    for (Line line : csv.lines()) {
      Object[] cells = new Object[columns.size()];
      for (Column column : columns) {
        cells[column.index()] = value(line.cells().get(column.position()), column);
      }
      rows.add(new Fact.Row(file, line.number(), cells));
      notes.add(
          new Table.Note(
              text(line, "why"), text(line, "advice"), source(line, sources), statements(line)));
    }
    return new Table(name(file), file, columns, rows, notes);
  }

  private Column column(int position, int index) {
    String header = csv.header().get(position).text();
    Bound bound = Bound.IS;
    String name = header;
    int point = header.lastIndexOf('.');
    if (point > 0) {
      String suffix = header.substring(point);
      name = header.substring(0, point);
      bound = null;
      for (Bound candidate : Bound.values()) {
        bound = candidate.suffix().equals(suffix) ? candidate : bound;
      }
      if (bound == null) {
        diagnostics.add(
            csv.header()
                .get(position)
                .place()
                .error(
                    Code.MISSING_COLUMN,
                    "'" + suffix + "' is no bound of a column.",
                    "Maybe .from (at least), .above (more than), .to (at most) or .below (less than)."));
        bound = Bound.IS;
      }
    }
    Kind kind = bound == Bound.IS ? kind(position) : Kind.NUMBER;
    return new Column(header, new Field(name, kind, null, true), bound, index, position);
  }

  private Kind kind(int position) {
    List<String> texts =
        csv.lines().stream()
            .map(line -> line.cells().get(position).text())
            .filter(text -> !text.isEmpty())
            .toList();
    if (texts.isEmpty()) {
      return Kind.TEXT;
    }
    if (texts.stream().allMatch(text -> csv.number(text) != null)) {
      return Kind.NUMBER;
    }
    return texts.stream().allMatch(text -> bool(text) != null) ? Kind.BOOLEAN : Kind.TEXT;
  }

  /** True and false also as spreadsheets save them in English and French. */
  private static Boolean bool(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "vrai" -> true;
      case "false", "faux" -> false;
      default -> null;
    };
  }

  private Object value(Cell cell, Column column) {
    if (cell.isEmpty()) {
      return null;
    }
    return switch (column.field().kind()) {
      case NUMBER -> {
        Double number = csv.number(cell.text());
        if (number == null) {
          notANumber(cell, column.header());
        }
        yield number;
      }
      case BOOLEAN -> bool(cell.text());
      default -> cell.text();
    };
  }

  private void notANumber(Cell cell, String header) {
    diagnostics.add(
        cell.place()
            .error(
                Code.WRONG_TYPE,
                "'" + header + "' needs a number, but '" + cell.text() + "' is none.",
                org.csuite.input.Numbers.hint(cell.text())));
  }

  private Text text(Line line, String key) {
    int english = csv.column(key);
    int french = csv.column(key + "_fr");
    if (english < 0 || line.cells().get(english).isEmpty()) {
      return null;
    }
    String text = line.cells().get(english).text();
    String translated = french < 0 ? "" : line.cells().get(french).text();
    if (translated.isEmpty()) {
      diagnostics.add(
          line.cells()
              .get(english)
              .place()
              .error(
                  Code.MISSING_TRANSLATION,
                  "The row has '" + key + "' but no '" + key + "_fr'.",
                  null));
    }
    return new Text(text, translated);
  }

  private Set<String> statements(Line line) {
    int column = csv.column("statement");
    if (column < 0) {
      return Set.of();
    }
    Cell cell = line.cells().get(column);
    return statements.read(cell.text(), cell.place());
  }

  private Citation source(Line line, int column) {
    if (column < 0) {
      return null;
    }
    Cell cell = line.cells().get(column);
    if (cell.isEmpty()) {
      diagnostics.add(
          cell.place()
              .error(
                  Code.MISSING_SOURCE,
                  "The row has no source.",
                  "Maybe a key of sources.yaml, or judgement where no source decides."));
      return null;
    }
    return citations.read(cell.text(), cell.place());
  }
}
