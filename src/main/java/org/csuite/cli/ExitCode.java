package org.csuite.cli;

/** How csuite ends. No option changes what a code means. */
final class ExitCode {
  /** Everything was done. */
  static final int DONE = 0;

  /** A fault in csuite itself, or results that could not be written. */
  static final int FAULT = 1;

  /** A mistake in the command line, a scenario or a rule book. */
  static final int MISTAKE = 2;

  /** A test or check found something. */
  static final int FOUND = 3;

  private ExitCode() {}
}
