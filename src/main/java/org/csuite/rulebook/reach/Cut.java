package org.csuite.rulebook.reach;

import java.util.Comparator;

/**
 * A number at which a condition changes: it holds on one side and not on the other.
 *
 * @param bound as in the rule or the table
 * @param above false when the bound itself lies on the upper side ({@code >=}, {@code <}, {@code
 *     .from}, {@code .below}), true when it lies on the lower side ({@code >}, {@code <=}, {@code
 *     .above}, {@code .to})
 */
public record Cut(double bound, boolean above) implements Comparable<Cut> {
  private static final Comparator<Cut> ORDER =
      Comparator.comparingDouble(Cut::bound).thenComparing(Cut::above);

  /** Whether a number lies on the upper side. */
  public boolean below(double number) {
    return above ? number > bound : number >= bound;
  }

  @Override
  public int compareTo(Cut other) {
    return ORDER.compare(this, other);
  }
}
