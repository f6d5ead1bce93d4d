package org.csuite.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.csuite.model.Reason;
import org.csuite.model.RoleDecision;
import org.csuite.model.Verb;

/**
 * The few reasons of a decision that a report has room for; {@code explain} shows all.
 *
 * @param pro the strongest for the role
 * @param con the strongest against it
 * @param about why it is combined, deferred, or may be held from outside
 */
record ShownReasons(List<Reason> pro, List<Reason> con, List<Reason> about) {
  private static final int STRONGEST = 2;

  /** Picks from the reasons of a role, which stand strongest first. */
  static ShownReasons of(RoleDecision role) {
    List<Reason> pro = pick(role, STRONGEST, reason -> reason.verb() == Verb.REQUIRE);
    // What a provision asks for needs no further case.
    if (pro.isEmpty()) {
      pro = pick(role, STRONGEST, reason -> reason.verb() == Verb.ADVISE && strength(reason) > 0);
    }
    List<Reason> con =
        pick(role, STRONGEST, reason -> reason.verb() == Verb.ADVISE && strength(reason) < 0);
    List<Reason> about = new ArrayList<>();
    if (pro.isEmpty()) {
      about.addAll(pick(role, 1, reason -> reason.verb() == Verb.STAFF));
    }
    for (Verb verb : List.of(Verb.COMBINE, Verb.DEFER, Verb.SHARE, Verb.EXTERNAL)) {
      about.addAll(pick(role, 1, reason -> reason.verb() == verb));
    }
    return new ShownReasons(pro, con, about);
  }

  /** Every one of them. */
  List<Reason> all() {
    List<Reason> all = new ArrayList<>(pro);
    all.addAll(con);
    all.addAll(about);
    return all;
  }

  private static double strength(Reason reason) {
    return reason.strength() == null ? 0 : reason.strength();
  }

  // Two rows of a table may share one sentence.
  private static List<Reason> pick(RoleDecision role, int most, Predicate<Reason> wanted) {
    Map<String, Reason> bySentence = new LinkedHashMap<>();
    role.reasons().stream()
        .filter(wanted)
        .forEach(reason -> bySentence.putIfAbsent(reason.why().en(), reason));
    return new ArrayList<>(bySentence.values().stream().limit(most).toList());
  }
}
