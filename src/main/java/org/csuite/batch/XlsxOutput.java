package org.csuite.batch;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook of decisions, whose rows are written as they come. What one sheet cannot hold goes to
 * further ones. It stands beside its place until it is whole, so that a file that is there is
 * valid.
 */
final class XlsxOutput implements Output {
  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.%s+xml";
  private static final String SHEET = "Decisions";

  /** The names stay in sight, and so do the columns' own. */
  private static final String SHEET_BEGINS =
      XML
          + """
          <worksheet xmlns="%s"><sheetViews><sheetView workbookViewId="0">\
          <pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>\
          </sheetView></sheetViews>
          <cols><col min="1" max="1" width="30" customWidth="1"/></cols>
          <sheetData>
          """
              .formatted(MAIN);

  private static final String SHEET_ENDS = "</sheetData></worksheet>\n";

  /** Plain, the header's, and that of amounts. */
  private static final String STYLES =
      XML
          + """
          <styleSheet xmlns="%s">
          <fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>\
          <font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
          <fills count="3"><fill><patternFill patternType="none"/></fill>\
          <fill><patternFill patternType="gray125"/></fill>\
          <fill><patternFill patternType="solid"><fgColor rgb="FFD9E1F2"/>\
          </patternFill></fill></fills>
          <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
          <cellStyleXfs count="1">\
          <xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
          <cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
          <xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" \
          applyFont="1" applyFill="1"/>\
          <xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" \
          applyNumberFormat="1"/></cellXfs>
          <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
          </styleSheet>
          """
              .formatted(MAIN);

  /** Excel reads no part of more than 4 GB. */
  private static final long MOST_BYTES = 3L << 30;

  private final Path target;
  private final Path part;
  private final ZipOutputStream zip;
  private String header;
  private int sheets;
  private int rows;
  private long bytes;
  private boolean broken;

  /** Begins a workbook, which takes the place of a file that is there. */
  XlsxOutput(Path file) throws IOException {
    target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    part =
        target.resolveSibling(target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    OutputStream out = Files.newOutputStream(part);
    zip = new ZipOutputStream(new BufferedOutputStream(out, Blocks.SIZE));
    // half the time of the usual level, for a tenth more bytes
    zip.setLevel(Deflater.BEST_SPEED);
  }

  /** Appends rows; the first call gives the header. */
  @Override
  public void write(String text) throws IOException {
    try {
      if (header == null) {
        header = text;
        begin();
      } else if (!text.isEmpty()) {
        append(text);
      }
    } catch (IOException e) {
      broken = true;
      throw e;
    }
  }

  private void append(String text) throws IOException {
    int more = (int) text.chars().filter(at -> at == '\n').count();
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    if (rows + more > XlsxRows.MOST_ROWS || bytes + utf8.length > MOST_BYTES) {
      end();
      begin();
    }
    put(utf8);
    rows += more;
  }

  private void begin() throws IOException {
    sheets++;
    zip.putNextEntry(new ZipEntry("xl/worksheets/sheet" + sheets + ".xml"));
    put(SHEET_BEGINS.getBytes(StandardCharsets.UTF_8));
    put(header.getBytes(StandardCharsets.UTF_8));
    rows = 1;
  }

  private void put(byte[] utf8) throws IOException {
    zip.write(utf8);
    bytes += utf8.length;
  }

  private void end() throws IOException {
    put(SHEET_ENDS.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
    bytes = 0;
  }

  @Override
  public void close() throws IOException {
    try {
      if (!broken && header != null) {
        end();
        parts();
        zip.close();
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      try {
        zip.close();
      } finally {
        Files.deleteIfExists(part);
      }
    }
  }

  private void parts() throws IOException {
    StringBuilder types = new StringBuilder();
    StringBuilder relations = new StringBuilder();
    StringBuilder names = new StringBuilder();
    type(types, "workbook.xml", "sheet.main");
    type(types, "styles.xml", "styles");
    relation(relations, "styles", "styles", "styles.xml");
    for (int i = 1; i <= sheets; i++) {
      type(types, "worksheets/sheet" + i + ".xml", "worksheet");
      relation(relations, "sheet" + i, "worksheet", "worksheets/sheet" + i + ".xml");
      names.append(
          "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"sheet%d\"/>"
              .formatted(i == 1 ? SHEET : SHEET + " " + i, i, i));
    }
    part("xl/styles.xml", STYLES);
    part(
        "xl/workbook.xml",
        "%s<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>\n"
            .formatted(XML, MAIN, RELATIONS, names));
    part("xl/_rels/workbook.xml.rels", relations(relations));
    StringBuilder root = new StringBuilder();
    relation(root, "workbook", "officeDocument", "xl/workbook.xml");
    part("_rels/.rels", relations(root));
    part(
        "[Content_Types].xml",
        """
        %s<Types xmlns="%scontent-types">
        <Default Extension="rels" \
        ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Default Extension="xml" ContentType="application/xml"/>
        %s</Types>
        """
            .formatted(XML, PACKAGE, types));
  }

  private static void type(StringBuilder types, String part, String kind) {
    types.append(
        "<Override PartName=\"/xl/%s\" ContentType=\"%s\"/>".formatted(part, TYPE.formatted(kind)));
  }

  private static void relation(StringBuilder relations, String id, String type, String part) {
    relations.append(
        "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
            .formatted(id, RELATIONS, type, part));
  }

  private static String relations(StringBuilder inside) {
    return "%s<Relationships xmlns=\"%srelationships\">%s</Relationships>\n"
        .formatted(XML, PACKAGE, inside);
  }

  private void part(String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(xml.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
