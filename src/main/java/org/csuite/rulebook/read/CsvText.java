package org.csuite.rulebook.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.csuite.input.CsvSeparator;
import org.csuite.input.Numbers;
import org.csuite.input.Place;
import org.csuite.input.SourceText;
import org.csuite.model.Diagnostic;
import org.csuite.model.Diagnostic.Code;

/**
 * A CSV file as spreadsheets save it: separated by comma, semicolon or tab, which its header shows;
 * with a semicolon or tab, numbers may have a decimal comma.
 */
final class CsvText {
  private static final int MAX_COLUMNS = 200;
  private static final Pattern ANNOUNCED = Pattern.compile("\"?sep=[,;\t]\"?");

  private final SourceText source;
  private final List<Diagnostic> diagnostics;
  private final char separator;

  /**
   * Whether the first line only announces the separator, as spreadsheets accept it: {@code sep=;}.
   */
  private final boolean announced;

  private boolean otherSeparator;
  private final List<Cell> header = new ArrayList<>();
  private final Map<String, Integer> columns = new HashMap<>();
  private final List<Line> lines = new ArrayList<>();

  /**
   * A cell.
   *
   * @param text without quotes and outer blanks
   * @param place where it stands
   */
  record Cell(String text, Place place) {
    boolean isEmpty() {
      return text.isEmpty();
    }
  }

  /**
   * A line below the header, with one cell a column.
   *
   * @param number 1-based
   * @param cells in the header's order
   */
  record Line(int number, List<Cell> cells) {}

  CsvText(SourceText source, List<Diagnostic> diagnostics) {
    this.source = source;
    this.diagnostics = diagnostics;
    this.announced = ANNOUNCED.matcher(source.line(1).strip()).matches();
    this.separator = CsvSeparator.of(source.line(announced ? 2 : 1));
    read();
  }

  List<Cell> header() {
    return header;
  }

  List<Line> lines() {
    return lines;
  }

  /** The column of that header, or -1. */
  int column(String name) {
    return columns.getOrDefault(name, -1);
  }

  /** A number as the file writes them; null when the text is none. */
  Double number(String text) {
    String plain =
        separator != ',' && text.indexOf(',') >= 0 && text.matches("[+-]?\\d+,\\d+")
            ? text.replace(',', '.')
            : text;
    return Numbers.parse(plain);
  }

  private void read() {
    int last = 0;
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowUnclosedQuote(false)
            .skipEmptyLines(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(source.text())) {
      for (CsvRecord record : reader) {
        int number = (int) record.getStartingLineNumber();
        last = number;
        List<Cell> cells = cells(number, record.getFields());
        if (isEmpty(cells) || announced && number == 1) {
          continue;
        }
        if (header.isEmpty()) {
          readHeader(cells);
        } else {
          readLine(number, cells);
        }
      }
    } catch (CsvParseException e) {
      diagnostics.add(
          source
              .place(last + 1, 1, 1)
              .error(
                  Code.WRONG_ROW,
                  "The line cannot be read as CSV: "
                      + e.getMessage().replaceAll(" \\(record.*", "")
                      + ".",
                  "Maybe a double quote is missing."));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException("text in memory cannot fail to be read", e);
    }
  }

  /** The end of a cell; a line without quotes is not looked through for them at each cell. */
  private int endOfCell(String line, boolean quotes, int start) {
    if (!quotes) {
      int end = line.indexOf(separator, start);
      return end < 0 ? line.length() : end;
    }
    boolean quoted = false;
    int end = start;
    while (end < line.length() && (quoted || line.charAt(end) != separator)) {
      quoted ^= line.charAt(end) == '"';
      end++;
    }
    return end;
  }

  private static boolean isEmpty(List<Cell> cells) {
    for (Cell cell : cells) {
      if (!cell.isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private void readHeader(List<Cell> cells) {
    header.addAll(cells);
    while (header.get(header.size() - 1).isEmpty()) {
      header.remove(header.size() - 1);
    }
    for (int i = 0; i < header.size(); i++) {
      Cell cell = header.get(i);
      boolean again = columns.putIfAbsent(cell.text(), i) != null;
      if (cell.isEmpty()) {
        diagnostics.add(
            cell.place()
                .error(
                    Code.MISSING_COLUMN,
                    "This column has no name.",
                    "Maybe name it in the first line, or delete the separator."));
      } else if (again) {
        diagnostics.add(
            cell.place()
                .error(
                    Code.DUPLICATE_NAME,
                    "The column '" + cell.text() + "' stands twice.",
                    "Maybe delete one."));
      }
    }
    if (header.size() > MAX_COLUMNS) {
      diagnostics.add(
          cells
              .get(MAX_COLUMNS)
              .place()
              .error(
                  Code.WRONG_ROW,
                  "A table has at most " + MAX_COLUMNS + " columns.",
                  "Maybe divide it into two tables."));
    }
  }

  private void readLine(int number, List<Cell> cells) {
    List<Cell> trimmed = new ArrayList<>(cells);
    while (trimmed.size() > header.size() && trimmed.get(trimmed.size() - 1).isEmpty()) {
      trimmed.remove(trimmed.size() - 1);
    }
    char other =
        trimmed.size() == 1 && header.size() > 1 ? CsvSeparator.of(source.line(number)) : separator;
    if (other != separator && source.line(number).indexOf(other) >= 0) {
      if (!otherSeparator) {
        otherSeparator = true;
        diagnostics.add(
            cells
                .get(0)
                .place()
                .error(
                    Code.WRONG_ROW,
                    "The header is divided by '"
                        + separator
                        + "', but this line by '"
                        + other
                        + "'.",
                    "Maybe only a part of the file was replaced; save all of it with one separator."));
      }
      return;
    }
    if (trimmed.size() != header.size()) {
      Cell last = cells.get(Math.min(cells.size(), header.size()) - 1);
      diagnostics.add(
          last.place()
              .error(
                  Code.WRONG_ROW,
                  "The line has " + trimmed.size() + " cells, the header " + header.size() + ".",
                  trimmed.size() > header.size()
                      ? "Maybe a cell that holds a separator needs double quotes."
                      : "Maybe a separator is missing; an empty cell needs one too."));
      return;
    }
    lines.add(new Line(number, List.copyOf(trimmed)));
  }

  /** The cells with their places; a cell that spans lines is placed at the line's start. */
  private List<Cell> cells(int number, List<String> fields) {
    List<Cell> cells = new ArrayList<>();
    String line = source.line(number);
    boolean quotes = line.indexOf('"') >= 0;
    int at = 0;
    for (String field : fields) {
      int start = at;
      at = endOfCell(line, quotes, start);
      int length = Math.max(1, Math.min(at, line.length()) - start);
      cells.add(
          new Cell(
              field.strip(), source.place(number, Math.min(start, line.length()) + 1, length)));
      at++;
    }
    return cells;
  }
}
