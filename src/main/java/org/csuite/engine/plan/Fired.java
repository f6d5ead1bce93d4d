package org.csuite.engine.plan;

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
public record Fired(Rule rule, List<Fact.Row> rows, Firing firing) {
  /** Earlier rows first. */
  public static final Comparator<Fired> BY_ROW = (a, b) -> compareRows(a.rows(), b.rows());

  /** By rule name, then earlier rows first, then by what was concluded; firm before estimated. */
  public static final Comparator<Fired> ORDER = Fired::compare;

  // written out, for it is what a phase with many firings spends most time on
  private static int compare(Fired a, Fired b) {
    int order = a.compareConclusion(b);
    if (order == 0) {
      order = Boolean.compare(a.reason().estimated(), b.reason().estimated());
    }
    return order != 0
        ? order
        : a.reason().matched().toString().compareTo(b.reason().matched().toString());
  }

  private int compareConclusion(Fired other) {
    int order = rule == other.rule ? 0 : rule.name().compareTo(other.rule.name());
    if (order == 0) {
      order = compareRows(rows, other.rows);
    }
    return order != 0 ? order : compareArguments(this, other);
  }

  /** Whether the same rule concluded the same from the same rows. */
  public boolean repeats(Fired other) {
    return compareConclusion(other) == 0;
  }

  public Reason reason() {
    return firing.reason();
  }

  public List<Object> arguments() {
    return firing.arguments();
  }

  public Fired lost() {
    return new Fired(rule, rows, firing.lost());
  }

  /** As their texts do. */
  private static int compareArguments(Fired a, Fired b) {
    for (int i = 0; i < a.arguments().size(); i++) {
      int order = text(a.arguments().get(i)).compareTo(text(b.arguments().get(i)));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static String text(Object argument) {
    return String.valueOf(argument);
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
