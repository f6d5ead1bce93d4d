package org.csuite.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.csuite.model.Diagnostic.Code;
import org.csuite.model.Fact;
import org.csuite.rulebook.Condition;
import org.csuite.rulebook.Rule;
import org.csuite.rulebook.Table;

/**
 * Conditions that no company can meet: they contradict each other, what catalogues say, the fact's
 * range, or the rules whose conclusions they look at.
 */
final class NeverFires implements Check {
  @Override
  public void run(Inspection inspection, Faults faults) {
    Map<String, List<Instance>> byRule = new LinkedHashMap<>();
    inspection.book().rules().forEach(rule -> byRule.put(rule.name(), new ArrayList<>()));
    inspection.instances().forEach(i -> byRule.get(i.rule().name()).add(i));
    Map<Fact.Row, Boolean> rows = new HashMap<>();
    for (Rule rule : inspection.book().rules()) {
      List<Instance> instances = byRule.get(rule.name());
      boolean fires = false;
      for (Instance instance : instances) {
        boolean possible = !inspection.companies(instance).isEmpty();
        fires |= possible;
        if (instance.row() != null) {
          rows.merge(instance.row(), possible, Boolean::logicalOr);
        }
      }
      if (!fires) {
        faults.error(
            inspection.texts().at(rule),
            Code.NEVER_FIRES,
            "No company can meet the conditions of '"
                + rule.name()
                + "'"
                + because(inspection, instances),
            "Maybe correct the condition that contradicts the others, or delete the rule.",
            null);
        rows.keySet().removeIf(row -> instances.stream().anyMatch(i -> i.row() == row));
      }
    }
    rows(inspection, rows, faults);
  }

  /** Rows that no rule can match, of tables that some rule can match. */
  private static void rows(Inspection inspection, Map<Fact.Row, Boolean> rows, Faults faults) {
    Map<Table, Boolean> used = new HashMap<>();
    for (Rule rule : inspection.book().rules()) {
      for (Condition condition : rule.conditions()) {
        if (condition.pattern().query() != null) {
          used.put(condition.pattern().query().table(), true);
        }
      }
    }
    for (Table table : used.keySet()) {
      for (Fact.Row row : table.rows()) {
        if (Boolean.FALSE.equals(rows.get(row))) {
          faults.error(
              inspection.texts().at(row),
              Code.NEVER_FIRES,
              "No company can meet the conditions of this row.",
              "Maybe its bounds contradict each other, or the rule that reads it.",
              null);
        }
      }
    }
  }

  private static String because(Inspection inspection, List<Instance> instances) {
    if (instances.isEmpty()) {
      return ": no row of its table, or entry of its catalogue, fits.";
    }
    boolean own =
        instances.stream()
            .allMatch(
                i ->
                    inspection.own(i).isEmpty()
                        || i.pieces().stream().anyMatch(p -> p.boxes().isEmpty()));
    return own
        ? ": they contradict each other."
        : ": they contradict those of the rules whose conclusions it looks at.";
  }
}
