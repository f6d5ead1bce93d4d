package org.csuite.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The questions a rule book answers, in order. Each is a folder of the rule book and a ruleflow
 * group; a rule sees only what earlier phases concluded.
 */
public enum Phase {
  /** Size class, IT and R&amp;D intensity. */
  PROFILE,
  /** What speaks for and against each role; what the law requires. */
  ROLES,
  /** From the case for each role to a verdict; who holds two roles. */
  STAFFING,
  /** The band of each role that could be staffed. */
  PAY,
  /** What the pay budget allows. */
  BUDGET,
  /** Who is accountable for each duty. */
  DUTIES,
  /** Who reports to whom. */
  REPORTING,
  /** Findings on a given organisation. */
  REVIEW;

  /** The folder and ruleflow group, such as {@code staffing}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The phase of that folder, or null. */
  public static Phase of(String id) {
    return Arrays.stream(values()).filter(phase -> phase.id().equals(id)).findFirst().orElse(null);
  }

  /** All folders, in order. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(Phase::id).toList();
  }
}
