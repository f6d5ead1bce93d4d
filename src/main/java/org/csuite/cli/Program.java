package org.csuite.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;

/** The jar that runs. */
final class Program {
  private Program() {}

  /** The jar, or the folder of the classes; null when unknown. */
  static Path file() {
    CodeSource source = Program.class.getProtectionDomain().getCodeSource();
    try {
      return source == null ? null : Path.of(source.getLocation().toURI());
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** Tells builds of csuite apart, those of one version too: its version, size and time. */
  static String build() throws IOException {
    Path file = file();
    return file == null
        ? Version.csuite()
        : Version.csuite() + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
  }
}
