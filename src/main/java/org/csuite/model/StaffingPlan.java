package org.csuite.model;

import java.util.ArrayList;
import java.util.List;

/**
 * How the advised organisation of a scenario grows with its dated facts.
 *
 * @param name of the scenario
 * @param steps in order, the facts as they are today first
 */
public record StaffingPlan(String name, List<Step> steps) {
  /**
   * The organisation from a date on.
   *
   * @param date as given; null for today
   * @param design what is advised then
   * @param changes against the step before; none for the first
   */
  public record Step(String date, OrganisationDesign design, List<OutcomeDiff.Change> changes) {}

  /** The plan whose outcomes belong to the dates, in order. */
  public static StaffingPlan of(List<String> dates, List<Outcome> outcomes, String currency) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < dates.size(); i++) {
      List<OutcomeDiff.Change> changes =
          i == 0 ? List.of() : OutcomeDiff.between(outcomes.get(i - 1), outcomes.get(i)).changes();
      steps.add(
          new Step(dates.get(i), OrganisationDesign.advised(outcomes.get(i), currency), changes));
    }
    return new StaffingPlan(outcomes.get(0).scenario().name(), List.copyOf(steps));
  }

  /** The roles that some step staffs, in catalogue order. */
  public List<String> staffed() {
    return steps.get(0).design().certainty().keySet().stream()
        .filter(role -> steps.stream().anyMatch(step -> step.design().staffs(role)))
        .toList();
  }
}
