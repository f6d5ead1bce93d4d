package org.csuite.model;

import java.util.List;

/**
 * One portfolio decided by two versions of a rule book.
 *
 * @param edits every place where they differ
 * @param changed the scenarios that are decided otherwise
 * @param scenarios how many were decided
 * @param refused those that one of the versions could not read or decide
 */
public record BookComparison(
    List<RuleEdit> edits, List<Changed> changed, int scenarios, List<Refusal> refused) {
  /**
   * A scenario that is decided otherwise.
   *
   * @param name of the scenario
   * @param causes each decision that differs, and why
   */
  public record Changed(String name, List<Cause> causes) {}

  /**
   * Why a decision differs, proven by deciding.
   *
   * @param change from the earlier rules to the later ones
   * @param alone edits each of which leads to it, applied alone to the earlier rules
   * @param together where none does alone, the edits without any of which it does not come about
   */
  public record Cause(OutcomeDiff.Change change, List<RuleEdit> alone, List<RuleEdit> together) {
    /** The edits that it rests on; empty where no single one could be shown to matter. */
    public List<RuleEdit> edits() {
      return alone.isEmpty() ? together : alone;
    }
  }

  /** How many decisions differ. */
  public int decisions() {
    return changed.stream().mapToInt(scenario -> scenario.causes().size()).sum();
  }
}
