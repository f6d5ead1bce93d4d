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
import org.csuite.rulebook.TableQuery;

/**
 * One decision includes a threshold in one place and excludes it in another: at the number itself
 * both sides hold, or neither does, or two that seem the same part.
 */
final class ThresholdMismatch implements Check {
  /** The bound that puts the number on the other side. */
  private static final Map<String, String> OTHER_SIDE =
      Map.of(
          ">", ">=", ">=", ">", "<", "<=", "<=", "<", ".from", ".above", ".above", ".from", ".to",
          ".below", ".below", ".to");

  /**
   * A comparison of a fact with a number.
   *
   * @param dimension along which it cuts
   * @param field the fact
   * @param sign as written: {@code >=}, or the ending of a column, {@code .from}
   * @param who the rule in quotes, or that it is a row
   */
  private record Cut(
      Dimension dimension, String field, double number, String sign, String who, Place place) {
    /** Whether it is met at the number itself. */
    boolean holds() {
      return sign.endsWith("=") || sign.equals(".from") || sign.equals(".to");
    }

    /** Whether the number itself lies below the cut. */
    boolean above() {
      return List.of(">", "<=", ".above", ".to").contains(sign);
    }

    String text(String sign) {
      return field + (sign.startsWith(".") ? "" : " ") + sign + " " + Shown.value(number);
    }
  }

  @Override
  public void run(Inspection inspection, Faults faults) {
    Map<String, List<Cut>> groups = new TreeMap<>();
    for (Rule rule : inspection.book().rules()) {
      for (Condition condition : rule.conditions()) {
        Condition.Pattern pattern = condition.pattern();
        if (pattern.type() == FactType.COMPANY) {
          pattern.constraints().forEach(c -> collect(inspection, rule, c, groups));
        } else if (pattern.query() != null) {
          collect(inspection, rule, pattern.query(), groups);
        }
      }
    }
    groups.values().forEach(group -> report(inspection, group, faults));
  }

  private static void add(Map<String, List<Cut>> groups, Rule rule, Cut cut) {
    List<Cut> group =
        groups.computeIfAbsent(
            rule.location().file() + " " + cut.dimension() + " " + cut.number(),
            k -> new ArrayList<>());
    if (group.stream().noneMatch(other -> other.place().equals(cut.place()))) {
      group.add(cut);
    }
  }

  private static void collect(
      Inspection inspection, Rule rule, Constraint constraint, Map<String, List<Cut>> groups) {
    if (constraint instanceof Constraint.All all) {
      all.parts().forEach(part -> collect(inspection, rule, part, groups));
    } else if (constraint instanceof Constraint.Any any) {
      any.parts().forEach(part -> collect(inspection, rule, part, groups));
    } else if (constraint instanceof Constraint.Comparison c
        && c.constant() instanceof Double number
        && OTHER_SIDE.containsKey(c.operator().sign())) {
      Dimension dimension = Dimension.of(FactType.COMPANY, c.index());
      String who = "'" + rule.name() + "'";
      Place place = inspection.texts().at(c.location());
      add(
          groups,
          rule,
          new Cut(dimension, c.field().name(), number, c.operator().sign(), who, place));
    }
  }

  private static void collect(
      Inspection inspection, Rule rule, TableQuery query, Map<String, List<Cut>> groups) {
    for (TableQuery.ConditionColumn column : query.conditions()) {
      String sign = column.column().bound().suffix();
      if (!OTHER_SIDE.containsKey(sign)) {
        continue;
      }
      FactType type = query.handed().get(column.fact()).type();
      Dimension dimension = Dimension.of(type, column.index());
      for (Fact.Row row : query.table().rows()) {
        if (row.get(column.column().index()) instanceof Double number) {
          Place place = inspection.texts().at(row, column.column().position());
          add(
              groups,
              rule,
              new Cut(dimension, column.field().name(), number, sign, "the row", place));
        }
      }
    }
  }

  private static void report(Inspection inspection, List<Cut> group, Faults faults) {
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
          "At "
              + cut.field()
              + " "
              + Shown.value(cut.number())
              + " exactly, "
              + cut.who()
              + (cut.holds() ? " holds" : " does not hold")
              + " here ("
              + cut.text(cut.sign())
              + ")"
              + beside(cut.holds(), other)
              + " at "
              + other.place().location()
              + " ("
              + other.text(other.sign())
              + ").",
          "Maybe " + cut.text(OTHER_SIDE.get(cut.sign())) + " here.",
          witness(inspection, cut));
    }
  }

  /** What the other side does where this one holds or not. */
  private static String beside(boolean holds, Cut other) {
    if (holds == other.holds()) {
      return " and " + other.who() + (holds ? " does too" : " does not either");
    }
    return " but " + other.who() + (holds ? " does not" : " does");
  }

  /** A company at the number. */
  private static String witness(Inspection inspection, Cut cut) {
    Axis axis = inspection.space().axes().axis(cut.dimension());
    Box there =
        Box.ALL.with(
            cut.dimension(), axis.where(sample -> sample instanceof Double n && n == cut.number()));
    return cut.dimension().type() == FactType.COMPANY && there != null
        ? inspection.proofs().company(List.of(there))
        : null;
  }
}
