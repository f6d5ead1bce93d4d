package org.csuite.batch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What an interrupted run has left in the output file.
 *
 * @param companies how many are whole
 * @param bytes how far they go
 */
record Partial(long companies, long bytes) {
  static final Partial NOTHING = new Partial(0, 0);

  /**
   * Looks at the file.
   *
   * @param quotes whether line ends inside double quotes do not count
   * @throws Refused when it was not written with the same columns
   */
  static Partial of(Path file, RowFormat format, boolean quotes) throws IOException, Refused {
    byte[] header = format.header().getBytes(StandardCharsets.UTF_8);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), Blocks.SIZE)) {
      byte[] found = in.readNBytes(header.length);
      if (!Arrays.equals(found, Arrays.copyOf(header, found.length))) {
        throw new Refused(
            "'" + file + "' was written with other columns.",
            "Maybe the options or the rules are not those of the interrupted run.");
      }
      if (found.length < header.length) {
        return NOTHING;
      }
      long read = header.length;
      long whole = read;
      long lines = 0;
      boolean quoted = false;
      for (int at = in.read(); at >= 0; at = in.read()) {
        read++;
        quoted ^= quotes && at == '"';
        if (at == '\n' && !quoted && ++lines % format.lines() == 0) {
          whole = read;
        }
      }
      return new Partial(lines / format.lines(), whole);
    }
  }
}
