package org.csuite.check.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.csuite.check.inspect.Faults;
import org.csuite.check.inspect.Inspection;
import org.csuite.check.space.Axis;
import org.csuite.check.space.Box;
import org.csuite.check.space.Dimension;
import org.csuite.check.space.Shown;
import org.csuite.input.Place;
import org.csuite.model.Diagnostic.Code;
import org.csuite.model.FactType;
import org.csuite.rulebook.Rule;
import org.csuite.rulebook.reach.Comparand;

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
    for (Comparand comparand : Comparand.of(inspection.book().rules())) {
      if (comparand.number() != null) {
        Cut cut = cut(inspection, comparand);
        if (OTHER_SIDE.containsKey(cut.sign())) {
          add(groups, comparand.rule(), cut);
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

  private static Cut cut(Inspection inspection, Comparand comparand) {
    return new Cut(
        Dimension.of(comparand.type(), comparand.index()),
        comparand.field().name(),
        comparand.number(),
        comparand.cell() == null
            ? comparand.operator().sign()
            : comparand.cell().column().bound().suffix(),
        comparand.cell() == null ? "'" + comparand.rule().name() + "'" : "the row",
        inspection.texts().at(comparand));
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
