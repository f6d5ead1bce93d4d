package org.csuite.engine.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.csuite.engine.plan.Fired;
import org.csuite.engine.settle.Certainty;
import org.csuite.engine.settle.Conclusion;
import org.csuite.engine.settle.Ledger;
import org.csuite.engine.settle.WorkingFacts;
import org.csuite.model.Fact;
import org.csuite.model.Verb;

/** What the phase {@code roles} leads to: the combined case for each role of the catalogue. */
final class RoleCases {
  private static final Comparator<Fired> BY_RULE_AND_ROW =
      Comparator.comparing((Fired fired) -> fired.rule().name())
          .thenComparing(Fired.BY_ROW)
          .thenComparing(fired -> fired.firing().number(1));

  private final Map<String, Double> certainty = new LinkedHashMap<>();

  /** Works the cases out and makes them, and the other conclusions of the phase, known. */
  RoleCases(Ledger ledger, Iterable<String> roles, WorkingFacts facts) {
    for (Conclusion required : ledger.won(Verb.REQUIRE)) {
      facts.insert(new Fact.Required(required.text(0)), required.estimated());
    }
    for (Conclusion external : ledger.won(Verb.EXTERNAL)) {
      facts.insert(new Fact.External(external.text(0)), external.estimated());
    }
    insertForbidden(ledger, facts);
    for (String role : roles) {
      Conclusion required = ledger.won(Verb.REQUIRE, role);
      List<Fired> advice = advice(ledger, role);
      double combined = required != null ? 1 : Certainty.combined(factors(advice));
      boolean estimated = required != null ? required.estimated() : anyEstimated(advice);
      certainty.put(role, combined);
      facts.insert(new Fact.RoleCase(role, combined), estimated);
    }
  }

  private static List<Double> factors(List<Fired> advice) {
    List<Double> factors = new ArrayList<>(advice.size());
    advice.forEach(one -> factors.add(one.firing().number(1)));
    return factors;
  }

  private static boolean anyEstimated(List<Fired> advice) {
    for (Fired fired : advice) {
      if (fired.reason().estimated()) {
        return true;
      }
    }
    return false;
  }

  /** From -1 to 1; 0 without evidence, 1 when required. */
  double certainty(String role) {
    return certainty.get(role);
  }

  private static void insertForbidden(Ledger ledger, WorkingFacts facts) {
    List<Conclusion> forbidden = ledger.won(Verb.FORBID);
    // two rules may forbid the same pair from either side: one fact a direction
    Map<List<String>, Boolean> pairs = new LinkedHashMap<>();
    for (Conclusion pair : forbidden) {
      pairs.merge(List.of(pair.text(0), pair.text(1)), pair.estimated(), Boolean::logicalAnd);
      pairs.merge(List.of(pair.text(1), pair.text(0)), pair.estimated(), Boolean::logicalAnd);
    }
    pairs.forEach(
        (pair, estimated) -> facts.insert(new Fact.Forbidden(pair.get(0), pair.get(1)), estimated));
  }

  /** The advice on a role in the order in which it is combined: by rule name, then table line. */
  private static List<Fired> advice(Ledger ledger, String role) {
    List<Fired> advice = ledger.eachFired(Verb.ADVISE, role);
    advice.sort(BY_RULE_AND_ROW);
    return advice;
  }

  /** The roles that may be held from outside. */
  static Set<String> external(Ledger ledger) {
    return ledger.won(Verb.EXTERNAL).stream().map(c -> c.text(0)).collect(Collectors.toSet());
  }
}
