package org.csuite.cli;

import java.util.List;
import picocli.CommandLine.Option;

/** The option by which a command takes some scenarios of its files alone. */
final class OnlyNames {
  @Option(
      names = "--only",
      paramLabel = "NAME",
      description = "Only the scenario of that name. May be given several times.")
  private List<String> names = List.of();

  /** The names given; none where all are meant. */
  List<String> names() {
    return names;
  }
}
