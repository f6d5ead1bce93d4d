package org.csuite.engine.settle;

import org.csuite.model.Fact;
import org.csuite.model.Phase;

/** Holds what one run knows and settles what the rules of a phase conclude from it. */
public interface PhaseRules extends AutoCloseable {
  /** A fact became known; of no meaning to rules that look at the working facts themselves. */
  default void insert(Fact fact) {}

  /** A fact was taken back. */
  default void delete(Fact fact) {}

  /**
   * What the rules of a phase conclude.
   *
   * @param known the facts inserted
   * @throws LimitExceeded when rules match without end
   */
  Settlement settle(Phase phase, WorkingFacts known);

  @Override
  void close();
}
