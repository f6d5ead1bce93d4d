package org.csuite.cli;

/** How the results of {@code run} are written. */
enum RunFormat {
  /** For people. */
  TEXT,
  /** One array, an object a scenario. */
  JSON,
  /** One page that needs nothing beside it. */
  HTML,
  /** Organisation charts for slides. */
  SVG,
  /** Organisation charts for wikis. */
  MERMAID,
  /** Organisation charts for Graphviz. */
  DOT
}
