package org.csuite.batch.source;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks through the parts of a workbook that are going to be read: whether they unpack to too much,
 * what is known of a sheet, whether results of formulas are to be trusted, whether there are
 * styles, and whether cells name texts that are not there, for which the reader would make room
 * without end.
 *
 * <p>A part that is no XML is looked at up to there; the reader says so.
 */
final class WorkbookScan {
  private static final String TYPES = "[content_types].xml";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  private static final XMLInputFactory XML = xml();

  private final Path path;

  /** Which part a relation of the workbook means. */
  private final Map<String, String> relations = new HashMap<>();

  private String workbook = "/xl/workbook.xml";
  private String texts;
  private String styles;
  private long textCount;
  private boolean stale;

  /** Takes what a part says. */
  private interface Content {
    void take(XMLStreamReader xml) throws XMLStreamException;
  }

  /**
   * Looks through all but the sheets.
   *
   * @throws Unpacking.Bomb when it unpacks to too much
   */
  WorkbookScan(Path path, ZipFile zip) throws IOException {
    this.path = path;
    read(zip, TYPES, each(this::type));
    String folder = workbook.substring(0, workbook.lastIndexOf('/') + 1);
    String file = workbook.substring(folder.length());
    read(zip, folder + "_rels/" + file + ".rels", each(xml -> relation(folder, xml)));
    read(zip, workbook, each(this::calculation));
    read(zip, texts, each(xml -> textCount += xml.getLocalName().equals("si") ? 1 : 0));
    read(zip, styles, each(xml -> {}));
  }

  /**
   * Looks through the sheet that a relation of the workbook means.
   *
   * @throws Unpacking.Bomb when it unpacks to too much
   */
  SheetScan sheet(String relation) throws IOException {
    String part = relations.getOrDefault(relation, "");
    SheetScan sheet = new SheetScan(part.startsWith("/") ? part.substring(1) : part);
    try (ZipFile zip = new ZipFile(path.toFile())) {
      read(zip, part, sheet::take);
    }
    return sheet;
  }

  /** How many texts there are that cells can share. */
  long texts() {
    return textCount;
  }

  /** Whether there are styles, which say what is a date. */
  boolean styled() {
    return styles != null;
  }

  /** Whether the stored results of formulas are to be worked out anew, by the workbook itself. */
  boolean stale() {
    return stale;
  }

  private static XMLInputFactory xml() {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  private static void read(ZipFile zip, String part, Content content) throws IOException {
    ZipEntry entry = part == null ? null : entry(zip, part);
    if (entry == null) {
      return;
    }
    try (Unpacking in = new Unpacking(zip, entry)) {
      try {
        content.take(XML.createXMLStreamReader(in));
      } catch (XMLStreamException e) {
        // A fault of the zip shows again here, as a bomb does.
        in.drain();
      }
    }
  }

  /** The part of that name, in whatever case. */
  private static ZipEntry entry(ZipFile zip, String part) {
    String name = part.startsWith("/") ? part.substring(1) : part;
    ZipEntry same = zip.getEntry(name);
    return same != null
        ? same
        : Collections.list(zip.entries()).stream()
            .filter(entry -> entry.getName().equalsIgnoreCase(name))
            .map(ZipEntry.class::cast)
            .findFirst()
            .orElse(null);
  }

  private static Content each(Content element) {
    return xml -> {
      while (xml.hasNext()) {
        xml.next();
        if (xml.isStartElement()) {
          element.take(xml);
        }
      }
    };
  }

  private void type(XMLStreamReader xml) {
    String type = xml.getAttributeValue(null, "ContentType");
    String part = xml.getAttributeValue(null, "PartName");
    if (type == null || part == null || !xml.getLocalName().equals("Override")) {
      return;
    }
    if (type.equals(TYPE + "styles+xml")) {
      styles = part;
    } else if (type.equals(TYPE + "sharedStrings+xml")) {
      texts = part;
    } else if (type.equals(TYPE + "sheet.main+xml")
        || type.toLowerCase(Locale.ROOT).contains("sheet.macroenabled.main")) {
      workbook = part;
    }
  }

  private void relation(String folder, XMLStreamReader xml) {
    String id = xml.getAttributeValue(null, "Id");
    String target = xml.getAttributeValue(null, "Target");
    if (id != null && target != null && xml.getLocalName().equals("Relationship")) {
      relations.put(id, target.startsWith("/") ? target : folder + target);
    }
  }

  private void calculation(XMLStreamReader xml) {
    String full = xml.getAttributeValue(null, "fullCalcOnLoad");
    stale |= xml.getLocalName().equals("calcPr") && ("1".equals(full) || "true".equals(full));
  }
}
