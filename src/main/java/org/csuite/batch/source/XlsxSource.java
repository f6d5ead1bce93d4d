package org.csuite.batch.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import org.csuite.batch.source.XlsxRows.Cell;
import org.csuite.batch.source.XlsxRows.XlsxRow;
import org.csuite.input.Nearest;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * Rows of one sheet of an Excel workbook. Its first row that is not blank names the columns. Hidden
 * rows and columns are read like others; of a formula the result is read that the file holds, of
 * merged cells the value that is shown.
 */
public final class XlsxSource implements Source {
  /** As many as a block of CSV has. */
  private static final int ROWS = 1000;

  private final Path file;
  private final ReadableWorkbook workbook;
  private final Columns columns;
  private final String sheet;
  private final XlsxRows rows;
  private final long allRows;
  private final int headerRow;
  private final List<String> header;
  private final boolean[] used;
  private final MergedCells merged;

  /**
   * Reads the header.
   *
   * @param wanted the sheet; null for the only one
   * @throws Refused when there is no such sheet or no header
   */
  public XlsxSource(Path path, String wanted, Columns columns) throws IOException, Refused {
    WorkbookScan scan = WorkbookFile.check(path);
    this.file = path;
    this.columns = columns;
    this.workbook = open(path, scan.styled());
    SheetScan seen;
    try {
      Sheet found = sheet(path, wanted);
      this.sheet = found.getName();
      seen = WorkbookFile.check(path, scan, found.getId());
      this.rows = new XlsxRows("'" + path + "'", found, seen.unstored(), scan.stale());
      this.allRows = seen.rows();
      XlsxRow first = rows.next();
      if (first == null) {
        throw new Refused(quoted(), "The sheet is empty.", "Its first row names the columns.");
      }
      if (allRows == 0) {
        // what else it says of the sheet is not known either
        throw new Refused(quoted(), "The sheet is stored unusually.", "Maybe save it in Excel.");
      }
      this.headerRow = first.number();
      this.header = names(first, seen.merged());
    } catch (IOException | Refused e) {
      workbook.close();
      throw e;
    }
    this.used = new boolean[header.size()];
    boolean[] numeric = new boolean[used.length];
    for (int i = 0; i < used.length; i++) {
      used[i] = columns.used(header.get(i));
      numeric[i] = columns.numeric(header.get(i));
    }
    this.merged = new MergedCells(seen.merged(), numeric);
  }

  private static ReadableWorkbook open(Path path, boolean styled) throws IOException, Refused {
    try {
      // the formats say which numbers are dates
      return new ReadableWorkbook(path.toFile(), new ReadingOptions(styled, false));
    } catch (RuntimeException e) {
      throw new Refused("'" + path + "' is a damaged workbook.", "Maybe save it anew in Excel.");
    }
  }

  /** The sheet to read: the one that is wanted, or the only one that is shown. */
  private Sheet sheet(Path path, String wanted) throws Refused {
    List<Sheet> all = workbook.getSheets().toList();
    List<Sheet> shown =
        all.stream().filter(found -> found.getVisibility() == SheetVisibility.VISIBLE).toList();
    List<Sheet> choice = wanted != null || shown.isEmpty() ? all : shown;
    List<String> names = choice.stream().map(Sheet::getName).toList();
    if (wanted == null && choice.size() != 1) {
      throw new Refused(
          "'" + path + "' has " + choice.size() + " sheets: " + String.join(", ", names) + ".",
          "Choose one with --sheet NAME.");
    }
    int at = wanted == null ? 0 : names.indexOf(wanted);
    if (at < 0) {
      throw new Refused(
          "'" + path + "' has no sheet '" + wanted + "'.", Nearest.hint(wanted, names));
    }
    return choice.get(at);
  }

