package org.csuite.batch.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.csuite.ShippedBook;
import org.csuite.batch.source.Columns;
import org.csuite.batch.source.Refused;
import org.csuite.batch.source.XlsxRows;
import org.csuite.batch.source.XlsxRows.Cell;
import org.csuite.output.WholeFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxOutputTest {
  private static final Columns COLUMNS =
      new Columns(ShippedBook.BOOK.vocabulary(), List.of("headcount", "note"), true);

  private static final String HEADER = "name,CTO_certainty,CTO_pay_low,headcount,note\n";

  @TempDir private Path folder;

  @Test
  void writesNumbersAsNumbersAndTextAsItWas() throws IOException, Refused {
    Path file = folder.resolve("out.xlsx");
    try (XlsxOutput out = new XlsxOutput(WholeFile.anew(file), COLUMNS)) {
      out.write(HEADER);
      out.write("'=1+1,0.29,250000,1200,007\n\"<a & b>, é\uD83D\uDE00\",1,,007,\n");
      out.write("");
    }
    assertThat(cells(file, 2))
        .containsExactly(
            new Cell(0, "=1+1", false, null),
            new Cell(1, "0.29", true, null),
            new Cell(2, "250000", true, null),
            new Cell(3, "1200", true, null),
            new Cell(4, "007", false, null));
    assertThat(cells(file, 3))
        .containsExactly(
            new Cell(0, "<a & b>, é\uD83D\uDE00", false, null),
            new Cell(1, "1", true, null),
            new Cell(3, "007", false, null));
  }

  private static List<Cell> cells(Path file, int row) throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
        XlsxRows rows = new XlsxRows("it", workbook.getFirstSheet(), false, false)) {
      for (int i = 1; i < row; i++) {
        rows.next();
      }
      return rows.next().cells();
    }
  }

  @Test
  void keepsTheHeaderInSight() throws IOException {
    Path file = folder.resolve("out.xlsx");
    try (XlsxOutput out = new XlsxOutput(WholeFile.anew(file), COLUMNS)) {
      out.write(HEADER);
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      String xml =
          new String(
              zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
              StandardCharsets.UTF_8);
      assertThat(xml).contains("ySplit=\"1\"").contains("state=\"frozen\"");
    }
  }

  @Test
  void beginsAFurtherSheetWhereOneIsFull() throws IOException, Refused {
    Path file = folder.resolve("out.xlsx");
    String half = "A\n".repeat(XlsxRows.MOST_ROWS / 2);
    try (XlsxOutput out = new XlsxOutput(WholeFile.anew(file), COLUMNS)) {
      out.write(HEADER);
      out.write(half);
      out.write(half);
    }
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
        XlsxRows second =
            new XlsxRows("it", workbook.findSheet("Decisions 2").orElseThrow(), false, false)) {
      assertThat(second.next().cells().get(0).text()).isEqualTo("name");
      assertThat(second.next().cells().get(0).text()).isEqualTo("A");
      assertThat(second.next()).isNull();
    }
  }

  @Test
  void isNotThereBeforeItIsWhole() throws IOException {
    Path file = folder.resolve("out.xlsx");
    try (XlsxOutput out = new XlsxOutput(WholeFile.anew(file), COLUMNS)) {
      out.write(HEADER);
      assertThat(file).doesNotExist();
    }
    assertThat(file).exists();
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all).containsExactly(file);
    }
  }
}
