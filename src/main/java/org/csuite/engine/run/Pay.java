package org.csuite.engine.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.csuite.engine.plan.Fired;
import org.csuite.engine.settle.Conclusion;
import org.csuite.engine.settle.Ledger;
import org.csuite.engine.settle.WorkingFacts;
import org.csuite.model.Fact;
import org.csuite.model.PayBand;
import org.csuite.model.Reason;
import org.csuite.model.Verb;

/** The salary band of each role that rules give one, with the point inside it. */
final class Pay {
  private static final double PERCENT = 100;

  /** The confidence of a band that no source gives for the case, only the authors. */
  private static final String JUDGEMENT = "judgement";

  private final Map<String, PayBand> bands = new LinkedHashMap<>();

  /** After the phase {@code pay}. */
  Pay(Ledger ledger, Iterable<String> roles, WorkingFacts facts) {
    for (String role : roles) {
      Conclusion chosen = ledger.won(Verb.PAY, role);
      if (chosen == null) {
        continue;
      }
      List<Fired> adjustments = ledger.eachFired(Verb.ADJUST_PAY, role);
      adjustments.sort(Fired.ORDER);
      List<PayBand> alternatives = new ArrayList<>();
      for (Conclusion other : ledger.all(Verb.PAY)) {
        if (!other.won() && other.text(0).equals(role)) {
          alternatives.add(band(other, List.of(), List.of()));
        }
      }
      PayBand band = band(chosen, adjustments, alternatives);
      bands.put(role, band);
      facts.insert(
          new Fact.Band(role, band.low(), band.high(), band.currency(), band.year()),
          chosen.estimated());
    }
  }

  /** The pay of a role; null when no rule gives any. */
  PayBand of(String role) {
    return bands.get(role);
  }

  private static PayBand band(Conclusion pay, List<Fired> adjustments, List<PayBand> alternatives) {
    double low = pay.number(1);
    Double high = pay.number(2);
    List<Reason> factors = new ArrayList<>();
    double points = 0;
    for (Fired adjustment : adjustments) {
      factors.add(adjustment.reason());
      points += adjustment.firing().number(1);
    }
    Reason reason = pay.fired().get(0).reason();
    return new PayBand(
        low,
        high,
        point(low, high, points),
        pay.text(3),
        (Integer) pay.arguments().get(4),
        factors,
        alternatives,
        JUDGEMENT.equals(reason.source().confidence()),
        reason);
  }

  /** From the middle by percentage points of the width, kept inside the band. */
  private static Double point(double low, Double high, double points) {
    if (high == null) {
      return null;
    }
    double share = Math.max(0, Math.min(1, 0.5 + points / PERCENT));
    return low + share * (high - low);
  }
}
