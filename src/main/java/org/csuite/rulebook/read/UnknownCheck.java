package org.csuite.rulebook.read;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.csuite.model.Diagnostic.Code;
import org.csuite.model.Field;
import org.csuite.rulebook.TypeFields;
import org.csuite.rulebook.read.Syntax.Expression;
import org.csuite.rulebook.read.Syntax.Joined;
import org.csuite.rulebook.read.Syntax.Test;

/** An unknown value must not fulfil a condition unless the rule says so. */
final class UnknownCheck {
  private final List<Field> fields;
  private final Mistakes mistakes;

  /** For the constraints of a pattern whose type has those fields. */
  UnknownCheck(List<Field> fields, Mistakes mistakes) {
    this.fields = fields;
    this.mistakes = mistakes;
  }

  /**
   * Refuses the parts that an unknown value fulfils.
   *
   * @param parts joined by and
   * @param knownAround fields that are known because of what these parts are joined to
   */
  void check(List<Expression> parts, Set<String> knownAround) {
    Set<String> known = new HashSet<>(knownAround);
    for (Expression part : parts) {
      collectKnown(part, known);
    }
    for (Expression part : parts) {
      if (part instanceof Joined joined) {
        if (joined.all()) {
          check(joined.parts(), known);
        } else {
          joined.parts().forEach(one -> check(List.of(one), known));
        }
      } else {
        check((Test) part, known);
      }
    }
  }

  private static void collectKnown(Expression part, Set<String> known) {
    if (part instanceof Joined joined && joined.all()) {
      joined.parts().forEach(one -> collectKnown(one, known));
    } else if (part instanceof Test test
        && test.operator() != null
        && test.operator().is("!=")
        && test.values().get(0).token().isWord("null")) {
      known.add(test.field().text());
    }
  }

  private void check(Test test, Set<String> known) {
    int index = TypeFields.index(fields, test.field().text());
    boolean negative =
        test.negated()
            || test.operator() != null
                && test.operator().is("!=")
                && !test.values().get(0).token().isWord("null");
    if (index >= 0
        && negative
        && fields.get(index).nullable()
        && !known.contains(test.field().text())) {
      mistakes.report(
          test.field(),
          Code.AMBIGUOUS_UNKNOWN,
          "When '" + test.field().text() + "' is unknown this is true as well.",
          "Maybe add " + test.field().text() + " != null before it.");
    }
  }
}
