package org.csuite.batch;

import java.io.BufferedInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * The files of a batch.
 *
 * @param in companies, or {@code -} for standard input
 * @param out decisions, or {@code -} for standard output
 * @param rejects rows that are left out; null for nowhere
 */
public record BatchFiles(String in, String out, Path rejects) {
  /** What stands for standard input and output. */
  public static final String STANDARD = "-";

  private static final String ZIPPED = ".gz";
  private static final String[] WORKBOOKS = {".xlsx", ".xlsm", ".xls", ".ods"};

  /** Whether a file's name, less that of its compression, ends so. */
  private static boolean is(String file, String... ends) {
    String name = file.toLowerCase(Locale.ROOT);
    String plain =
        name.endsWith(ZIPPED) ? name.substring(0, name.length() - ZIPPED.length()) : name;
    for (String end : ends) {
      if (plain.endsWith(end)) {
        return true;
      }
    }
    return false;
  }

  /** Whether decisions are written as JSON Lines. */
  boolean writesJson() {
    return is(out, ".jsonl", ".ndjson");
  }

  /** Whether the output is compressed. */
  boolean writesZip() {
    return out.toLowerCase(Locale.ROOT).endsWith(ZIPPED);
  }

  /**
   * Opens the input.
   *
   * @throws Refused when it cannot be used
   */
  Source source(InputStream standard) throws IOException, Refused {
    if (is(in, WORKBOOKS) || is(out, WORKBOOKS)) {
      throw new Refused(
          "Workbooks are neither read nor written.", "Maybe save it as \"CSV UTF-8\" in Excel.");
    }
    long size = -1;
    InputStream stream = standard;
    if (!in.equals(STANDARD)) {
      Path path = Path.of(in);
      if (!Files.exists(path)) {
        throw new Refused(
            "There is no file '" + in + "'.", "Maybe the path is relative to another folder.");
      }
      if (Files.isDirectory(path) || !Files.isReadable(path)) {
        throw new Refused("'" + in + "' cannot be read as a file.", null);
      }
      if (same(path, out) || rejects != null && same(path, rejects.toString())) {
        throw new Refused("The input and the output are the same file, '" + in + "'.", null);
      }
      if (Files.isRegularFile(path)) {
        size = Files.size(path);
      }
      // what is added while it is read is a later run's, and half a row may be the last of it
      stream =
          size < 0 ? Files.newInputStream(path) : new Bounded(Files.newInputStream(path), size);
    }
    InputStream buffered = new BufferedInputStream(stream, Blocks.SIZE);
    if (in.toLowerCase(Locale.ROOT).endsWith(ZIPPED)) {
      buffered = new BufferedInputStream(unzipped(buffered), Blocks.SIZE);
      size = -1;
    }
    return is(in, ".jsonl", ".ndjson")
        ? new JsonSource(buffered, size)
        : new CsvSource(buffered, size);
  }

  private InputStream unzipped(InputStream stream) throws IOException, Refused {
    try {
      return new GZIPInputStream(stream, 1 << 16);
    } catch (java.util.zip.ZipException | java.io.EOFException e) {
      throw new Refused("'" + in + "' is no gzip file.", null);
    }
  }

  private static boolean same(Path path, String other) throws IOException {
    return !other.equals(STANDARD)
        && Files.exists(Path.of(other))
        && Files.isSameFile(path, Path.of(other));
  }

  /**
   * Opens a file for writing.
   *
   * @param kept how many bytes of it stay
   * @throws Refused when it cannot be written
   */
  static OutputStream open(String file, long kept) throws IOException, Refused {
    Path folder = Path.of(file).toAbsolutePath().getParent();
    if (!Files.isDirectory(folder)) {
      throw new Refused("There is no folder '" + folder + "'.", "Maybe make it first.");
    }
    try {
      FileOutputStream out = new FileOutputStream(file, kept > 0);
      if (kept > 0) {
        out.getChannel().truncate(kept);
      }
      return out;
    } catch (java.io.FileNotFoundException e) {
      throw new Refused("'" + file + "' cannot be written.", "Maybe you lack the permission.");
    }
  }
}
