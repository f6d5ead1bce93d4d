package org.csuite.batch.source;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A gzip file, of one or several members, that says so when it is cut off or damaged. */
public final class Unzipped extends FilterInputStream {
  private static final int BUFFER = 1 << 16;

  private final String name;

  /**
   * Begins to read.
   *
   * @throws Refused when it is no gzip file
   */
  public Unzipped(InputStream in, String name) throws IOException, Refused {
    super(opened(in, name));
    this.name = name;
  }

  private static InputStream opened(InputStream in, String name) throws IOException, Refused {
    try {
      return new GZIPInputStream(in, BUFFER);
    } catch (ZipException | EOFException e) {
      throw new Refused("'" + name + "' is no gzip file.", "Maybe its name should not end in .gz.");
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    try {
      return super.read(bytes, from, length);
    } catch (EOFException e) {
      throw new Unreadable("'" + name + "' is cut off: the compressed data end too early.", e);
    } catch (ZipException e) {
      throw new Unreadable("'" + name + "' is damaged: " + e.getMessage() + ".", e);
    }
  }
}
