package org.csuite.batch.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.csuite.output.WholeFile;

/** Compressed text, which appears when it is whole, since one that breaks off is damaged. */
public final class ZipOutput implements Output {
  private final WholeFile file;
  private boolean whole;

  public ZipOutput(WholeFile file) {
    this.file = file;
  }

  @Override
  public void write(String text) throws IOException {
    ByteText bytes = new ByteText(text.length());
    bytes.append(text.getBytes(StandardCharsets.UTF_8));
    write(bytes);
  }

  /** Compresses each part by itself; together they make one file of gzip. */
  @Override
  public void write(ByteText text) throws IOException {
    if (text.length() == 0) {
      return;
    }
    whole = false;
    ByteArrayOutputStream member = new ByteArrayOutputStream(text.length() / 4);
    try (OutputStream zip = new GZIPOutputStream(member, 1 << 16)) {
      text.writeTo(zip);
    }
    file.write(member.toByteArray());
    whole = true;
  }

  @Override
  public void giveUp() {
    whole = false;
  }

  @Override
  public void close() throws IOException {
    try (file) {
      if (whole) {
        file.commit();
      }
    }
  }
}
