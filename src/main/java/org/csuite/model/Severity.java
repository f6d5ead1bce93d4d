package org.csuite.model;

import java.util.Locale;

/** How grave a diagnostic or a finding is; the gravest first. */
public enum Severity {
  /** Something is wrong and must be mended. */
  ERROR,
  /** Something is probably wrong. */
  WARNING,
  /** Worth knowing. */
  INFO;

  /** The word used in rules, files and reports: {@code error}, {@code warning}, {@code info}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
