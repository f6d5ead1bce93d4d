package org.csuite.rulebook;

import java.util.ArrayList;
import java.util.List;

/** Takes nested constraints apart. */
final class Constraints {
  private Constraints() {}

  /** Those that must all hold, whatever else does. */
  static List<Constraint> joined(List<Constraint> constraints) {
    List<Constraint> joined = new ArrayList<>();
    for (Constraint constraint : constraints) {
      if (constraint instanceof Constraint.All all) {
        joined.addAll(joined(all.parts()));
      } else {
        joined.add(constraint);
      }
    }
    return joined;
  }

  /** Every constraint on a field, those of alternatives too. */
  static List<Constraint.OnField> all(List<Constraint> constraints) {
    List<Constraint.OnField> all = new ArrayList<>();
    for (Constraint constraint : constraints) {
      if (constraint instanceof Constraint.OnField on) {
        all.add(on);
      } else if (constraint instanceof Constraint.All parts) {
        all.addAll(all(parts.parts()));
      } else if (constraint instanceof Constraint.Any parts) {
        all.addAll(all(parts.parts()));
      }
    }
    return all;
  }
}
