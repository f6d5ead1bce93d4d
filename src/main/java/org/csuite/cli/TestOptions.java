package org.csuite.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** What {@code test} does besides comparing. */
final class TestOptions {
  /** How results of tests are written. */
  enum TestFormat {
    /** For people: what failed, and counts. */
    TEXT,
    /** One array, an object a case. */
    JSON,
    /** The XML that build servers read. */
    JUNIT
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text (default), json, or junit (XML for build servers).")
  private TestFormat format;

  @Option(
      names = "--only",
      paramLabel = "NAME",
      description = "Only the case or scenario of that name. May be given several times.")
  private List<String> only = List.of();

  @Option(
      names = "--coverage",
      description =
          "Report what the cases show of the rule book: rules fired and silent, conditions met and"
              + " not met, thresholds at and beside their bound, table rows hit.")
  private boolean coverage;

  @Option(
      names = "--coverage-html",
      paramLabel = "FILE",
      description = "Write the coverage as one HTML page.")
  private Path coverageHtml;

  @Option(
      names = "--min-coverage",
      paramLabel = "PERCENT",
      description = "Exit code 3 when less is covered.")
  private Double minCoverage;

  @Option(
      names = "--mutate",
      arity = "0..1",
      paramLabel = "N",
      fallbackValue = "2147483647",
      description =
          "Change one thing at a time in the book, in memory, and list the changes that no case"
              + " notices: N drawn by the seed, or all.")
  private Integer mutate;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      defaultValue = "1",
      description = "Draws the mutants. Default: 1.")
  private long seed;

  @Option(
      names = "--min-score",
      paramLabel = "PERCENT",
      description = "Exit code 3 when fewer mutants are noticed.")
  private Double minScore;

  @Option(
      names = "--watch",
      description = "Test again at every save, and print what changed, until Ctrl-C.")
  private boolean watch;

  TestFormat format() {
    return format;
  }

  List<String> only() {
    return only;
  }

  /** Whether coverage is wanted in any form. */
  boolean measures() {
    return coverage || coverageHtml != null || minCoverage != null;
  }

  /** Where the page goes; null for none. */
  Path coverageHtml() {
    return coverageHtml;
  }

  /** In per cent; null when any will do. */
  Double minCoverage() {
    return minCoverage;
  }

  /** How many mutants; null when none are wanted. */
  Integer mutate() {
    return mutate;
  }

  long seed() {
    return seed;
  }

  /** In per cent; null when any will do. */
  Double minScore() {
    return minScore;
  }

  boolean watch() {
    return watch;
  }
}
