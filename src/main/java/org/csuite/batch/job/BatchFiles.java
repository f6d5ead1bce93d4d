package org.csuite.batch.job;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.csuite.batch.output.Output;
import org.csuite.batch.output.TextOutput;
import org.csuite.batch.output.XlsxOutput;
import org.csuite.batch.output.ZipOutput;
import org.csuite.batch.source.Blocks;
import org.csuite.batch.source.Columns;
import org.csuite.batch.source.CsvSource;
import org.csuite.batch.source.FileSoFar;
import org.csuite.batch.source.JsonSource;
import org.csuite.batch.source.Refused;
import org.csuite.batch.source.Source;
import org.csuite.batch.source.Unzipped;
import org.csuite.batch.source.XlsxSource;
import org.csuite.output.GrowingFile;
import org.csuite.output.WholeFile;

/**
 * The files of a batch.
 *
 * @param in companies, or {@code -} for standard input
 * @param sheet of a workbook; null for the only one
 * @param out decisions, or {@code -} for standard output
 * @param rejects rows that are left out; null for nowhere
 */
public record BatchFiles(String in, String sheet, String out, Path rejects) {
  /** What stands for standard input and output. */
  public static final String STANDARD = "-";

  private static final String ZIPPED = ".gz";
  private static final String WORKBOOK = ".xlsx";
  private static final String[] DOCUMENTS = {".json", ".yaml", ".yml"};
  private static final String[] WORKBOOKS = {WORKBOOK, ".xlsm", ".xls", ".xlsb", ".ods"};

  /** Whether a file's name, less that of its compression, ends so. */
  static boolean is(String file, String... ends) {
    String name = file.toLowerCase(Locale.ROOT);
    String plain = zipped(file) ? name.substring(0, name.length() - ZIPPED.length()) : name;
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

  /** Whether decisions are written as an Excel workbook. */
  boolean writesWorkbook() {
    return out.toLowerCase(Locale.ROOT).endsWith(WORKBOOK);
  }

  /** Whether the output is compressed text. */
  boolean writesZip() {
    return zipped(out);
  }

  private static boolean zipped(String file) {
    return file.toLowerCase(Locale.ROOT).endsWith(ZIPPED);
  }

  /** Whether an interrupted run can go on with the output, which is a file of plain text then. */
  boolean resumable() {
    return !writesWorkbook() && !writesZip() && !out.equals(STANDARD) && !special(Path.of(out));
  }

  private static boolean special(Path file) {
    return Files.isDirectory(file) || Files.exists(file) && !WholeFile.keeps(file);
  }

  /**
   * Refuses to replace a file; what is no file of bytes is written to as it is.
   *
   * @param begun whether one that is empty still may be written
   * @throws Refused when one of those to write exists
   */
  void keepExisting(boolean begun) throws IOException, Refused {
    if (!out.equals(STANDARD)) {
      keep(Path.of(out), begun);
    }
    if (rejects != null) {
      keep(rejects, begun);
    }
  }

  /** Whether something stands in a file. */
  static boolean begun(Path file) throws IOException {
    return isKept(file) && Files.size(file) > 0;
  }

  /** Whether it is a file of bytes that may be lost. */
  private static boolean isKept(Path file) {
    return Files.isRegularFile(file) && WholeFile.keeps(file);
  }

  private static void keep(Path file, boolean begun) throws IOException, Refused {
    if (begun ? begun(file) : isKept(file)) {
      throw new Refused(
          "'" + file + "' exists, and is kept.", "Maybe another name, or --force to replace it.");
    }
  }

  /**
   * Opens the input.
   *
   * @throws Refused when it cannot be used
   */
  Source source(InputStream standard, Columns columns) throws IOException, Refused {
    boolean workbook = is(in, WORKBOOKS);
    if (sheet != null && !workbook) {
      throw new Refused("Only a workbook has sheets, '" + in + "' has none.", "Leave out --sheet.");
    }
    if (is(in, DOCUMENTS)) {
      throw new Refused(
          "'" + in + "' is named as one document, and a batch reads rows.",
          "Maybe JSON Lines (.jsonl), an object a line; csuite run takes such documents.");
    }
    if (is(out, DOCUMENTS)) {
      throw new Refused(
          "'" + out + "' is named as one document, and a batch writes rows.",
          "Maybe JSON Lines, as decisions.jsonl.");
    }
    if (is(out, WORKBOOKS) && !writesWorkbook()) {
      throw new Refused("A workbook is written as .xlsx, and uncompressed.", null);
    }
    if (rejects != null && rejects.toString().toLowerCase(Locale.ROOT).endsWith(WORKBOOK)) {
      throw new Refused("Rows left out are written as CSV.", "Maybe --rejects rejects.csv.");
    }
    if (rejects != null && sameOutputs()) {
      throw new Refused("--out and --rejects are the same file, '" + out + "'.", null);
    }
    if (in.equals(STANDARD)) {
      return source(standard, null, columns);
    }
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
    if (workbook) {
      return new XlsxSource(path, sheet, columns);
    }
    if (!Files.isRegularFile(path)) {
      return source(Files.newInputStream(path), null, columns);
    }
    FileSoFar file = FileSoFar.open(path, !zipped(in));
    return source(file, file, columns);
  }

  private Source source(InputStream stream, FileSoFar file, Columns columns)
      throws IOException, Refused {
    InputStream text =
        new BufferedInputStream(zipped(in) ? new Unzipped(stream, in) : stream, Blocks.SIZE);
    return is(in, ".jsonl", ".ndjson")
        ? new JsonSource(text, file, columns)
        : new CsvSource(text, file);
  }

  private boolean sameOutputs() throws IOException {
    return !out.equals(STANDARD)
        && (rejects.toAbsolutePath().normalize().equals(Path.of(out).toAbsolutePath().normalize())
            || Files.exists(rejects) && same(rejects, out));
  }

  private static boolean same(Path path, String other) throws IOException {
    return !other.equals(STANDARD)
        && Files.exists(Path.of(other))
        && Files.isSameFile(path, Path.of(other));
  }

  /**
   * Opens the output.
   *
   * @param kept how many bytes of it stay
   * @param replacing whether one that appears when it is whole may take the place of another
   * @throws Refused when it cannot be written
   */
  Output output(OutputStream standard, long kept, boolean replacing, Columns columns)
      throws IOException, Refused {
    if (out.equals(STANDARD)) {
      return new TextOutput(standard);
    }
    if (!writesWorkbook() && !writesZip()) {
      return open(out, kept);
    }
    refuse(out);
    Path path = Path.of(out);
    WholeFile file = replacing ? WholeFile.replacing(path) : WholeFile.anew(path);
    return writesWorkbook() ? new XlsxOutput(file, columns) : new ZipOutput(file);
  }

  /**
   * Opens a file of text for writing.
   *
   * @param kept how many bytes of it stay
   * @throws Refused when it cannot be written
   */
  static TextOutput open(String file, long kept) throws IOException, Refused {
    refuse(file);
    return new TextOutput(new GrowingFile(Path.of(file), kept));
  }

  private static void refuse(String file) throws Refused {
    Path path = Path.of(file).toAbsolutePath();
    if (Files.isDirectory(path)) {
      throw new Refused("'" + file + "' is a folder.", "Maybe name a file in it.");
    }
    Path folder = path.getParent();
    if (!Files.exists(folder)) {
      throw new Refused("There is no folder '" + folder + "'.", "Maybe make it first.");
    }
    if (!Files.isDirectory(folder)) {
      throw new Refused("'" + folder + "' is a file, where a folder is needed.", null);
    }
  }
}
