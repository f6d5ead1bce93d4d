package org.csuite.batch.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.csuite.ShippedBook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxSourceTest {
  private static final Columns COLUMNS =
      new Columns(ShippedBook.BOOK.vocabulary(), List.of("note"), true);

  private static final String HEADER =
      "<row><c t='inlineStr'><is><t>headcount</t></is></c>"
          + "<c t='inlineStr'><is><t>note</t></is></c></row>";

  @TempDir private Path folder;

  @Test
  void readsWhatASpreadsheetWrites() throws IOException, Refused {
    Path file = folder.resolve("in.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Companies");
      String[] header = {"name", "listed", "headcount", "onlineRevenueShare", "note"};
      for (int i = 0; i < header.length; i++) {
        sheet.value(0, i, header[i]);
      }
      sheet.value(1, 0, "Ä & Söhne <1>");
      sheet.value(1, 1, true);
      sheet.value(1, 2, 1200);
      sheet.value(1, 3, 0.29);
      sheet.style(1, 3).format("0%").set();
      sheet.value(1, 4, LocalDate.of(2024, 2, 29));
      sheet.style(1, 4).format("dd/mm/yyyy").set();
      sheet.value(4, 0, "after blank rows");
      sheet.value(4, 2, 4e10);
      sheet.hideRow(4);
    }
    assertThat(read(file, null))
        .containsExactly(
            "2: Ä & Söhne <1>|true|1200|0.29|2024-02-29", "5: after blank rows||40000000000||");
  }

  @Test
  void readsSharedAndRichTextWithoutReadings() throws IOException, Refused {
    Path file =
        new RawWorkbook()
            .texts("<r><t>head</t></r><r><t>count</t></r>", "<t>note</t><rPh><t>no</t></rPh>")
            .sheet("S", "<row><c t='s'><v>0</v></c><c t='s'><v>1</v></c></row>" + row("<c/>", "x"))
            .write(folder.resolve("in.xlsx"));
    try (XlsxSource source = new XlsxSource(file, null, COLUMNS)) {
      assertThat(source.header()).containsExactly("headcount", "note");
    }
  }

  @Test
  void takesTheStoredResultOfAFormula() throws IOException, Refused {
    assertThat(
            rows(
                row("<c><f>1+1</f><v>2</v></c>", "stored"),
                row("<c t='str'><f>A1</f><v>40</v></c>", "text"),
                row("<c t='str'><f>\"\"</f><v></v></c>", "nothing"),
                row("<c><f>1+1</f></c>", "none")))
        .containsExactly(
            "2: 2|stored",
            "3: 40|text",
            "4: |nothing",
            "S!A5: column 'headcount': The cell holds a formula whose result is not stored. Maybe"
                + " open the workbook in Excel and save it.");
  }

  /** As Python libraries and report tools write them, which work nothing out. */
  @Test
  void aFormulaWithoutAStoredResultIsNeverUnknown() throws IOException, Refused {
    String none =
        ": column 'headcount': The cell holds a formula whose result is not stored. Maybe open the"
            + " workbook in Excel and save it.";
    assertThat(
            rows(
                row("<c><f>100*3</f><v/></c>", "x"),
                row("<c><f>100*3</f><v></v></c>", "x"),
                row("<c><f t='shared' ref='A4:A5' si='0'>B4</f><v>7</v></c>", "x"),
                row("<c r='A5'><f t='shared' si='0'/><v/></c>", "x"),
                row("<c r='A6'><f t='array' ref='A6:A7'>B1:B2</f><v>9</v></c>", "x"),
                row("<c r='A7'><v></v></c>", "x"),
                row("<c t='str'><f>\"\"</f></c>", "x"),
                row("<c t='b'><f>1=1</f><v/></c>", "x"),
                row("<c t='inlineStr'><f>1</f></c>", "x")))
        .containsExactly(
            "S!A2" + none,
            "S!A3" + none,
            "4: 7|x",
            "S!A5" + none,
            "6: 9|x",
            "S!A7" + none,
            "S!A8" + none,
            "S!A9" + none,
            "S!A10" + none);
  }

  /** Excel stores an empty text so; where nothing else is missing, it is what the sheet shows. */
  @Test
  void anEmptyTextThatAFormulaGivesIsUnknownAsAnEmptyCellIs() throws IOException, Refused {
    assertThat(
            rows(
                row("<c t='str'><f>IF(B2=\"\",1,\"\")</f><v></v></c>", "Excel"),
                row("<c s='1' t=\"str\"><f>\"\"</f><v/></c>", "closed"),
                row("<c t='str'><f>\" \"</f><v xml:space='preserve'> </v></c>", "blank"),
                row("<c/>", "none"),
                row("<c t='inlineStr'><is><t></t></is></c>", "text")))
        .containsExactly("2: |Excel", "3: |closed", "4: |blank", "5: |none", "6: |text");
  }

  /** Writers of formulas store 0 and ask for the results to be worked out. */
  @Test
  void aResultThatTheWorkbookItselfDistrustsIsNotTaken() throws IOException, Refused {
    String rows = HEADER + row("<c><f>100*3</f><v>0</v></c>", "x") + row("<c><v>40</v></c>", "x");
    for (String distrust : List.of("fullCalcOnLoad=\"1\"", "fullCalcOnLoad='true' calcId='1'")) {
      RawWorkbook workbook = new RawWorkbook().sheet("S", rows).calculation(distrust);
      assertThat(read(workbook.write(folder.resolve("in.xlsx")), null))
          .containsExactly(
              "S!A2: column 'headcount': The cell holds a formula whose stored result is not to be"
                  + " trusted: the workbook asks to be worked out anew. Maybe open it in Excel and"
                  + " save it.",
              "3: 40|x");
    }
    RawWorkbook trusted = new RawWorkbook().sheet("S", rows).calculation("fullCalcOnLoad=\"0\"");
    assertThat(read(trusted.write(folder.resolve("in.xlsx")), null))
        .containsExactly("2: 0|x", "3: 40|x");
  }

  @Test
  void anErrorThatAFormulaGivesIsNoValue() throws IOException, Refused {
    String note = "<row><c><v>1</v></c><c t='%s'><f>A1</f><v>%s</v></c></row>";
    for (String error :
        List.of(
            "#N/A",
            "#REF!",
            "#NAME?",
            "#DIV/0!",
            "#VALUE!",
            "#NUM!",
            "#NULL!",
            "#SPILL!",
            "#CALC!",
            "#FIELD!",
            "#BLOCKED!",
            "#GETTING_DATA",
            "#ERROR!")) {
      for (String type : List.of("e", "str")) {
        assertThat(rows(note.formatted(type, error)))
            .singleElement()
            .asString()
            .as(type + " " + error)
            .startsWith("S!B2: column 'note': The cell holds the error " + error + ".");
      }
    }
    assertThat(rows(note.formatted("str", "#1 in its field")))
        .containsExactly("2: 1|#1 in its field");
    assertThat(rows(row("<c t='e'><v/></c>", "x")).get(0))
        .isEqualTo("S!A2: column 'headcount': The cell holds the error.");
  }

  @Test
  void leavesOutRowsWithErrorsWhereTheyMatter() throws IOException, Refused {
    assertThat(rows(row("<c t='e'><v>#N/A</v></c>", "x"), row("<c t='e'><v>#REF!</v></c>", "x")))
        .containsExactly(
            "S!A2: column 'headcount': The cell holds the error #N/A. Maybe a look-up has found"
                + " nothing.",
            "S!A3: column 'headcount': The cell holds the error #REF!. Maybe the formula names a"
                + " cell that was deleted.");
    Path file =
        new RawWorkbook()
            .sheet("S", HEADER.replace("headcount", "other") + row("<c t='e'><v>#N/A</v></c>", "x"))
            .write(folder.resolve("in.xlsx"));
    assertThat(read(file, null)).containsExactly("2: #N/A|x");
  }

  @Test
  void showsDatesAsDatesAndOtherFormatsAsNumbers() throws IOException, Refused {
    RawWorkbook workbook =
        new RawWorkbook().formats("yyyy\\-mm", "[Red]0.0", "[h]:mm", "0 \"days\"", "[$-40C]d mmm");
    String rows =
        note(1, "45351.5")
            + note(2, "45351")
            + note(3, "0.75")
            + note(4, "7")
            + note(5, "1")
            + note(1, "-1");
    assertThat(read(workbook.sheet("S", HEADER + rows).write(folder.resolve("in.xlsx")), null))
        .containsExactly(
            "2: 1|2024-02-29T12:00",
            "3: 1|45351",
            "4: 1|18:00",
            "5: 1|7",
            "6: 1|1900-01-01",
            "7: 1|-1");
  }

  private static String note(int style, String value) {
    return "<row><c><v>1</v></c><c s='%d'><v>%s</v></c></row>".formatted(style, value);
  }

  @Test
  void theThreeDecimalsOfANumberAreNoThousands() throws IOException, Refused {
    assertThat(rows(row("<c><v>1.234</v></c>", "x"), row("<c><v>0.28999999999999998</v></c>", "x")))
        .containsExactly("2: 1.2340|x", "3: 0.29|x");
  }

  @Test
  void aZeroWithAMinusIsZero() throws IOException, Refused {
    assertThat(rows(row("<c><v>-0</v></c>", "x"), row("<c><v>-0.0</v></c>", "x")))
        .containsExactly("2: 0|x", "3: 0|x");
  }

  @Test
  void refusesACellWithoutAName() throws IOException, Refused {
    assertThat(rows("<row r='7'><c r='D7'><v>1</v></c></row>"))
        .containsExactly("S!7: The cell D7 has a value, but its column has no name in row 1.");
    assertThat(refusal(new RawWorkbook().sheet("S", "")))
        .containsExactly("in.xlsx:S: The sheet is empty. Its first row names the columns.");
  }

  @Test
  void takesTheOnlySheetThatIsShown() throws IOException, Refused {
    Path file =
        new RawWorkbook()
            .hidden("Lists", "")
            .sheet("S", HEADER + row("<c/>", "x"))
            .write(folder.resolve("in.xlsx"));
    assertThat(read(file, null)).containsExactly("2: |x");
  }

  @Test
  void refusesToChooseAmongSheets() throws IOException {
    RawWorkbook two = new RawWorkbook().sheet("2024", "").sheet("2025", HEADER);
    assertThat(refusal(two).get(0))
        .endsWith("has 2 sheets: 2024, 2025. Choose one with --sheet NAME.");
    Path file = two.write(folder.resolve("in.xlsx"));
    assertThatThrownBy(() -> read(file, "2O25")).hasMessageContaining("has no sheet '2O25'");
  }

  @Test
  void refusesWhatIsNoWorkbook() throws IOException {
    assertThat(refusal("headcount\n40\n".getBytes(StandardCharsets.UTF_8)))
        .endsWith(
            "is no workbook, whatever its name says. Maybe it is text, and its name should"
                + " end in .csv or .jsonl.");
    assertThat(refusal(new byte[0])).endsWith("whatever its name says. It is empty.");
    assertThat(refusal(ole("Workbook"))).contains("is a workbook of Excel 97 to 2003. Maybe save");
    assertThat(refusal(ole("EncryptedPackage"))).contains("is protected by a password.");
    assertThat(refusal(new byte[] {'P', 'K', 3, 4, 0})).contains("is a damaged workbook");
    RawWorkbook other = new RawWorkbook().part("mimetype", "");
    assertThat(refused(other.writeParts(folder.resolve("in.xlsx"))).get(0))
        .contains("is no .xlsx workbook, but an OpenDocument file");
  }

  private static byte[] ole(String stream) {
    byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
    byte[] file = new byte[2000];
    byte[] signature = HexFormat.of().parseHex("d0cf11e0a1b11ae1");
    System.arraycopy(signature, 0, file, 0, signature.length);
    System.arraycopy(name, 0, file, 1000, name.length);
    return file;
  }

  @Test
  void endsAtXmlThatIsDamaged() throws IOException {
    for (String rows :
        List.of(
            "<row r='1048577'/>",
            "<row r='2'><c r='XFE2'><v>1</v></c></row>",
            "<row r='2'><c t='s'><v>one</v></c></row>",
            "<row r='2'><c t='?'><v>1</v></c></row>",
            "<row r='2'><c><v>NaN</v></c></row>",
            "<row r='2'><c>")) {
      Path file = new RawWorkbook().sheet("S", HEADER + rows).write(folder.resolve("in.xlsx"));
      assertThatThrownBy(() -> read(file, null))
          .as(rows)
          .isInstanceOf(Unreadable.class)
          .hasMessageContaining("is a damaged workbook");
    }
  }

  @Test
  void refusesACellWhoseTextIsNotThere() throws IOException, Refused {
    String shared = "<row><c r='A2' s='1' t=\"s\"><v>%s</v></c></row>";
    RawWorkbook two = new RawWorkbook().texts("<t>40</t>", "<t>50</t>");
    assertThat(
            read(
                two.sheet("S", HEADER + shared.formatted(1)).write(folder.resolve("in.xlsx")),
                null))
        .containsExactly("2: 50|");
    for (String number : List.of("2", "2000000000", "9".repeat(30))) {
      RawWorkbook hostile =
          new RawWorkbook()
              .texts("<t>40</t>", "<t>50</t>")
              .sheet("S", HEADER + shared.formatted(number));
      assertThat(refusal(hostile).get(0))
          .contains("is a damaged workbook: cell A2 of xl/worksheets/sheet1.xml names text number")
          .endsWith(", of 2. Maybe save it anew in Excel.");
    }
  }

  @Test
  void knowsHowManyRowsThereAreToCome() throws IOException, Refused {
    Path file =
        new RawWorkbook()
            .sheet("Other", HEADER)
            .sheet("S", HEADER + "<row/>" + row("<c/>", "x").repeat(1998))
            .write(folder.resolve("in.xlsx"));
    try (Source source = new XlsxSource(file, "S", COLUMNS)) {
      assertThat(source.share()).isEqualTo(1 / 2000.0);
      source.next();
      assertThat(source.share()).isEqualTo(1002 / 2000.0);
      source.next();
      source.next();
      assertThat(source.share()).isEqualTo(1);
    }
  }

  @Test
  void neverOpensAnotherFile() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "42");
    String bomb =
        "<!DOCTYPE w [<!ENTITY x SYSTEM '%s'>]><worksheet><sheetData>".formatted(secret.toUri())
            + HEADER
            + "<row><c t='str'><v>&x;</v></c></row></sheetData></worksheet>";
    Path file =
        new RawWorkbook()
            .sheet("S", "")
            .part("xl/worksheets/sheet1.xml", bomb)
            .write(folder.resolve("in.xlsx"));
    assertThatThrownBy(() -> read(file, null)).isInstanceOf(Unreadable.class);
  }

  @Test
  void refusesAZipBomb() throws IOException {
    String blanks = " ".repeat(101 << 20);
    assertThat(refusal(new RawWorkbook().sheet("S", HEADER + blanks)).get(0))
        .endsWith(
            "unpacks to more than 200 times its size, as a zip bomb does. Maybe save it as"
                + " \"CSV UTF-8\" in Excel.");
  }

  private static String row(String cell, String note) {
    return "<row>" + cell + "<c t='inlineStr'><is><t>" + note + "</t></is></c></row>";
  }

  /** What a sheet's own relations name is no sheet, whatever its id. */
  @Test
  void findsMergedCellsWhereASheetHasRelationsToo() throws IOException, Refused {
    Path file =
        new RawWorkbook()
            .merged("S", HEADER + row("<c/>", "x") + "<row><c><v>1</v></c></row>", "B2:B3")
            .part(
                "xl/worksheets/_rels/sheet1.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Target=\"../x.xml\"/></Relationships>")
            .write(folder.resolve("in.xlsx"));
    assertThat(read(file, null)).containsExactly("2: |x", "3: 1|x");
  }

  /** Report tools write no styles, or prefixed elements, or name no cells; some write UTF-16. */
  @Test
  void readsWhatSmallWritersWrite() throws IOException, Refused {
    RawWorkbook plain = new RawWorkbook().sheet("S", HEADER + row("<c><v>40</v></c>", "x"));
    assertThat(read(plain.withoutStyles().write(folder.resolve("plain.xlsx")), null))
        .containsExactly("2: 40|x");
    String prefixed =
        "<x:worksheet xmlns:x='x'><x:sheetData>%s</x:sheetData></x:worksheet>"
            .formatted(
                (HEADER + row("<c><v>40</v></c>", "x")).replaceAll("<(/?)([a-z])", "<$1x:$2"));
    Path file =
        new RawWorkbook()
            .sheet("S", "")
            .part("xl/worksheets/sheet1.xml", prefixed)
            .write(folder.resolve("prefixed.xlsx"));
    assertThat(read(file, null)).containsExactly("2: 40|x");
    Path wide =
        new RawWorkbook()
            .sheet("S", HEADER + row("<c><f>1</f><v/></c>", "é"))
            .wide("xl/worksheets/sheet1.xml")
            .write(folder.resolve("wide.xlsx"));
    assertThat(read(wide, null)).singleElement().asString().contains("result is not stored");
  }

  /** What an element within a value says is read with it, so it is looked at too. */
  @Test
  void refusesATextThatIsNotThereBehindValuesThatHoldElements() throws IOException {
    RawWorkbook hostile =
        new RawWorkbook()
            .texts("<t>40</t>")
            .sheet("S", HEADER + "<row><c t='s'><v><b/>2000000000</v></c></row>");
    assertThat(refusal(hostile).get(0)).contains("names text number 2000000001, of 1");
  }

  /** Texts of a part that the workbook does not name would be read as nothing. */
  @Test
  void refusesTextsInAPartThatIsNotNamed() throws IOException {
    RawWorkbook unnamed =
        new RawWorkbook()
            .part("xl/sharedStrings.xml", "<sst><si><t>40</t></si></sst>")
            .sheet("S", HEADER + "<row><c r='A2' t='s'><v>0</v></c></row>");
    assertThat(refusal(unnamed).get(0)).contains("cell A2 of").contains("number 1, of 0");
  }

  private List<String> rows(String... rows) throws IOException, Refused {
    Path file =
        new RawWorkbook()
            .sheet("S", HEADER + String.join("", rows))
            .write(folder.resolve("in.xlsx"));
    return read(file, null);
  }

  private static List<String> read(Path file, String sheet) throws IOException, Refused {
    try (Source source = new XlsxSource(file, sheet, COLUMNS)) {
      return ReadRows.of(source);
    }
  }

  private List<String> refusal(RawWorkbook workbook) throws IOException {
    return refused(workbook.write(folder.resolve("in.xlsx")));
  }

  private String refusal(byte[] bytes) throws IOException {
    return refused(Files.write(folder.resolve("in.xlsx"), bytes)).get(0);
  }

  private static List<String> refused(Path file) throws IOException {
    try {
      read(file, null);
      return List.of();
    } catch (Refused e) {
      return e.texts("in.xlsx");
    }
  }
}
