package org.csuite.batch;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.csuite.input.Nearest;

/**
 * The parts of an Excel workbook (ECMA-376, SpreadsheetML): sheets, shared texts, formats. It reads
 * with the zip and XML readers of the JDK, since the streaming libraries that were looked at
 * (fastexcel-reader 0.20.2) keep all texts in memory and trust the addresses in a file.
 */
final class XlsxFile implements Closeable {
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final String PASSWORD = "EncryptedPackage";
  private static final String SAVE = "Maybe save it as .xlsx or \"CSV UTF-8\".";
  private static final String WORKBOOK = "xl/workbook.xml";

  /** Where an old or encrypted file lists what it holds. */
  private static final int LISTING = 1 << 20;

  private static final long LONGEST_PIECE = 16L << 20;

  private final String name;
  private final ZipFile zip;
  private final Map<String, String> sheets = new LinkedHashMap<>();
  private final List<String> shown = new ArrayList<>();
  private final Map<String, String> targets = new HashMap<>();
  private String strings;
  private String styles;
  private boolean from1904;

  private XlsxFile(String name, ZipFile zip) {
    this.name = name;
    this.zip = zip;
  }

  /**
   * Opens a workbook.
   *
   * @throws Refused when it is none
   */
  static XlsxFile open(Path path) throws IOException, Refused {
    refuseOthers(path);
    XlsxFile file;
    try {
      file = new XlsxFile(path.toString(), new ZipFile(path.toFile()));
    } catch (ZipException e) {
      throw new Refused(
          "'" + path + "' is a damaged workbook.", "Maybe it was not copied to its end.");
    }
    try {
      file.readParts();
      return file;
    } catch (IOException | Refused e) {
      file.close();
      throw e;
    }
  }

  private static void refuseOthers(Path path) throws IOException, Refused {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] first = in.readNBytes(ZIP.length);
      if (Arrays.equals(first, OLE)) {
        // names stand there with a zero byte after each letter
        String listing =
            new String(in.readNBytes(LISTING), StandardCharsets.ISO_8859_1).replace("\0", "");
        throw listing.contains(PASSWORD)
            ? new Refused(
                "'" + path + "' is protected by a password.", "Maybe save it without one.")
            : new Refused("'" + path + "' is a workbook of Excel 97 to 2003.", SAVE);
      }
      if (!Arrays.equals(first, ZIP)) {
        throw new Refused(
            "'" + path + "' is no workbook, whatever its name says.",
            first.length == 0
                ? "It is empty."
                : "Maybe it is text, and its name should end in .csv or .jsonl.");
      }
    }
  }

  private void readParts() throws IOException, Refused {
    if (zip.getEntry(WORKBOOK) == null) {
      throw new Refused(
          "'"
              + name
              + "' is no .xlsx workbook, but "
              + (zip.getEntry("xl/workbook.bin") != null
                  ? "a binary one (.xlsb)."
                  : zip.getEntry("mimetype") != null
                      ? "an OpenDocument file (.ods)."
                      : "a zip file of something else."),
          SAVE);
    }
    try (XmlPart rels = part("xl/_rels/workbook.xml.rels")) {
      while (rels.find("Relationship", null)) {
        String target = rels.attribute("Target");
        String type = rels.attribute("Type");
        if (target == null || type == null) {
          throw rels.damaged(" in its list of parts");
        }
        String part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
        targets.put(rels.attribute("Id"), type.endsWith("/worksheet") ? part : "");
        strings = type.endsWith("/sharedStrings") ? part : strings;
        styles = type.endsWith("/styles") ? part : styles;
      }
    }
    try (XmlPart workbook = part(WORKBOOK)) {
      for (String at = workbook.inside("workbook"); at != null; at = workbook.inside("workbook")) {
        if (at.equals("workbookPr")) {
          from1904 = is(workbook.attribute("date1904"));
        } else if (at.equals("sheet")) {
          String part = targets.getOrDefault(workbook.attribute("id"), "");
          String state = workbook.attribute("state");
          if (!part.isEmpty()) {
            sheets.put(workbook.attribute("name"), part);
            if (state == null || state.equals("visible")) {
              shown.add(workbook.attribute("name"));
            }
          }
        }
      }
    }
  }

  private XmlPart part(String entry) throws IOException {
    ZipEntry found = zip.getEntry(entry);
    if (found == null) {
      throw new Unreadable("'" + name + "' is a damaged workbook: it has no " + entry + ".", null);
    }
    Unpacked.refuse("'" + name + "'", found.getSize(), found.getCompressedSize());
    return new XmlPart(
        new Unpacked(
            zip.getInputStream(found), "'" + name + "'", found.getCompressedSize(), LONGEST_PIECE));
  }

  /**
   * The name of the sheet to read.
   *
   * @param wanted null for the only one
   * @throws Refused when there is no such sheet, or more than one to choose from
   */
  String sheet(String wanted) throws Refused {
    if (wanted != null) {
      if (!sheets.containsKey(wanted)) {
        throw new Refused(
            "'" + name + "' has no sheet '" + wanted + "'.", Nearest.hint(wanted, sheets.keySet()));
      }
      return wanted;
    }
    Collection<String> choice = shown.isEmpty() ? sheets.keySet() : shown;
    if (choice.size() != 1) {
      throw new Refused(
          "'" + name + "' has " + choice.size() + " sheets: " + String.join(", ", choice) + ".",
          "Choose one with --sheet NAME.");
    }
    return choice.iterator().next();
  }

  /** How large the XML of a sheet is, in bytes; negative when the file does not say. */
  long size(String sheet) {
    ZipEntry entry = zip.getEntry(sheets.get(sheet));
    return entry == null ? -1 : entry.getSize();
  }

  /** The rows of a sheet, from the beginning. */
  XlsxRows rows(String sheet) throws IOException {
    XlsxTexts texts = strings == null ? XlsxTexts.NONE : XlsxTexts.read(part(strings));
    XlsxDates dates = styles == null ? XlsxDates.NONE : XlsxDates.read(part(styles), from1904);
    return new XlsxRows(part(sheets.get(sheet)), texts, dates);
  }

  /** Whether an attribute of XML Schema's boolean type says so. */
  static boolean is(String attribute) {
    return "1".equals(attribute) || "true".equals(attribute);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
