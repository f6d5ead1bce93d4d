package org.csuite.rulebook.read;

import java.util.ArrayList;
import java.util.List;
import org.csuite.input.Numbers;
import org.csuite.input.Place;
import org.csuite.model.Diagnostic.Code;
import org.csuite.model.FactDefinition;
import org.csuite.rulebook.read.Syntax.Expression;
import org.csuite.rulebook.read.Syntax.Joined;
import org.csuite.rulebook.read.Syntax.Test;

/** How many comparisons a pattern may hold, and which numbers it makes sense to compare with. */
final class ConstraintLimits {
  /** Drools follows the comparisons of a pattern one inside the other. */
  private static final int MOST_TESTS = 200;

  private ConstraintLimits() {}

  /** Whether a pattern holds no more comparisons than it may; reports the first beyond. */
  static boolean checkNumber(List<Expression> expressions, Mistakes mistakes) {
    List<Test> tests = new ArrayList<>();
    expressions.forEach(expression -> collect(expression, tests));
    if (tests.size() <= MOST_TESTS) {
      return true;
    }
    mistakes.report(
        tests.get(MOST_TESTS).field(),
        Code.TOO_DEEP,
        "A pattern holds at most " + MOST_TESTS + " comparisons.",
        "Maybe use in ( … ), or a table.");
    return false;
  }

  private static void collect(Expression expression, List<Test> tests) {
    if (expression instanceof Joined joined) {
      joined.parts().forEach(part -> collect(part, tests));
    } else {
      tests.add((Test) expression);
    }
  }

  /**
   * Reports a number that a fact never is: 50 for a share would be met by no company, in silence.
   */
  static void checkRange(double constant, FactDefinition fact, Place at, Mistakes mistakes) {
    FactDefinition.Range range = fact == null ? null : fact.range();
    if (range != null && !range.contains(constant)) {
      boolean percent = range.high() != null && range.high() == 1 && range.contains(constant / 100);
      mistakes
          .all()
          .add(
              at.error(
                  Code.OUT_OF_RANGE_THRESHOLD,
                  "'"
                      + fact.name()
                      + "' is never "
                      + Numbers.plain(constant)
                      + ": it "
                      + Numbers.bounds(range)
                      + ".",
                  percent
                      ? "Maybe " + Numbers.exact(constant / 100) + "."
                      : "Maybe a digit is too many or missing; else widen the @range of '"
                          + fact.name()
                          + "' in facts.drl."));
    }
  }
}
