package org.csuite.engine;

import java.util.Comparator;
import java.util.List;
import org.csuite.model.Fact;
import org.csuite.model.Firing;
import org.csuite.model.Reason;
import org.csuite.rulebook.Rule;

/**
 * A firing with what settling it needs.
 *
 * @param rule that fired
 * @param rows of tables that it matched, in the order of its conditions
 * @param firing what it concluded and why
 */
record Fired(Rule rule, List<Fact.Row> rows, Firing firing) {
  /** Earlier rows first. */
  static final Comparator<Fired> BY_ROW = (a, b) -> compareRows(a.rows(), b.rows());

  /** By rule name, then earlier rows first, then by what was concluded; firm before estimated. */
  static final Comparator<Fired> ORDER =
      ((Comparator<Fired>) Fired::compareRules)
          .thenComparing(BY_ROW)
          .thenComparing(fired -> fired.firing().arguments().toString())
          .thenComparing(fired -> fired.reason().estimated())
          .thenComparing(fired -> fired.reason().matched().toString());

  private static int compareRules(Fired a, Fired b) {
    return a.rule() == b.rule() ? 0 : a.rule().name().compareTo(b.rule().name());
  }

  Reason reason() {
    return firing.reason();
  }

  List<Object> arguments() {
    return firing.arguments();
  }

  Fired lost() {
    return new Fired(rule, rows, firing.lost());
  }

  private static int compareRows(List<Fact.Row> a, List<Fact.Row> b) {
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      boolean sameFile = a.get(i).file().equals(b.get(i).file());
      int order =
          sameFile
              ? Integer.compare(a.get(i).line(), b.get(i).line())
              : a.get(i).file().compareTo(b.get(i).file());
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(a.size(), b.size());
  }
}
