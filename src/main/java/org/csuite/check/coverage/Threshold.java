package org.csuite.check.coverage;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.csuite.input.Numbers;
import org.csuite.model.Fact;
import org.csuite.model.FactType;
import org.csuite.model.Field;
import org.csuite.model.Kind;
import org.csuite.model.Location;
import org.csuite.model.Phase;
import org.csuite.rulebook.Constraint.Operator;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.reach.Comparand;

/**
 * A number in a rule or a table at which an answer can change: {@code headcount >= 250}.
 *
 * @param phase whose rules look at it
 * @param type what is looked at
 * @param field the number that is compared
 * @param index of the field in its type
 * @param operator how it is compared
 * @param bound the number that stands in the book
 * @param location the constraint of the rule, or the row of the table
 */
public record Threshold(
    Phase phase,
    FactType type,
    Field field,
    int index,
    Operator operator,
    double bound,
    Location location) {

  /** Where a value lies against a threshold. */
  public enum Position {
    /** Less than the bound, but not by more than a step. */
    JUST_BELOW,
    /** The bound itself. */
    AT,
    /** More than the bound, but not by more than a step. */
    JUST_ABOVE
  }

  /** What "just beside" means where numbers are not whole: one per cent of the bound. */
  private static final double STEP = 0.01;

  /** The same for certainties, which come of few factors: five per cent. */
  private static final double STEP_OF_CERTAINTY = 0.05;

  /** Slack of floating-point arithmetic in derived values, as a share of the bound. */
  private static final double ROUNDING = 1e-12;

  /**
   * Every threshold of a book, in the order of its rules; results of {@code accumulate} are left
   * out.
   */
  public static List<Threshold> of(RuleBook book) {
    return Comparand.of(book.rules()).stream()
        .filter(comparand -> comparand.number() != null)
        .map(
            comparand ->
                new Threshold(
                    comparand.rule().phase(),
                    comparand.type(),
                    comparand.field(),
                    comparand.index(),
                    comparand.operator(),
                    comparand.number(),
                    comparand.location()))
        .distinct()
        .toList();
  }

  /** Where the value lies; null when it is unknown or further away than a step. */
  public Position position(Fact fact) {
    if (!(fact.get(index) instanceof Number number)) {
      return null;
    }
    double distance = number.doubleValue() - bound;
    if (Math.abs(distance) <= ROUNDING * Math.abs(bound)) {
      return Position.AT;
    }
    if (Math.abs(distance) > step()) {
      return null;
    }
    return distance < 0 ? Position.JUST_BELOW : Position.JUST_ABOVE;
  }

  private double step() {
    if (type == FactType.ROLE_CASE) {
      return STEP_OF_CERTAINTY * Math.abs(bound);
    }
    // No share of 0 is a step.
    return field.kind() == Kind.INTEGER || bound == 0 ? 1 : STEP * Math.abs(bound);
  }

  /**
   * The positions that prove it: the bound, and beside it where the comparison comes out otherwise.
   */
  public Set<Position> proving() {
    return switch (operator) {
      case LESS, AT_LEAST -> EnumSet.of(Position.JUST_BELOW, Position.AT);
      case MORE, AT_MOST -> EnumSet.of(Position.AT, Position.JUST_ABOVE);
      case EQUAL, DIFFERENT -> EnumSet.allOf(Position.class);
    };
  }

  @Override
  public String toString() {
    String number = Numbers.exact(bound);
    return location
        + ": "
        + type.typeName()
        + "."
        + field.name()
        + " "
        + operator.sign()
        + " "
        + number;
  }
}
