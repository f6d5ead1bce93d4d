package org.csuite.cli;

/** How the results of {@code run} are written. */
enum RunFormat {
  /** For people. */
  TEXT,
  /** One array, an object a scenario. */
  JSON,
  /** One page that needs nothing beside it. */
  HTML,
  /** A report for wikis and word processors. */
  MD,
  /** RACI matrix and pay for spreadsheets. */
  XLSX,
  /** Organisation charts for slides. */
  SVG,
  /** Organisation charts for wikis. */
  MERMAID,
  /** Organisation charts for Graphviz. */
  DOT
}
