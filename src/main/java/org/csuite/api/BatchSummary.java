package org.csuite.api;

import java.util.List;

/**
 * What became of a table of companies.
 *
 * @param decided rows that were decided and written
 * @param leftOut rows that could not be decided, and are not in the output
 * @param firstLeftOut the first few of them, each with its place and the reason
 */
public record BatchSummary(long decided, long leftOut, List<String> firstLeftOut) {
  /** Takes a copy. */
  public BatchSummary {
    firstLeftOut = List.copyOf(firstLeftOut);
  }
}
