package org.csuite.batch.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** A file of companies, chunk by chunk. */
public interface Source extends Closeable {
  /**
   * Some rows, which any thread can read.
   *
   * @param length how much of the input they are: bytes of text, rows of a workbook
   * @param sum CRC-32C of the bytes
   * @param rows hands them over
   */
  record Chunk(long length, long sum, Consumer<RowSink> rows) {
    /** Hands the rows over. */
    public void read(RowSink sink) {
      rows.accept(sink);
    }
  }

  /** What {@link #skip} gives where the input is not so long, or a row goes on. */
  long OTHER = -1;

  /** The columns; null where each row names its own. */
  List<String> header();

  /** The line of the header; 0 where each row names its own columns. */
  long headerLine();

  /** Where a row or cell stands, for messages: its line, or its address in a sheet. */
  default String place(Reject reject) {
    return Long.toString(reject.line());
  }

  /** Where the name of a column stands, by its number from 0. */
  default String place(int column) {
    return headerLine() + ":" + (column + 1);
  }

  /** Whether numbers may have a decimal comma. */
  default boolean decimalComma() {
    return false;
  }

  /** The next rows, or null at the end. */
  Chunk next() throws IOException;

  /** What the input is known by before its first row. */
  String identity() throws IOException;

  /** The number of the line or row that comes next, 1-based. */
  long line();

  /**
   * Leaves out what chunks of this length have held.
   *
   * @return what {@link Chunk#sum} was for one chunk of the same rows
   */
  long skip(long length) throws IOException;

  /** How much of the file has been read, 0 to 1; negative when its size is unknown. */
  double share();

  /** Whether the file has grown since it was opened; what was added is left out. */
  default boolean grown() throws IOException {
    return false;
  }
}
