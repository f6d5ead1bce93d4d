package org.csuite.analysis;

import java.util.Set;

/**
 * What an explanation should hold.
 *
 * @param free facts that may be changed though the book holds them fixed
 * @param changes whether changes, firmness and open facts are searched for
 * @param two whether changes of two facts are looked for even where one fact suffices
 */
public record ExplainOptions(Set<String> free, boolean changes, boolean two) {
  /** Everything, with the facts fixed that the book holds fixed. */
  public static final ExplainOptions ALL = new ExplainOptions(Set.of(), true, false);

  /** Why and why not alone. */
  public static final ExplainOptions WITHOUT_SEARCH = new ExplainOptions(Set.of(), false, false);
}
