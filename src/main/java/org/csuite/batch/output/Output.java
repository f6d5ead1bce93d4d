package org.csuite.batch.output;

import java.io.Closeable;
import java.io.IOException;

/** What takes decisions as a format writes them, some whole companies at a time. */
public interface Output extends Closeable {
  /** Appends companies, or what stands before them. */
  void write(String text) throws IOException;

  /** The same for text that is UTF-8 already. */
  default void write(ByteText text) throws IOException {
    write(text.toString());
  }

  /** Has what appears when it is whole not appear, since the run has failed. */
  default void giveUp() {}
}
