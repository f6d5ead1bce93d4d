package org.csuite.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.csuite.model.FactDefinition;
import org.csuite.model.Kind;

/**
 * Values of one given fact that no threshold of the rule book tells apart, other facts being equal.
 *
 * @param fact which
 * @param from the smallest number, included; null when open below or no number
 * @param to the first number that no longer belongs to it; null when open above or no number
 * @param word a word, truth value or list; null for numbers
 */
public record Cell(FactDefinition fact, Double from, Double to, Object word) {
  /**
   * The steps in which values are told, coarse ones first; a finer one where no coarse one fits.
   */
  private static final int FINEST = 6;

  private static final int SHARE = 3;

  /** Whether a value belongs to it. */
  public boolean contains(Object value) {
    if (word != null || value == null) {
      return value != null && value.equals(word);
    }
    double number = ((Number) value).doubleValue();
    return (from == null || number >= from) && (to == null || number < to);
  }

  /**
   * The value of this cell that lies nearest to another, in steps that a client would name: whole
   * people and units of a currency, tenths of a percent; finer ones where the cell is so narrow.
   *
   * @param present null when unknown: then the lower end, of the lowest cell the upper one
   */
  public Object nearest(Object present) {
    if (word != null) {
      return word;
    }
    boolean lowest = fact.range() == null || Objects.equals(from, fact.range().low());
    boolean upwards =
        from != null
            && (present == null ? !lowest || to == null : ((Number) present).doubleValue() < from);
    double nearest = upwards ? step(true) : to == null ? 0 : step(false);
    return fact.kind() == Kind.INTEGER ? (Object) (int) nearest : (Object) nearest;
  }

  private double step(boolean upwards) {
    int first = "share".equals(fact.unit()) ? SHARE : 0;
    BigDecimal bound = new BigDecimal(upwards ? from : to);
    for (int digits = first; digits <= FINEST; digits++) {
      BigDecimal rounded =
          bound.setScale(digits, upwards ? RoundingMode.CEILING : RoundingMode.FLOOR);
      if (!upwards && rounded.compareTo(bound) == 0) {
        rounded = rounded.subtract(BigDecimal.ONE.movePointLeft(digits));
      }
      if (contains(rounded.doubleValue())) {
        return rounded.doubleValue();
      }
    }
    return upwards ? from : Math.nextDown(to);
  }
}
