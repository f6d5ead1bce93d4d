package org.csuite.batch.cells;

import org.csuite.model.FactType;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.reach.Comparands;

/** The numbers that rules hold a field of some conclusions against. */
final class Bounds {
  private final double[] bounds;

  Bounds(RuleBook book, FactType type, int field) {
    bounds =
        new Comparands(book.rules())
            .numbers(type, field).stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** All places are below it. */
  int radix() {
    return 2 * bounds.length + 1;
  }

  /** Which bound a number is, or between which two it lies. */
  int place(double number) {
    int place = 0;
    for (double bound : bounds) {
      place += Double.compare(number, bound) > 0 ? 2 : Double.compare(number, bound) == 0 ? 1 : 0;
    }
    return place;
  }
}
