package org.csuite.batch.job;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/** A file that an interrupted run has written, read from its beginning. */
final class WrittenPart implements Closeable {
  private static final int PIECE = 1 << 16;

  private final String name;
  private final InputStream in;
  private final long size;
  private long bytes;

  /**
   * Opens a file.
   *
   * @param file null, or what is no file of bytes, has none
   */
  WrittenPart(Path file) throws IOException {
    boolean there = file != null && Files.isRegularFile(file);
    this.name = String.valueOf(file);
    this.in = there ? Files.newInputStream(file) : InputStream.nullInputStream();
    this.size = there ? Files.size(file) : 0;
  }

  String name() {
    return name;
  }

  /** How far it is as it was written. */
  long bytes() {
    return bytes;
  }

  /** Whether it has so many bytes more. */
  boolean has(long more) {
    return bytes + more <= size;
  }

  /** Reads on; false when the bytes do not come to the sum. */
  boolean goesOn(long more, long sum) throws IOException {
    byte[] piece = new byte[PIECE];
    CRC32C found = new CRC32C();
    for (long left = more; left > 0; ) {
      int count = in.read(piece, 0, (int) Math.min(left, PIECE));
      if (count < 0) {
        return false;
      }
      found.update(piece, 0, count);
      left -= count;
    }
    boolean same = found.getValue() == sum;
    bytes += same ? more : 0;
    return same;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
