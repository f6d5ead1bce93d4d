package org.csuite.batch.output;

import java.io.IOException;
import java.io.OutputStream;

/** A file of text that grows by whole companies, so that it is valid whenever a run ends. */
public final class TextOutput implements Output {
  private final OutputStream out;

  /** Writes to a stream. */
  public TextOutput(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(String text) throws IOException {
    ByteText bytes = new ByteText(text.length());
    bytes.append(text);
    write(bytes);
  }

  @Override
  public void write(ByteText text) throws IOException {
    if (text.length() > 0) {
      text.writeTo(out);
      out.flush();
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
