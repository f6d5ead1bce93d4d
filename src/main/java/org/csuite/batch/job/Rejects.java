package org.csuite.batch.job;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.csuite.batch.output.ByteText;
import org.csuite.batch.output.CsvCells;
import org.csuite.batch.output.Output;
import org.csuite.batch.source.Refused;
import org.csuite.batch.source.Reject;

/** The file of the rows that are left out: line, column, reason. */
final class Rejects implements Closeable {
  private final Output out;
  private final boolean journaled;

  /**
   * Opens the file.
   *
   * @param file null for nowhere
   * @param kept how many bytes of it stay
   * @throws Refused when it cannot be written
   */
  Rejects(Path file, long kept) throws IOException, Refused {
    out = file == null ? null : BatchFiles.open(file.toString(), kept);
    journaled = file != null && Files.isRegularFile(file);
  }

  /** Writes what stands before the first row, and gives it back. */
  ByteText begin() throws IOException {
    return write("line,column,reason\n");
  }

  /** Writes rows, and gives back what was written to a file. */
  ByteText add(List<Reject> rejects) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Reject reject : rejects) {
      lines.append(reject.line()).append(',');
      CsvCells.append(lines, reject.column());
      CsvCells.append(lines.append(','), reject.reason());
      lines.append('\n');
    }
    return write(lines.toString());
  }

  private ByteText write(String lines) throws IOException {
    ByteText text = new ByteText(lines.length());
    if (out == null) {
      return text;
    }
    text.append(lines);
    out.write(text);
    return journaled ? text : new ByteText(0);
  }

  @Override
  public void close() throws IOException {
    if (out != null) {
      out.close();
    }
  }
}
