package org.csuite.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** Looks at a file that is named as a workbook before it is read as one. */
final class WorkbookFile {
  /** Tables that repeat one row to the limit of Excel were packed 60 times smaller. */
  private static final long MOST_RATIO = 200;

  /** Below it nothing is refused: unpacking so little takes a second. */
  private static final long ALLOWED = 100L << 20;

  private static final int PIECE = 1 << 16;
  private static final int SIGNATURE = 8;
  private static final String PASSWORD = "EncryptedPackage";
  private static final String SAVE = "Maybe save it as .xlsx or \"CSV UTF-8\".";

  /** Where an old or encrypted file lists what it holds. */
  private static final int LISTING = 1 << 20;

  private WorkbookFile() {}

  /**
   * Refuses other kinds of files, small ones that unpack to very much, and cells that name texts
   * that are not there.
   *
   * @return what it holds
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
      return scan(path, zip);
    } catch (ZipException e) {
      throw new Refused(
          "'" + path + "' is a damaged workbook.", "Maybe it was not copied to its end.");
    }
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

  /** Unpacks everything once, since the sizes that a file states need not be true. */
  private static WorkbookScan scan(Path path, ZipFile zip) throws IOException, Refused {
    WorkbookScan scan = new WorkbookScan();
    byte[] piece = new byte[PIECE];
    for (ZipEntry entry : Collections.list(zip.entries())) {
      long unpacked = 0;
      scan.begin(entry.getName());
      try (InputStream in = zip.getInputStream(entry)) {
        for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
          unpacked += count;
          scan.take(piece, count);
          if (unpacked > ALLOWED && unpacked / MOST_RATIO > entry.getCompressedSize()) {
            throw new Refused(
                "'"
                    + path
                    + "' unpacks to more than "
                    + MOST_RATIO
                    + " times its size, as a zip bomb does.",
                "Maybe save it as \"CSV UTF-8\" in Excel.");
          }
        }
      }
      scan.end();
    }
    if (scan.fault() != null) {
      throw new Refused(
          "'" + path + "' is a damaged workbook: " + scan.fault() + ".",
          "Maybe save it anew in Excel.");
    }
    return scan;
  }
}
