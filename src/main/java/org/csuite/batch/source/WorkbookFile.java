package org.csuite.batch.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** Looks at a file that is named as a workbook before it is read as one. */
final class WorkbookFile {
  private static final int SIGNATURE = 8;
  private static final String PASSWORD = "EncryptedPackage";
  private static final String SAVE = "Maybe save it as .xlsx or \"CSV UTF-8\".";

  /** Where an old or encrypted file lists what it holds. */
  private static final int LISTING = 1 << 20;

  private WorkbookFile() {}

  /**
   * Refuses other kinds of files, and small ones that unpack to very much.
   *
   * @return what it holds besides its sheets
   * @throws Refused when it is no workbook that can be read
   */
  static WorkbookScan check(Path path) throws IOException, Refused {
    refuseOthers(path);
    try (ZipFile zip = new ZipFile(path.toFile())) {
      if (zip.getEntry("[Content_Types].xml") == null
          || zip.getEntry("xl/workbook.bin") != null
          || zip.getEntry("mimetype") != null) {
        throw new Refused(
            "'"
                + path
                + "' is no .xlsx workbook, but "
                + (zip.getEntry("xl/workbook.bin") != null
                    ? "a binary one (.xlsb)."
                    : zip.getEntry("mimetype") != null
                        ? "an OpenDocument file (.ods)."
                        : "a zip file of something else."),
            SAVE);
      }
      return new WorkbookScan(path, zip);
    } catch (ZipException e) {
      throw new Refused(
          "'" + path + "' is a damaged workbook.", "Maybe it was not copied to its end.");
    } catch (Unpacking.Bomb e) {
      throw bomb(path);
    }
  }

  /**
   * Looks through a sheet before it is read.
   *
   * @param relation which part of the file it is
   * @throws Refused when it unpacks to very much, or has cells that name texts that are not there
   */
  static SheetScan check(Path path, WorkbookScan workbook, String relation)
      throws IOException, Refused {
    SheetScan sheet;
    try {
      sheet = workbook.sheet(relation);
    } catch (Unpacking.Bomb e) {
      throw bomb(path);
    }
    String fault = sheet.fault(workbook.texts());
    if (fault != null) {
      throw new Refused(
          "'" + path + "' is a damaged workbook: " + fault + ".", "Maybe save it anew in Excel.");
    }
    return sheet;
  }

  private static Refused bomb(Path path) {
    return new Refused(
        "'"
            + path
            + "' unpacks to more than "
            + Unpacking.MOST_RATIO
            + " times its size, as a zip bomb does.",
        "Maybe save it as \"CSV UTF-8\" in Excel.");
  }

  private static void refuseOthers(Path path) throws IOException, Refused {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] first = Arrays.copyOf(in.readNBytes(SIGNATURE), SIGNATURE);
      if (ReadableWorkbook.isOLE2Header(first)) {
        // names stand there with a zero byte after each letter
        String listing =
            new String(in.readNBytes(LISTING), StandardCharsets.ISO_8859_1).replace("\0", "");
        throw listing.contains(PASSWORD)
            ? new Refused(
                "'" + path + "' is protected by a password.", "Maybe save it without one.")
            : new Refused("'" + path + "' is a workbook of Excel 97 to 2003.", SAVE);
      }
      if (!ReadableWorkbook.isOOXMLZipHeader(first)) {
        throw new Refused(
            "'" + path + "' is no workbook, whatever its name says.",
            Files.size(path) == 0
                ? "It is empty."
                : "Maybe it is text, and its name should end in .csv or .jsonl.");
      }
    }
  }
}