  private List<String> names(XlsxRow first, List<MergedRange> merges) throws Refused {
    Cell last = first.cells().get(first.cells().size() - 1);
    String[] names = new String[last.column() + 1];
    Arrays.fill(names, "");
    for (Cell cell : first.cells()) {
      if (cell.fault() != null) {
        throw new Refused(address(cell.column(), first.number()), cell.fault(), null);
      }
      names[cell.column()] = cell.text().strip();
    }
    for (MergedRange range : merges) {
      if (range.firstRow() == first.number()
          && range.firstColumn() < names.length
          && !names[range.firstColumn()].isEmpty()) {
        checkMerged(range, names);
      }
    }
    return HeaderLine.checked(Arrays.asList(names), column -> address(column, first.number()));
  }

  /** A name is that of one column, and stands in one row. */
  private void checkMerged(MergedRange range, String... names) throws Refused {
    boolean next = range.lastRow() > range.firstRow();
    int last = Math.min(range.lastColumn(), names.length - 1);
    if (next || last > range.firstColumn()) {
      throw new Refused(
          address(range.firstColumn(), range.firstRow()),
          "The name '%s' goes over several %s, in the merged cell %s."
              .formatted(names[range.firstColumn()], next ? "rows" : "columns", range),
          "Maybe unmerge it: one row names the columns, each by a name of its own.");
    }
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public String place(Reject reject) {
    int column = header.indexOf(reject.column());
    return column < 0 ? quoted() + "!" + reject.line() : address(column, reject.line());
  }

  @Override
  public long headerLine() {
    return headerRow;
  }

  @Override
  public String place(int column) {
    return address(column, headerRow);
  }

  private String address(int column, long row) {
    return quoted() + "!" + MergedRange.address(column, row);
  }

  /** The sheet's name as formulas write it. */
  private String quoted() {
    return sheet.matches("\\w+") ? sheet : "'" + sheet.replace("'", "''") + "'";
  }

  @Override
  public double share() {
    return allRows == 0 ? -1 : Math.min(1, (double) rows.read() / allRows);
  }

  @Override
  public Chunk next() throws IOException {
    List<XlsxRow> chunk = new ArrayList<>(ROWS);
    XlsxRow row = rows.next();
    while (row != null) {
      chunk.add(merged.shown(row));
      row = chunk.size() == ROWS ? null : rows.next();
    }
    return chunk.isEmpty()
        ? null
        : new Chunk(chunk.size(), 0, sink -> chunk.forEach(read -> hand(read, sink)));
  }

  @Override
  public long line() {
    return rows.last() + 1L;
  }

  @Override
  public long skip(long length) throws IOException {
    for (long i = 0; i < length; i++) {
      XlsxRow row = rows.next();
      if (row == null) {
        return OTHER;
      }
      merged.shown(row);
    }
    return 0;
  }

  /** The whole file, since what rows hold stands in several places of it. */
  @Override
  public String identity() throws IOException {
    CRC32C sum = new CRC32C();
    try (InputStream in = new CheckedInputStream(Files.newInputStream(file), sum)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return sheet + " " + Files.size(file) + " " + sum.getValue();
  }

  private void hand(XlsxRow row, RowSink sink) {
    String[] cells = new String[header.size()];
    Arrays.fill(cells, "");
    for (Cell cell : row.cells()) {
      int column = cell.column();
      if (column >= cells.length) {
        sink.unreadable(
            new Reject(
                row.number(),
                "",
                "The cell %s has a value, but its column has no name in row %d."
                    .formatted(MergedRange.address(column, row.number()), headerRow)));
        return;
      }
      if (cell.fault() != null && used[column]) {
        sink.unreadable(new Reject(row.number(), header.get(column), cell.fault()));
        return;
      }
      cells[column] =
          cell.number() ? columns.decimal(header.get(column), cell.text()) : cell.text();
    }
    sink.row(row.number(), header, Arrays.asList(cells));
  }

  @Override
  public void close() throws IOException {
    rows.close();
    workbook.close();
  }
}
