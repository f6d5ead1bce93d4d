package org.csuite.analysis;

import java.util.Set;

/**
 * What an explanation should hold.
 *
 * @param free facts that may be changed though the book holds them fixed
 * @param changes whether changes, firmness and open facts are searched for
 */
public record ExplainOptions(Set<String> free, boolean changes) {
  /** Everything, with the facts fixed that the book holds fixed. */
  public static final ExplainOptions ALL = new ExplainOptions(Set.of(), true);
}
