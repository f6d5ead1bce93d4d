package org.csuite.batch.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A part of a workbook as it is unpacked. It ends where it has become so much larger than it is
 * packed that it must be a zip bomb; the sizes that a file states of itself need not be true.
 */
final class Unpacking extends FilterInputStream {
  /** Tables that repeat one row to the limit of Excel were packed 60 times smaller. */
  static final long MOST_RATIO = 200;

  /** Below it, in bytes, nothing is refused: unpacking so little takes a second. */
  private static final long ALLOWED = 100L << 20;

  private final long packed;
  private long unpacked;

  /** Says that a part unpacks to too much. */
  static final class Bomb extends IOException {
    private static final long serialVersionUID = 1;
  }

  /** Begins to unpack a part. */
  Unpacking(ZipFile zip, ZipEntry part) throws IOException {
    super(zip.getInputStream(part));
    this.packed = part.getCompressedSize();
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = super.read(bytes, from, length);
    count(Math.max(0, read));
    return read;
  }

  @Override
  public long skip(long length) throws IOException {
    long skipped = super.skip(length);
    count(skipped);
    return skipped;
  }

  private void count(long more) throws Bomb {
    unpacked += more;
    if (unpacked > ALLOWED && unpacked / MOST_RATIO > packed) {
      throw new Bomb();
    }
  }

  /** Unpacks what is left. */
  void drain() throws IOException {
    transferTo(OutputStream.nullOutputStream());
  }
}
