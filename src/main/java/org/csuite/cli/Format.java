package org.csuite.cli;

/** How results are written. */
enum Format {
  /** For people. */
  TEXT,
  /** One array, an object a scenario. */
  JSON
}
