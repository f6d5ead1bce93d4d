package org.csuite.batch;

/** How decisions are written. For one thread. */
interface RowFormat {
  /** What stands before the first row, line end included; may be empty. */
  String header();

  /** Writes one company, line ends included. */
  void write(StringBuilder out, Row row, Decision decision);

  /** How many lines a company takes, those inside quotes apart. */
  int lines();
}
