package org.csuite.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;

/** A file of text that grows by whole companies, so that it is valid whenever a run ends. */
final class TextOutput implements Output {
  private final OutputStream out;
  private final boolean zipped;

  /**
   * Writes to a stream.
   *
   * @param zipped whether each part is compressed; together they make one file of gzip
   */
  TextOutput(OutputStream out, boolean zipped) {
    this.out = out;
    this.zipped = zipped;
  }

  @Override
  public void write(String text) throws IOException {
    ByteText bytes = new ByteText(text.length());
    bytes.append(text);
    write(bytes);
  }

  @Override
  public void write(ByteText text) throws IOException {
    if (text.length() == 0) {
      return;
    }
    if (zipped) {
      ByteArrayOutputStream member = new ByteArrayOutputStream(text.length() / 4);
      try (OutputStream zip = new GZIPOutputStream(member, 1 << 16)) {
        text.writeTo(zip);
      }
      member.writeTo(out);
    } else {
      text.writeTo(out);
    }
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
