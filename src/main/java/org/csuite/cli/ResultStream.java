package org.csuite.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.csuite.output.NotWritten;

/**
 * Standard output that says when it can no longer be written, where {@link java.io.PrintWriter}
 * would keep silent: the reader is gone ({@code | head}), or the disk is full.
 */
final class ResultStream extends OutputStream {
  /** Results cannot be written any more. */
  static final class Lost extends UncheckedIOException {
    private static final long serialVersionUID = 1;

    Lost(IOException cause) {
      super(cause);
    }

    /** Whether the reader went away, which is its right. */
    boolean readerIsGone() {
      // a file has no reader, whatever its name
      return NotWritten.in(this) == null
          && String.valueOf(getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    }
  }

  private final OutputStream target;
  private boolean lost;

  ResultStream(OutputStream target) {
    this.target = target;
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    if (lost) {
      return;
    }
    try {
      target.write(bytes, from, length);
    } catch (IOException e) {
      lost = true;
      throw new Lost(e);
    }
  }
}
