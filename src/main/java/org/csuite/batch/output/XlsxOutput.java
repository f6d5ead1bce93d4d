package org.csuite.batch.output;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import org.csuite.batch.source.Columns;
import org.csuite.batch.source.XlsxRows;
import org.csuite.model.SpreadsheetText;
import org.csuite.output.WholeFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook of decisions, which are handed over as CSV. What one sheet cannot hold goes to further
 * ones. It stands beside its place until it is whole, so that a file that is there is valid.
 */
public final class XlsxOutput implements Output {
  private static final String SHEET = "Decisions";
  private static final double NAME_WIDTH = 30;

  /** Rows that are held in memory. */
  private static final int HELD = 500;

  /** The most characters that a cell can hold, by the limits of Excel. */
  private static final int LONGEST = 32_767;

  /** Numbers that a spreadsheet shows with all their digits. */
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,10})(\\.\\d{1,10})?");

  private final Columns columns;
  private final WholeFile file;
  private final Workbook workbook;
  private List<String> header;
  private Worksheet sheet;
  private int sheets;
  private int row;
  private boolean whole;

  /** Begins a workbook. */
  public XlsxOutput(WholeFile file, Columns columns) {
    this.columns = columns;
    this.file = file;
    this.workbook = new Workbook(file.stream(), "csuite", null);
    // half the time of the usual level, for a tenth more bytes
    workbook.setCompressionLevel(Deflater.BEST_SPEED);
  }

  /** Appends rows; the first line of all names the columns. */
  @Override
  public void write(String csv) throws IOException {
    whole = false;
    try (CsvReader<CsvRecord> lines = CsvReader.builder().ofCsvRecord(csv)) {
      for (CsvRecord line : lines) {
        if (header == null) {
          header = line.getFields();
          begin();
        } else {
          add(line.getFields());
        }
      }
    }
    whole = header != null;
  }

  private void begin() {
    sheets++;
    sheet = workbook.newWorksheet(sheets == 1 ? SHEET : SHEET + " " + sheets);
    sheet.freezePane(1, 1);
    sheet.width(0, NAME_WIDTH);
    for (int column = 0; column < header.size(); column++) {
      if (CsvCells.isAmount(header.get(column))) {
        sheet.style(column).format("#,##0").set();
      }
      sheet.inlineString(0, column, header.get(column));
    }
    sheet.range(0, 0, 0, header.size() - 1).style().bold().fillColor("D9E1F2").set();
    row = 1;
  }

  private void add(List<String> cells) throws IOException {
    if (row == XlsxRows.MOST_ROWS) {
      sheet.finish();
      begin();
    }
    for (int column = 0; column < cells.size(); column++) {
      String text = SpreadsheetText.original(cells.get(column));
      if (isNumber(column) && NUMBER.matcher(text).matches()) {
        sheet.value(row, column, Double.valueOf(text));
      } else if (!text.isEmpty()) {
        sheet.inlineString(row, column, text.substring(0, Math.min(text.length(), LONGEST)));
      }
    }
    row++;
    if (row % HELD == 0) {
      sheet.flush();
    }
  }

  private boolean isNumber(int column) {
    String name = header.get(column);
    return CsvCells.isNumber(name) || columns.numeric(name);
  }

  @Override
  public void giveUp() {
    whole = false;
  }

  @Override
  public void close() throws IOException {
    try (file) {
      if (whole) {
        workbook.close();
        file.commit();
      }
    }
  }
}
