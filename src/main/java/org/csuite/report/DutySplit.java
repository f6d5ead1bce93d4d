package org.csuite.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.csuite.model.Catalogue;
import org.csuite.model.DutyAssignment;
import org.csuite.model.Outcome;
import org.csuite.model.RoleDecision;
import org.csuite.model.Vocabulary;

/**
 * How duties are divided. Two roles that the catalogue of roles pairs in its column {@code beside}
 * stand side by side; the others follow by owner.
 *
 * @param pairs of owners that stand side by side
 * @param others in the order of the roles; duties that nobody owns, if any, at the end
 */
public record DutySplit(List<Pair> pairs, List<Owned> others) {
  private static final String PAIR_COLUMN = "beside";

  /**
   * The duties of one role.
   *
   * @param owner the role; null when nobody is accountable for them
   * @param duties in catalogue order
   */
  public record Owned(String owner, List<DutyAssignment> duties) {}

  /** Two owners side by side. */
  public record Pair(Owned left, Owned right) {}

  /** The division of an outcome's duties. */
  public static DutySplit of(Outcome outcome, Vocabulary vocabulary) {
    Map<String, List<DutyAssignment>> byOwner = byOwner(outcome);
    List<Pair> pairs = new ArrayList<>();
    for (Catalogue.Entry role : vocabulary.roles().entries().values()) {
      String other = role.cells().get(PAIR_COLUMN);
      if (byOwner.containsKey(role.id()) && byOwner.containsKey(other)) {
        pairs.add(
            new Pair(
                new Owned(role.id(), byOwner.remove(role.id())),
                new Owned(other, byOwner.remove(other))));
      }
    }
    List<Owned> others = new ArrayList<>();
    byOwner.forEach(
        (owner, duties) -> others.add(new Owned(owner.isEmpty() ? null : owner, duties)));
    return new DutySplit(List.copyOf(pairs), List.copyOf(others));
  }

  /** In the order of the roles; duties that nobody owns under the empty key, at the end. */
  private static Map<String, List<DutyAssignment>> byOwner(Outcome outcome) {
    Map<String, List<DutyAssignment>> unordered = new TreeMap<>();
    for (DutyAssignment duty : outcome.duties()) {
      String owner = duty.owner() == null ? "" : duty.owner();
      unordered.computeIfAbsent(owner, key -> new ArrayList<>()).add(duty);
    }
    Map<String, List<DutyAssignment>> ordered = new LinkedHashMap<>();
    outcome.roles().stream()
        .map(RoleDecision::role)
        .filter(unordered::containsKey)
        .forEach(role -> ordered.put(role, unordered.remove(role)));
    List<DutyAssignment> unowned = unordered.remove("");
    ordered.putAll(unordered);
    if (unowned != null) {
      ordered.put("", unowned);
    }
    return ordered;
  }
}
