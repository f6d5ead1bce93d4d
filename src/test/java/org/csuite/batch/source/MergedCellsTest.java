package org.csuite.batch.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.csuite.ShippedBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergedCellsTest {
  private static final Columns COLUMNS =
      new Columns(ShippedBook.BOOK.vocabulary(), List.of("note"), true);

  private static final String NUMBER =
      "whose number may be that of all rows together. Maybe unmerge it, and write each value where"
          + " it belongs.";

  @TempDir private Path folder;

  @Test
  void aTextOverSeveralRowsIsTheTextOfEach() throws IOException, Refused {
    assertThat(
            read(
                rows("name,sector,headcount", "A,retail,300", "B,,30", "C,,3", "D,mining,1"),
                "B2:B4"))
        .containsExactly("2: A|retail|300", "3: B|retail|30", "4: C|retail|3", "5: D|mining|1");
    assertThat(read(rows("name,listed,note", "A,TRUE,1", "B,,"), "B2:B3", "C2:C3"))
        .containsExactly("2: A|TRUE|1", "3: B|TRUE|1");
  }

  @Test
  void aNumberOverSeveralRowsMayBeThatOfAllTogether() throws IOException, Refused {
    assertThat(read(rows("name,headcount", "A,300", "B,", "C,5"), "B2:B3"))
        .containsExactly(
            "2: A|300",
            "S!B3: column 'headcount': The cell B3 is part of the merged cell B2:B3, " + NUMBER,
            "4: C|5");
  }

  @Test
  void aRowThatIsAllMergedIntoTheOneAboveIsNoRow() throws IOException, Refused {
    assertThat(read(rows("name,headcount", "A,300", ",", "B,5", ","), "A2:A3", "B2:B3", "B4:B5"))
        .containsExactly("2: A|300", "4: B|5");
  }

  @Test
  void aValueOverSeveralColumnsIsThatOfNone() throws IOException, Refused {
    String none =
        "is part of the merged cell B2:C2, so that it has no value of its own. Maybe unmerge it,"
            + " and write each value where it belongs.";
    assertThat(read(rows("name,country,sector", "A,FR,", "B,FR,retail"), "B2:C2"))
        .containsExactly("S!C2: column 'sector': The cell C2 " + none, "3: B|FR|retail");
    assertThat(read(rows("name,other,sector", "A,FR,"), "B2:C2"))
        .containsExactly("S!C2: column 'sector': The cell C2 " + none);
    assertThat(read(rows("name,country,other", "A,FR,"), "B2:C2")).containsExactly("2: A|FR|");
    assertThat(read(rows("name,country", "A,FR"), "B2:D2")).containsExactly("2: A|FR");
  }

  @Test
  void blankCellsThatAreMergedAreUnknown() throws IOException, Refused {
    assertThat(read(rows("name,country,sector", "A,,", "B,,"), "B2:C3"))
        .containsExactly("2: A||", "3: B||");
    assertThat(read(rows("name,country", ",", "B,"), "B2:B3")).containsExactly("3: B|");
  }

  @Test
  void whatAMergedCellHidesIsNotTaken() throws IOException, Refused {
    assertThat(read(rows("name,country", "A,FR", "B,DE"), "B2:B3"))
        .containsExactly(
            "2: A|FR",
            "S!B3: column 'country': The cell B3 has a value that the merged cell B2:B3 hides."
                + " Maybe unmerge it, and write each value where it belongs.");
    assertThat(read(rows("name,country,other", "A,FR,", "B,,x"), "C2:C3"))
        .containsExactly("2: A|FR|", "3: B||x");
  }

  @Test
  void anErrorOverSeveralRowsIsAnErrorInEach() throws IOException, Refused {
    String rows =
        rows("name,country")
            + "<row><c t='str'><v>A</v></c><c t='e'><v>#N/A</v></c></row>"
            + "<row><c t='str'><v>B</v></c></row>";
    assertThat(read(rows, "B2:B3"))
        .allMatch(row -> row.contains("column 'country': The cell holds the error #N/A."))
        .hasSize(2);
  }

  @Test
  void cellsBeyondTheRowsDoNotMatter() throws IOException, Refused {
    assertThat(
            read(
                rows("name,country", "A,FR"),
                "A9:B12",
                "D1:XFD1",
                "B1048570:B1048576",
                "C5",
                "$A$20:$B$21"))
        .containsExactly("2: A|FR");
  }

  @Test
  void manyAreReadInTheirRows() throws IOException, Refused {
    List<String> lines =
        IntStream.range(0, 6000).mapToObj(i -> i + (i % 2 == 0 ? ",FR" : ",")).toList();
    String[] merged =
        IntStream.range(0, 3000)
            .mapToObj(i -> 2999 - i)
            .map(i -> "B%d:B%d".formatted(2 + 2 * i, 3 + 2 * i))
            .toArray(String[]::new);
    String all = rows("name,country") + rows(lines.toArray(String[]::new));
    assertThat(read(all, merged)).hasSize(6000).allMatch(row -> row.endsWith("|FR"));
  }

  @Test
  void refusesANameOverSeveralColumnsOrRows() {
    assertThatThrownBy(() -> read(rows("name,headcount,,sector", "A,1,2,retail"), "B1:C1"))
        .isInstanceOf(Refused.class)
        .hasMessage("The name 'headcount' goes over several columns, in the merged cell B1:C1.");
    assertThatThrownBy(() -> read(rows("name,size", ",headcount", "A,2"), "A1:A2"))
        .isInstanceOf(Refused.class)
        .hasMessage("The name 'name' goes over several rows, in the merged cell A1:A2.");
  }

  @Test
  void refusesWhatIsNoMergedCell() {
    for (String cells :
        List.of("", "C2:", "C:C", "2:3", "C2:C3 D2:D3", "C0:C1", "c2:c3", "C2;C3")) {
      assertThatThrownBy(() -> read(rows("name,country", "A,FR"), cells))
          .as(cells)
          .isInstanceOf(Refused.class)
          .hasMessageContaining("'" + cells + "' of xl/worksheets/sheet1.xml are no merged cells");
    }
    assertThatThrownBy(() -> read(rows("name,country", "A,FR", "B,", "C,"), "B2:B3", "A3:C4"))
        .isInstanceOf(Unreadable.class)
        .hasMessage(
            "The merged cells A3:C4 overlap others. Maybe save the workbook anew in Excel.");
  }

  @Test
  void refusesMoreThanThereIsRoomFor() {
    String[] all = new String[200_001];
    Arrays.fill(all, "B2:B3");
    assertThatThrownBy(() -> read(rows("name,country", "A,FR"), all))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("it has more than 200,000 merged cells");
  }

  private static String rows(String... lines) {
    return Arrays.stream(lines)
        .map(line -> Arrays.stream(line.split(",", -1)).map(MergedCellsTest::cell))
        .map(cells -> cells.collect(Collectors.joining("", "<row>", "</row>")))
        .collect(Collectors.joining());
  }

  private static String cell(String text) {
    return text.isEmpty()
        ? "<c/>"
        : text.matches("\\d+")
            ? "<c><v>" + text + "</v></c>"
            : "<c t='inlineStr'><is><t>" + text + "</t></is></c>";
  }

  private List<String> read(String rows, String... merged) throws IOException, Refused {
    Path file = new RawWorkbook().merged("S", rows, merged).write(folder.resolve("in.xlsx"));
    try (XlsxSource source = new XlsxSource(file, null, COLUMNS)) {
      return ReadRows.of(source);
    }
  }
}
