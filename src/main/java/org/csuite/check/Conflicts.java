package org.csuite.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.csuite.model.Diagnostic.Code;
import org.csuite.model.FactType;
import org.csuite.model.Outcome;

/** Two rules that can fire together and conclude different things where only one can be. */
final class Conflicts implements Check {
  private static final int ATTEMPTS = 3;

  @Override
  public void run(Inspection inspection, Faults faults) {
    Map<List<Object>, List<Instance>> groups = new LinkedHashMap<>();
    for (Instance instance : inspection.instances()) {
      if (!instance.rule().verb().singleValued()) {
        continue;
      }
      if (instance.constant(0) == null) {
        if (!instance.rule().overrides().isEmpty()) {
          continue;
        }
        faults.notAnalysed(instance.rule().name());
        continue;
      }
      groups
          .computeIfAbsent(
              List.of(instance.rule().verb(), instance.constant(0)), k -> new ArrayList<>())
          .add(instance);
    }
    Map<TreeSet<String>, Integer> attempts = new HashMap<>();
    groups.values().forEach(group -> group(inspection, group, attempts, faults));
  }

  private static void group(
      Inspection inspection,
      List<Instance> group,
      Map<TreeSet<String>, Integer> attempts,
      Faults faults) {
    for (int i = 0; i < group.size(); i++) {
      for (int j = 0; j < i; j++) {
        Instance one = group.get(j);
        Instance other = group.get(i);
        if (one.rule() == other.rule()
            || one.arguments().equals(other.arguments())
            || inspection.settled(one.rule(), other.rule())) {
          continue;
        }
        TreeSet<String> pair = new TreeSet<>(List.of(one.rule().name(), other.rule().name()));
        if (attempts.getOrDefault(pair, 0) >= ATTEMPTS) {
          continue;
        }
        List<Box> both =
            inspection.space().and(inspection.companies(one), inspection.companies(other));
        if (!both.isEmpty() && compatible(one, other)) {
          attempts.merge(pair, 1, Integer::sum);
          if (report(inspection, one, other, both, faults)) {
            attempts.put(pair, ATTEMPTS);
          }
        }
      }
    }
  }

  /** Whether what both ask of the facts that occur once does not already exclude it. */
  private static boolean compatible(Instance one, Instance other) {
    for (Instance.Piece piece : one.pieces()) {
      for (Instance.Piece against : other.pieces()) {
        boolean excludes =
            piece.type() == against.type()
                && piece.type() != FactType.COMPANY
                && piece.mode() != against.mode()
                && (piece.mode() == Instance.Mode.NONE || against.mode() == Instance.Mode.NONE)
                && piece.boxes().equals(against.boxes())
                && piece.joins().isEmpty()
                && against.joins().isEmpty();
        if (excludes) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean report(
      Inspection inspection, Instance one, Instance other, List<Box> both, Faults faults) {
    String witness = inspection.proofs().amongConflicts(outcome -> shows(outcome, one, other));
    if (witness == null) {
      witness = inspection.proofs().find(both, outcome -> shows(outcome, one, other));
    }
    if (witness == null) {
      return false;
    }
    Instance placed = other.row() != null && one.row() == null ? one : other;
    Instance against = placed == one ? other : one;
    faults.error(
        inspection.texts().at(placed),
        Code.CONFLICTING_RULES,
        placed.name()
            + " and "
            + against.name()
            + " can fire together and conclude different things: "
            + conclusion(placed)
            + " here, "
            + conclusion(against)
            + " at "
            + inspection.texts().at(against).location()
            + ".",
        "Maybe let one override the other with @overrides, or make their conditions exclude each other.",
        witness);
    return true;
  }

  /** {@code assign( it-operations, CTO )}; what a fact binds is left out. */
  private static String conclusion(Instance instance) {
    return instance.constants().stream()
        .map(constant -> constant == null ? "…" : Shown.value(constant))
        .collect(Collectors.joining(", ", instance.rule().verb().id() + "( ", " )"));
  }

  private static boolean shows(Outcome outcome, Instance one, Instance other) {
    return Proofs.fired(outcome, one) && Proofs.fired(outcome, other) && Proofs.conflicts(outcome);
  }
}
