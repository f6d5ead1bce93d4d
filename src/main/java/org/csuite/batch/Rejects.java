package org.csuite.batch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** The file of the rows that are left out: line, column, reason. */
final class Rejects implements Closeable {
  private final Output out;

  /**
   * Opens the file.
   *
   * @param file null for nowhere
   * @throws Refused when it cannot be written
   */
  Rejects(Path file) throws IOException, Refused {
    out = file == null ? null : BatchFiles.open(file.toString(), 0);
    if (out != null) {
      out.write("line,column,reason\n");
    }
  }

  void add(Reject reject) throws IOException {
    if (out != null) {
      StringBuilder line = new StringBuilder().append(reject.line()).append(',');
      CsvCells.append(line, reject.column());
      CsvCells.append(line.append(','), reject.reason());
      out.write(line.append('\n').toString());
    }
  }

  @Override
  public void close() throws IOException {
    if (out != null) {
      out.close();
    }
  }
}
