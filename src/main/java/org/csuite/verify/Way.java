package org.csuite.verify;

/** A way in which csuite, or Drools, comes to what it says of a company. */
public enum Way {
  /** Drools with the rules translated into its executable model: what a reader is shown. */
  EXECUTABLE_MODEL("executable model"),
  /** Drools' classic compiler on the text of the rule files. */
  CLASSIC_COMPILER("classic compiler"),
  /** Our evaluator, which shares no code with the engine. */
  EVALUATOR("our evaluator"),
  /** Matching without Drools and without reasons, as searches and batches do. */
  DIRECT("direct matching"),
  /** By the cells that companies share, as batches do; the first company of some of them. */
  CELLS("cells"),
  /** The same company once more, when its cells are known. */
  KNOWN_CELLS("known cells");

  private final String text;

  Way(String text) {
    this.text = text;
  }

  /** As messages call it. */
  @Override
  public String toString() {
    return text;
  }
}
