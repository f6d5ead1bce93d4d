package org.csuite.batch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A part of a packed file, unpacked no further than an honest one goes: so that a small file cannot
 * fill memory or take for ever.
 */
final class Unpacked extends FilterInputStream {
  /** Tables that repeat one row to the limit of Excel were packed 60 times smaller. */
  private static final long MOST_RATIO = 200;

  /** Below it nothing is refused: unpacking so little takes a second. */
  private static final long ALLOWED = 100L << 20;

  private final String what;
  private final long packed;
  private final long longestPiece;
  private long read;
  private long pieceBegan;

  /**
   * Reads a part.
   *
   * @param what it is called in messages
   * @param packed its size before unpacking
   * @param longestPiece the most bytes between two calls of {@link #piece}
   */
  Unpacked(InputStream in, String what, long packed, long longestPiece) {
    super(in);
    this.what = what;
    this.packed = packed;
    this.longestPiece = longestPiece;
  }

  /** What it is called in messages. */
  String what() {
    return what;
  }

  /** How many bytes have been read. */
  long bytes() {
    return read;
  }

  /** The piece that is held in memory, a row or a text, ends here. */
  void piece() {
    pieceBegan = read;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int count = super.read(bytes, from, length);
    read += Math.max(0, count);
    refuse(what, read, packed);
    if (read - pieceBegan > longestPiece) {
      throw new Unreadable(
          what + " has a row or text of more than " + (longestPiece >> 20) + " MB.", null);
    }
    return count;
  }

  /**
   * Refuses what unpacks to too much.
   *
   * @throws Unreadable when it does
   */
  static void refuse(String what, long unpacked, long packed) throws Unreadable {
    if (unpacked > ALLOWED && unpacked / MOST_RATIO > packed) {
      throw new Unreadable(
          what
              + " unpacks to more than "
              + MOST_RATIO
              + " times its size, as a zip bomb does. Maybe save it as \"CSV UTF-8\" in Excel.",
          null);
    }
  }
}
