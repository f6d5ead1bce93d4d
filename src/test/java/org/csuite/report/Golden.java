package org.csuite.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a report is expected to look like, in a file; to accept a new look, copy the file that a
 * failure names.
 */
public final class Golden {
  private Golden() {}

  /**
   * Fails with a diff when a report is not as in the file, and writes it below {@code
   * target/golden}.
   */
  public static void check(String name, String actual) {
    try {
      Path found = Path.of(System.getProperty("csuite.basedir", ""), "target", "golden", name);
      Files.createDirectories(found.getParent());
      Files.writeString(found, actual);
      URL expected = Golden.class.getResource(name);
      assertThat(expected).as("expected report %s; found: %s", name, found).isNotNull();
      assertThat(found)
          .usingCharset(StandardCharsets.UTF_8)
          .hasSameTextualContentAs(Path.of(expected.toURI()), StandardCharsets.UTF_8);
      Files.delete(found);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
