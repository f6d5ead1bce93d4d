package org.csuite.batch.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * The bytes of a file as it is when it is opened. Where another process adds to it meanwhile, they
 * end with the last line that was whole, since what follows may be half a row.
 */
public final class FileSoFar extends FilterInputStream {
  private static final int PIECE = 1 << 16;

  private final FileChannel file;
  private final long size;

  /** The bytes after the last line end. */
  private final long rest;

  private long left;
  private boolean ended;

  private FileSoFar(FileChannel file, boolean lines) throws IOException {
    super(Channels.newInputStream(file));
    this.file = file;
    this.size = file.size();
    this.rest = lines ? afterLastLine() : 0;
    this.left = size - rest;
  }

  /**
   * Opens a file.
   *
   * @param lines whether it is text, which has lines
   */
  public static FileSoFar open(Path path, boolean lines) throws IOException {
    return new FileSoFar(FileChannel.open(path), lines);
  }

  private long afterLastLine() throws IOException {
    ByteBuffer piece = ByteBuffer.allocate(PIECE);
    for (long to = size; to > 0; to -= PIECE) {
      long from = Math.max(0, to - PIECE);
      piece.clear().limit((int) (to - from));
      int count = file.read(piece, from);
      for (int i = count - 1; i >= 0; i--) {
        if (piece.get(i) == '\n') {
          return size - from - i - 1;
        }
      }
    }
    return 0;
  }

  /** How much of it has been read, 0 to 1. */
  double share() {
    return size == 0 ? 1 : 1 - (double) (ended ? left : left + rest) / size;
  }

  /** Whether it has grown since it was opened. */
  boolean grown() throws IOException {
    return file.size() > size;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    if (left == 0 && !ended) {
      ended = true;
      left = grown() ? 0 : rest;
    }
    if (left == 0) {
      return length == 0 ? 0 : -1;
    }
    int count = super.read(bytes, from, (int) Math.min(length, left));
    left = count < 0 ? 0 : left - count;
    return count;
  }
}
