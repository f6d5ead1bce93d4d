package org.csuite.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The versions that decide what csuite does. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() throws IOException {
    Properties versions = versions();
    return new String[] {
      "csuite " + versions.getProperty("csuite"),
      "Drools " + versions.getProperty("drools"),
      "Java " + Runtime.version() + " (" + System.getProperty("java.vendor") + ")"
    };
  }

  /** The version of csuite alone. */
  static String csuite() throws IOException {
    return versions().getProperty("csuite");
  }

  private static Properties versions() throws IOException {
    Properties versions = new Properties();
    try (InputStream stream = Version.class.getResourceAsStream("/org/csuite/version.properties")) {
      versions.load(stream);
    }
    return versions;
  }
}
