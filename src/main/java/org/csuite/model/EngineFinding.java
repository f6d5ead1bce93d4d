package org.csuite.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The codes of what the engine itself finds: conclusions of rules that do not fit together. */
public enum EngineFinding {
  /** Rules conclude different things where only one can be. */
  CONFLICTING_CONCLUSIONS,
  /** A role is held by one that is not staffed. */
  HOLDER_NOT_STAFFED,
  /** Roles hold each other in a circle. */
  HOLDING_CYCLE,
  /** A superior is not staffed. */
  SUPERIOR_NOT_STAFFED,
  /** Reporting lines run in a circle. */
  REPORTING_CYCLE,
  /** A duty is given to a role that is not staffed. */
  DUTY_OWNER_NOT_STAFFED;

  /** The code in results, such as {@code holding-cycle}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Every code. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(EngineFinding::id).toList();
  }
}
