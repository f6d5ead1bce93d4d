package org.csuite.model;

import java.util.Comparator;

/**
 * Something wrong with a rule book that reading it alone does not show.
 *
 * @param diagnostic what, where, and what to do
 * @param witness a company that shows it, as the text of a scenario that was decided to prove it;
 *     null where none is needed
 */
public record Fault(Diagnostic diagnostic, String witness) implements Comparable<Fault> {
  private static final Comparator<Fault> ORDER = Comparator.comparing(Fault::diagnostic);

  @Override
  public int compareTo(Fault other) {
    return ORDER.compare(this, other);
  }
}
