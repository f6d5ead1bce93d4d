package org.csuite.engine.settle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * What decides.
 *
 * @param csuite version of this program
 * @param drools version of Drools
 */
public record Versions(String csuite, String drools) {
  /** Of this program. */
  public static final Versions CURRENT = read();

  private static Versions read() {
    Properties properties = new Properties();
    try (InputStream in = Versions.class.getResourceAsStream("/org/csuite/version.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Versions(properties.getProperty("csuite"), properties.getProperty("drools"));
  }
}
