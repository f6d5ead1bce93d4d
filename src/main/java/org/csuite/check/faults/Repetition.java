package org.csuite.check.faults;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.csuite.check.inspect.Containment;
import org.csuite.check.inspect.Faults;
import org.csuite.check.inspect.Inspection;
import org.csuite.check.inspect.Proofs;
import org.csuite.check.inspect.Tables;
import org.csuite.check.space.Box;
import org.csuite.check.space.Instance;
import org.csuite.model.Citation;
import org.csuite.model.Diagnostic.Code;
import org.csuite.model.Verb;

/**
 * Rules and rows that add nothing: the same conclusion on the same or on wider conditions, from the
 * same source; or a row below one that always comes first.
 */
final class Repetition implements Check {
  @Override
  public void run(Inspection inspection, Faults faults) {
    Map<List<Object>, List<Instance>> groups = new LinkedHashMap<>();
    for (Instance instance : inspection.instances()) {
      List<Object> key = new ArrayList<>();
      key.add(instance.rule().verb());
      key.add(instance.constant(0));
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(instance);
    }
    groups.values().forEach(group -> group(inspection, group, faults));
  }

  private static void group(Inspection inspection, List<Instance> group, Faults faults) {
    for (int i = 0; i < group.size(); i++) {
      Instance later = group.get(i);
      if (inspection.companies(later).isEmpty()) {
        continue;
      }
      boolean reported = false;
      for (int j = 0; j < group.size() && !reported; j++) {
        reported = j != i && compare(inspection, group.get(j), later, j < i, faults);
      }
      if (!reported
          && later.row() != null
          && later.rule().verb().singleValued()
          && !anyRow(inspection, later)) {
        behind(inspection, group.subList(0, i), later, faults);
      }
    }
  }

  /** Whether the book says that rows of a table may stand behind others, as alternatives. */
  private static boolean anyRow(Inspection inspection, Instance instance) {
    return Decisions.mayLack(inspection, instance.row().file());
  }

  /** Reports a rule or row that another one makes superfluous. */
  private static boolean compare(
      Inspection inspection, Instance other, Instance one, boolean otherFirst, Faults faults) {
    boolean sameRow = one.row() == other.row();
    boolean itself = one.rule() == other.rule() && sameRow;
    boolean same = one.constants().equals(other.constants());
    if (itself || !Containment.holds(inspection, one, same ? other : swapped(other, one))) {
      return false;
    }
    boolean mutual = same && Containment.holds(inspection, other, one);
    if (!same) {
      return false;
    }
    if (mutual && otherFirst) {
      faults.warning(
          sameRow ? inspection.texts().at(one.rule()) : inspection.texts().at(one),
          Code.DUPLICATE_RULE,
          one.name()
              + " says the same as "
              + other.name()
              + " on the same conditions"
              + (one.rule().verb() == Verb.ADVISE || one.rule().verb() == Verb.ADJUST_PAY
                  ? ", so it counts twice."
                  : "."),
          "Maybe delete one of the two.",
          witness(inspection, one, other));
      return true;
    }
    boolean idempotent = one.rule().verb() != Verb.ADJUST_PAY;
    // one that overrides, or stands before the rows of a table, decides where the other would not
    boolean decides =
        one.rule() != other.rule()
            && (inspection.settled(one.rule(), other.rule())
                || (other.row() != null && one.rule().verb().singleValued()));
    if (!mutual && idempotent && !decides && Objects.equals(key(one), key(other))) {
      faults.warning(
          sameRow ? inspection.texts().at(one.rule()) : inspection.texts().at(one),
          Code.SHADOWED_RULE,
          other.name() + " says the same whenever " + one.name() + " does, from the same source.",
          "Maybe delete the narrower one, or let it conclude something else.",
          witness(inspection, one, other));
      return true;
    }
    return false;
  }

  /** The other rule as if it concluded the same, to compare conditions alone. */
  private static Instance swapped(Instance other, Instance one) {
    return new Instance(other.rule(), other.row(), other.pieces(), one.arguments());
  }

  /** Reports a row of a single-valued decision that never comes first. */
  private static void behind(
      Inspection inspection, List<Instance> before, Instance row, Faults faults) {
    List<Instance> earlier =
        before.stream().filter(i -> i.rule() == row.rule() && i.row() != row.row()).toList();
    if (earlier.isEmpty()) {
      return;
    }
    boolean never =
        earlier.stream().anyMatch(i -> Containment.holds(inspection, row, swapped(i, row)))
            || (row.onCompanyOnly() && covered(inspection, earlier, row));
    if (never) {
      Instance first =
          earlier.stream()
              .filter(
                  i -> !inspection.space().and(inspection.own(i), inspection.own(row)).isEmpty())
              .findFirst()
              .orElse(earlier.get(0));
      faults.warning(
          inspection.texts().at(row.row()),
          Code.SHADOWED_RULE,
          "This row never decides: earlier rows, such as line "
              + first.row().line()
              + ", take every company that meets it.",
          "Maybe put the narrower row first.",
          witness(inspection, row, first));
    }
  }

  private static boolean covered(Inspection inspection, List<Instance> earlier, Instance row) {
    List<Box> boxes = new ArrayList<>();
    earlier.stream().filter(Instance::onCompanyOnly).forEach(i -> boxes.addAll(inspection.own(i)));
    return inspection.space().within(inspection.own(row), boxes);
  }

  private static String witness(Inspection inspection, Instance one, Instance other) {
    return inspection
        .proofs()
        .find(
            inspection.companies(one),
            outcome -> Proofs.fired(outcome, one) && Proofs.fired(outcome, other));
  }

  private static String key(Instance instance) {
    Citation source = null;
    if (instance.row() != null) {
      source = Tables.note(instance).source();
    }
    source = source == null ? instance.rule().source() : source;
    return source == null ? null : source.key();
  }
}
