package org.csuite.report;

/** How much of an explanation is told. */
public enum ExplanationDepth {
  /** The decision, its first reason and what would change it, a sentence each. */
  SENTENCE,
  /** The reasons for and against, the nearest misses, the smallest changes, what to ask. */
  REASONS,
  /** Everything: each chain down to the facts, with rules, files and lines. */
  FULL;
}
