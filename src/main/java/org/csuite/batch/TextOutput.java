package org.csuite.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
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
    if (text.isEmpty()) {
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (zipped) {
      ByteArrayOutputStream member = new ByteArrayOutputStream(bytes.length / 4);
      try (OutputStream zip = new GZIPOutputStream(member, 1 << 16)) {
        zip.write(bytes);
      }
      bytes = member.toByteArray();
    }
    out.write(bytes);
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
