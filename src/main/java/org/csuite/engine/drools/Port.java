package org.csuite.engine.drools;

import java.util.ArrayList;
import java.util.List;
import org.csuite.engine.plan.Match;
import org.csuite.engine.plan.RulePlan;
import org.csuite.engine.settle.Watch;

/**
 * Where all firings of one run arrive. Consequences do nothing else, so their order cannot matter.
 */
public final class Port {
  private final Watch watch;
  private List<Match> matches = new ArrayList<>();

  Port(Watch watch) {
    this.watch = watch;
  }

  /** A rule fired. */
  void fire(RulePlan plan, Object[] facts) {
    watch.fires(plan.rule().name(), 1);
    matches.add(new Match(plan, facts));
  }

  /** See {@link Watch#tries}. */
  boolean tries(String rule) {
    return watch.tries(rule);
  }

  /** The firings since the last call. */
  List<Match> take() {
    List<Match> taken = matches;
    matches = new ArrayList<>();
    return taken;
  }
}
