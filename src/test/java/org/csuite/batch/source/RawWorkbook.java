package org.csuite.batch.source;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook whose XML a test writes by hand, so that it can be wrong. */
public final class RawWorkbook {
  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private final Map<String, String> parts = new LinkedHashMap<>();
  private static final String MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private final StringBuilder types = new StringBuilder();
  private final StringBuilder sheets = new StringBuilder();
  private final StringBuilder relations = new StringBuilder();
  private int number;
  private String calculation = "";
  private boolean styled = true;
  private final Set<String> wide = new HashSet<>();

  /** Adds a sheet, of which the rows are given. */
  public RawWorkbook sheet(String name, String rows) {
    return sheet(name, "", rows, "");
  }

  /** Adds a sheet with cells that are merged, which stand behind the rows. */
  RawWorkbook merged(String name, String rows, String... cells) {
    String merged = "<mergeCell ref=\"" + String.join("\"/><mergeCell ref=\"", cells) + "\"/>";
    return sheet(name, "", rows, "<mergeCells>" + merged + "</mergeCells>");
  }

  /** Adds a sheet that is not shown. */
  RawWorkbook hidden(String name, String rows) {
    return sheet(name, " state=\"hidden\"", rows, "");
  }

  /** Sets what the workbook says of working formulas out. */
  RawWorkbook calculation(String attributes) {
    calculation = "<calcPr " + attributes + "/>";
    return this;
  }

  private RawWorkbook sheet(String name, String state, String rows, String behind) {
    number++;
    sheets.append("<sheet name=\"%s\"%s r:id=\"r%d\"/>".formatted(name, state, number));
    relation("worksheet", "worksheets/sheet" + number + ".xml");
    String xml = "<worksheet xmlns='x'><sheetData>%s</sheetData>%s</worksheet>";
    return part("xl/worksheets/sheet" + number + ".xml", xml.formatted(rows, behind));
  }

  /** Sets the texts that cells share, each the inside of an element {@code si}. */
  RawWorkbook texts(String... texts) {
    relation("sharedStrings", "sharedStrings.xml");
    String items = String.join("</si><si>", texts);
    return part("xl/sharedStrings.xml", "<sst xmlns='x'><si>" + items + "</si></sst>");
  }

  /** Sets the formats of the styles, the first of number 1. */
  RawWorkbook formats(String... codes) {
    relation("styles", "styles.xml");
    StringBuilder formats = new StringBuilder("<numFmts>");
    StringBuilder styles = new StringBuilder("<cellXfs><xf numFmtId='0'/>");
    for (int i = 0; i < codes.length; i++) {
      formats.append("<numFmt numFmtId='%d' formatCode='%s'/>".formatted(164 + i, codes[i]));
      styles.append("<xf numFmtId='%d'/>".formatted(164 + i));
    }
    return part(
        "xl/styles.xml",
        ("<styleSheet xmlns='x'>%s</numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
                + "%s</cellXfs></styleSheet>")
            .formatted(formats, styles));
  }

  private void relation(String type, String target) {
    types.append(
        "<Override PartName='/xl/%s' ContentType='%s%s+xml'/>".formatted(target, MAIN, type));
    relations.append(
        "<Relationship Id=\"r%s\" Type=\"%s\" Target=\"%s\"/>"
            .formatted(type.equals("worksheet") ? number : type, RELATION + type, target));
  }

  /** Leaves the styles out. */
  RawWorkbook withoutStyles() {
    styled = false;
    return this;
  }

  /** Writes a part in UTF-16. */
  RawWorkbook wide(String name) {
    wide.add(name);
    return this;
  }

  /** Sets a part of the file. */
  RawWorkbook part(String name, String xml) {
    parts.put(name, xml);
    return this;
  }

  /** Writes the file. */
  public Path write(Path file) throws IOException {
    if (styled && !parts.containsKey("xl/styles.xml")) {
      formats();
    }
    parts.put("[Content_Types].xml", "<Types>" + types + "</Types>");
    parts.putIfAbsent(
        "xl/workbook.xml",
        "<workbook xmlns='x'"
            + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets>"
            + sheets
            + "</sheets>"
            + calculation
            + "</workbook>");
    parts.putIfAbsent(
        "xl/_rels/workbook.xml.rels", "<Relationships xmlns='x'>" + relations + "</Relationships>");
    return writeParts(file);
  }

  /** Writes the parts that were set, and no others. */
  Path writeParts(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(
            part.getValue()
                .getBytes(
                    wide.contains(part.getKey())
                        ? StandardCharsets.UTF_16
                        : StandardCharsets.UTF_8));
      }
    }
    return file;
  }
}
