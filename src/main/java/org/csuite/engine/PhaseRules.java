package org.csuite.engine;

import org.csuite.model.Fact;
import org.csuite.model.Phase;

/** Holds what one run knows and settles what the rules of a phase conclude from it. */
interface PhaseRules extends AutoCloseable {
  /** Makes a fact known. */
  void insert(Fact fact);

  /** Takes a fact back. */
  void delete(Fact fact);

  /**
   * What the rules of a phase conclude.
   *
   * @param known the facts inserted
   * @throws DecisionEngine.LimitExceeded when rules match without end
   */
  Settlement settle(Phase phase, WorkingFacts known);

  @Override
  void close();
}
