package org.csuite.analysis;

import java.util.ArrayList;
import java.util.List;
import org.csuite.engine.DecisionEngine;
import org.csuite.model.Explanation.Firmness;
import org.csuite.model.FactDefinition;
import org.csuite.model.Question;
import org.csuite.model.Scenario;

/**
 * How far each number of a company may move before a decision flips, the others being as they are.
 */
public final class FirmnessCheck {
  /** By how much a number may be off where the scenario does not say. */
  private static final double UNCERTAINTY = 0.05;

  private final DecisionEngine engine;

  /** Decides by that engine. */
  public FirmnessCheck(DecisionEngine engine) {
    this.engine = engine;
  }

  /** The numbers given that can reach a decision, those nearest to a flip first. */
  public List<Firmness> of(Scenario scenario, Question question) {
    return of(Search.of(engine, scenario, question));
  }

  static List<Firmness> of(Search search) {
    List<Firmness> all = new ArrayList<>();
    for (FactDefinition fact : search.facts()) {
      if (search.scenario().company().get(fact) instanceof Number number) {
        all.add(of(search, fact, number.doubleValue()));
      }
    }
    all.sort(java.util.Comparator.comparingDouble(FirmnessCheck::distance));
    return List.copyOf(all);
  }

  private static Firmness of(Search search, FactDefinition fact, double value) {
    Double below = null;
    Double above = null;
    for (Search.Tried tried : search.tried(fact)) {
      double to = ((Number) tried.value()).doubleValue();
      if (search.flips(tried) && to < value) {
        below = to;
      } else if (search.flips(tried) && above == null) {
        above = to;
      }
    }
    double uncertainty = search.scenario().uncertainty().getOrDefault(fact.name(), UNCERTAINTY);
    double off = Math.abs(value) * uncertainty;
    boolean borderline =
        (below != null && value - below <= off) || (above != null && above - value <= off);
    return new Firmness(fact.name(), value, below, above, uncertainty, borderline);
  }

  private static double distance(Firmness firmness) {
    double nearest = Double.POSITIVE_INFINITY;
    if (firmness.below() != null) {
      nearest = Sizes.of(firmness.value(), firmness.below());
    }
    if (firmness.above() != null) {
      nearest = Math.min(nearest, Sizes.of(firmness.value(), firmness.above()));
    }
    return nearest;
  }
}
