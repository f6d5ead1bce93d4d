package org.csuite.cli;

/** How the results of {@code run} are written. */
enum RunFormat {
  /** For people. */
  TEXT,
  /** One array, an object a scenario. */
  JSON,
  /** Organisation charts for slides. */
  SVG,
  /** Organisation charts for wikis. */
  MERMAID,
  /** Organisation charts for Graphviz. */
  DOT
}
