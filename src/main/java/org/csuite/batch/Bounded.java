package org.csuite.batch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream up to so many bytes. */
final class Bounded extends FilterInputStream {
  private long left;

  Bounded(InputStream in, long size) {
    super(in);
    this.left = size;
  }

  @Override
  public int read() throws IOException {
    if (left <= 0) {
      return -1;
    }
    int at = super.read();
    left -= at < 0 ? 0 : 1;
    return at;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    if (left <= 0) {
      return length == 0 ? 0 : -1;
    }
    int count = super.read(bytes, from, (int) Math.min(length, left));
    left -= Math.max(0, count);
    return count;
  }
}
