package org.csuite.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.csuite.batch.XlsxRows.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxOutputTest {
  private static final String HEADER = "<row><c t='inlineStr'><is><t>name</t></is></c></row>\n";

  @TempDir private Path folder;

  @Test
  void writesWhatItReads() throws IOException, Refused {
    Path file = folder.resolve("out.xlsx");
    StringBuilder row = new StringBuilder("<row>");
    List<String> texts =
        List.of("=1+1", "<a & b>", " two\nlines\t", "_x0041_", "\u0001", "é\uD83D\uDE00");
    texts.forEach(text -> XlsxCells.text(row, text));
    XlsxCells.text(row, "");
    XlsxCells.amount(row, "250000");
    XlsxCells.numberOrText(row, "1.5");
    XlsxCells.numberOrText(row, "007");
    try (XlsxOutput out = new XlsxOutput(file)) {
      out.write(HEADER);
      out.write(row.append("</row>\n").toString());
      out.write("");
    }
    try (XlsxFile read = XlsxFile.open(file);
        XlsxRows rows = read.rows(read.sheet(null))) {
      rows.next();
      List<Cell> cells = rows.next().cells();
      assertThat(cells.stream().limit(texts.size()).map(Cell::text)).isEqualTo(texts);
      assertThat(cells.subList(texts.size(), cells.size()))
          .containsExactly(
              new Cell(7, "250000", true, null),
              new Cell(8, "1.5", true, null),
              new Cell(9, "007", false, null));
      assertThat(rows.next()).isNull();
    }
  }

  @Test
  void keepsTheHeaderInSight() throws IOException {
    Path file = folder.resolve("out.xlsx");
    try (XlsxOutput out = new XlsxOutput(file)) {
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
    String half = "<row/>\n".repeat(XlsxRows.MOST_ROWS / 2);
    try (XlsxOutput out = new XlsxOutput(file)) {
      out.write(HEADER);
      out.write(half);
      out.write(half);
    }
    try (XlsxFile read = XlsxFile.open(file);
        XlsxRows second = read.rows("Decisions 2")) {
      assertThatThrownBy(() -> read.sheet(null))
          .hasMessageContaining("has 2 sheets: Decisions, Decisions 2.");
      assertThat(second.next().cells().get(0).text()).isEqualTo("name");
    }
  }

  @Test
  void isNotThereBeforeItIsWhole() throws IOException {
    Path file = folder.resolve("out.xlsx");
    try (XlsxOutput out = new XlsxOutput(file)) {
      out.write(HEADER);
      assertThat(file).doesNotExist();
    }
    assertThat(file).exists();
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all).containsExactly(file);
    }
  }
}
