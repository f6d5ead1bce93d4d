package org.csuite.batch.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.csuite.ShippedBook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A workbook whose XML names something outside: it is refused, or read without that. */
class WorkbookEntitiesTest {
  private static final Columns COLUMNS =
      new Columns(ShippedBook.BOOK.vocabulary(), List.of("note"), true);
  private static final String CELLS =
      "<row><c t='inlineStr'><is><t>headcount</t></is></c><c t='inlineStr'><is><t>note</t></is></c>"
          + "</row><row><c><v>40</v></c><c t='inlineStr'><is><t>%s</t></is></c></row>";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "<!ENTITY x SYSTEM 'URL'>, &x;",
    "<!ENTITY x PUBLIC 'x' 'URL'>, &x;",
    "<!ENTITY % p SYSTEM 'URL'> %p;, none",
    "<!ENTITY x 'SECRET'>, none",
  })
  void nothingIsFetchedForASheet(String declaration, String note) throws IOException {
    check(
        "<!DOCTYPE worksheet [" + declaration + "]>",
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns='x'><sheetData>" + CELLS.formatted(note) + "</sheetData></worksheet>");
  }

  @ParameterizedTest
  @CsvSource({
    "xl/worksheets/sheet1.xml, worksheet",
    "xl/sharedStrings.xml, sst",
    "xl/styles.xml, styleSheet",
    "xl/workbook.xml, workbook",
    "xl/_rels/workbook.xml.rels, Relationships",
    "[Content_Types].xml, Types",
    "docProps/core.xml, x",
  })
  void nothingIsFetchedForAnyPart(String part, String root) throws IOException {
    check(
        "<!DOCTYPE " + root + " SYSTEM 'URL' [<!ENTITY x SYSTEM 'URL'>]>",
        part,
        "<" + root + " xmlns='x'>&x;</" + root + ">");
  }

  @ParameterizedTest
  @CsvSource({"hyperlinks", "externalReferences", "oleObjects", "drawing", "legacyDrawing"})
  void whatASheetLinksToIsNotFetched(String kind) throws IOException {
    check(
        "",
        "xl/worksheets/_rels/sheet1.xml.rels",
        "<Relationships xmlns='x'><Relationship Id='r1' Type='"
            + kind
            + "' Target='URL' TargetMode='External'/></Relationships>");
  }

  private void check(String prologue, String part, String xml) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "SECRET");
    try (ServerSocketChannel server =
        ServerSocketChannel.open()
            .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
      server.configureBlocking(false);
      String http = "http://127.0.0.1:" + server.socket().getLocalPort() + "/x";
      for (String url : List.of(http, secret.toUri().toString())) {
        Path file =
            new RawWorkbook()
                .sheet("S", CELLS.formatted("none"))
                .texts("<t>shared</t>")
                .part(part, (prologue + xml).replace("URL", url))
                .write(folder.resolve("in.xlsx"));
        assertThat(read(file)).noneMatch(row -> row.contains("SECRET"));
      }
      assertThat(server.accept()).isNull();
    }
  }

  /** The rows, or why there are none. */
  private static List<String> read(Path file) {
    try (Source source = new XlsxSource(file, null, COLUMNS)) {
      return ReadRows.of(source);
    } catch (Refused | IOException e) {
      return List.of(String.valueOf(e.getMessage()));
    }
  }
}
