package org.csuite.check.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.csuite.check.inspect.Faults;
import org.csuite.check.inspect.Inspection;
import org.csuite.check.inspect.Proofs;
import org.csuite.check.space.Box;
import org.csuite.check.space.Instance;
import org.csuite.check.space.Shown;
import org.csuite.model.Diagnostic.Code;
import org.csuite.model.FactType;
import org.csuite.model.Outcome;
import org.csuite.rulebook.Rule;

/** Two rules that can fire together and conclude different things where only one can be. */
final class Conflicts implements Check {
  private static final int ATTEMPTS = 3;

  @Override
  public void run(Inspection inspection, Faults faults) {
    Map<List<Object>, List<Instance>> groups = new LinkedHashMap<>();
    for (Instance instance : inspection.instances()) {
      if (!instance.rule().verb().singleValued() || instance.isImpossible()) {
        continue;
      }
      if (instance.constant(0) == null) {
        unsettled(inspection, instance)
            .ifPresent(
                other ->
                    faults.notAnalysed(
                        instance.rule(),
                        "whose "
                            + instance.rule().verb().parameters().get(0).name()
                            + " a fact gives: only scenarios can show that '"
                            + other.name()
                            + "' never contradicts it"));
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

  /** Another rule that may answer the same question, where neither takes the other's place. */
  private static Optional<Rule> unsettled(Inspection inspection, Instance instance) {
    return inspection.instances().stream()
        .filter(other -> other.rule() != instance.rule())
        .filter(other -> other.rule().verb() == instance.rule().verb() && !other.isImpossible())
        .filter(other -> !inspection.settled(instance.rule(), other.rule()))
        .filter(other -> Answered.by(inspection, instance).meets(Answered.by(inspection, other)))
        .filter(other -> !forbids(inspection, instance, other))
        .filter(other -> !forbids(inspection, other, instance))
        .map(Instance::rule)
        .findFirst();
  }

  /**
   * Whether one fires only where what the other concludes something on is not given: {@code not
   * GivenDuty( duty == $duty, role != "CTO" )} forbids a rule that takes a duty given to the CIO.
   */
  private static boolean forbids(Inspection inspection, Instance one, Instance other) {
    return one.pieces().stream()
        .filter(absent -> absent.mode() == Instance.Mode.NONE)
        .anyMatch(
            absent ->
                other.pieces().stream()
                    .filter(present -> present.mode() == Instance.Mode.SOME)
                    .filter(present -> present.type() == absent.type())
                    .filter(p -> inspection.space().within(p.boxes(), absent.boxes()))
                    .anyMatch(
                        present ->
                            absent.joins().stream()
                                .allMatch(
                                    join ->
                                        !join.negated()
                                            && join.piece() >= 0
                                            && one.decidesOn(
                                                one.pieces().get(join.piece()),
                                                join.otherField(),
                                                inspection.space())
                                            && other.decidesOn(
                                                present, join.field(), inspection.space()))));
  }

  /**
   * The roles or duties that an instance may conclude something on.
   *
   * @param ids null when any
   */
  private record Answered(Set<Object> ids) {
    static Answered by(Inspection inspection, Instance instance) {
      if (!(instance.arguments().get(0) instanceof Instance.Bound bound)) {
        Object constant = instance.constant(0);
        return new Answered(constant == null ? null : Set.of(constant));
      }
      Instance.Piece piece = instance.pieces().get(bound.piece());
      List<Instance> makers = inspection.makers(piece);
      if (makers == null || makers.stream().anyMatch(m -> m.constant(bound.field()) == null)) {
        return new Answered(null);
      }
      return new Answered(
          makers.stream().map(maker -> maker.constant(bound.field())).collect(Collectors.toSet()));
    }

    boolean meets(Answered other) {
      return ids == null || other.ids == null || !Collections.disjoint(ids, other.ids);
    }
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
