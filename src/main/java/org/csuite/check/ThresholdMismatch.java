package org.csuite.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.csuite.input.Place;
import org.csuite.model.Diagnostic.Code;
import org.csuite.model.Fact;
import org.csuite.model.FactType;
import org.csuite.rulebook.Condition;
import org.csuite.rulebook.Constraint;
import org.csuite.rulebook.Rule;
import org.csuite.rulebook.Table;
import org.csuite.rulebook.TableQuery;

/** One decision includes a threshold in one place and excludes it in another. */
final class ThresholdMismatch implements Check {
  /**
   * A comparison of a fact with a number.
   *
   * @param above whether the number itself lies below the cut, as with {@code >} and {@code <=}
   */
  private record Cut(String fact, double number, boolean above, String sign, Place place) {}

  @Override
  public void run(Inspection inspection, Faults faults) {
    Map<String, List<Cut>> groups = new TreeMap<>();
    for (Rule rule : inspection.book().rules()) {
      String decision = rule.location().file();
      for (Condition condition : rule.conditions()) {
        Condition.Pattern pattern = condition.pattern();
        if (pattern.type() == FactType.COMPANY) {
          pattern.constraints().forEach(c -> collect(inspection, decision, c, groups));
        } else if (pattern.query() != null) {
          collect(inspection, decision, pattern.query(), groups);
        }
      }
    }
    groups.values().forEach(group -> report(group, faults));
  }

  private static void add(Map<String, List<Cut>> groups, String decision, Cut cut) {
    List<Cut> group =
        groups.computeIfAbsent(
            decision + " " + cut.fact() + " " + cut.number(), k -> new ArrayList<>());
    if (!group.contains(cut)) {
      group.add(cut);
    }
  }

  private static void collect(
      Inspection inspection,
      String decision,
      Constraint constraint,
      Map<String, List<Cut>> groups) {
    if (constraint instanceof Constraint.All all) {
      all.parts().forEach(part -> collect(inspection, decision, part, groups));
    } else if (constraint instanceof Constraint.Any any) {
      any.parts().forEach(part -> collect(inspection, decision, part, groups));
    } else if (constraint instanceof Constraint.Comparison c
        && c.constant() instanceof Double number) {
      String sign = c.operator().sign();
      if (!sign.endsWith("=") || sign.equals("<=") || sign.equals(">=")) {
        boolean above = sign.equals(">") || sign.equals("<=");
        Place place = inspection.texts().at(c.location());
        add(groups, decision, new Cut(c.field().name(), number, above, sign, place));
      }
    }
  }

  private static void collect(
      Inspection inspection, String decision, TableQuery query, Map<String, List<Cut>> groups) {
    for (TableQuery.ConditionColumn column : query.conditions()) {
      Table.Bound bound = column.column().bound();
      if (bound == Table.Bound.IS) {
        continue;
      }
      for (Fact.Row row : query.table().rows()) {
        if (row.get(column.column().index()) instanceof Double number) {
          boolean above = bound == Table.Bound.ABOVE || bound == Table.Bound.TO;
          Place place = inspection.texts().at(row, column.column().position());
          Cut cut = new Cut(column.field().name(), number, above, bound.suffix(), place);
          add(groups, decision, cut);
        }
      }
    }
  }

  private static void report(List<Cut> group, Faults faults) {
    List<Cut> above = group.stream().filter(Cut::above).toList();
    List<Cut> below = group.stream().filter(cut -> !cut.above()).toList();
    if (above.isEmpty() || below.isEmpty()) {
      return;
    }
    List<Cut> fewer = above.size() <= below.size() ? above : below;
    Cut other = (fewer == above ? below : above).get(0);
    for (Cut cut : fewer) {
      faults.warning(
          cut.place(),
          Code.THRESHOLD_MISMATCH,
          "'"
              + cut.fact()
              + "' is held against "
              + Shown.value(cut.number())
              + " by "
              + cut.sign()
              + " here and by "
              + other.sign()
              + " in "
              + other.place().location()
              + ": at exactly "
              + Shown.value(cut.number())
              + " they do not fit together.",
          "Maybe use the same bound in both.",
          null);
    }
  }
}
