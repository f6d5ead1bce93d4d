package org.csuite.engine;

import java.util.List;
import org.csuite.model.Fact;
import org.csuite.model.Phase;

/** Holds what one run knows and finds what the rules of a phase match in it. */
interface Matcher extends AutoCloseable {
  /** Makes a fact known. */
  void insert(Fact fact);

  /** Takes a fact back. */
  void delete(Fact fact);

  /**
   * Every match of the rules of a phase, in no particular order.
   *
   * @throws DecisionEngine.LimitExceeded when rules match without end
   */
  List<Match> match(Phase phase);

  @Override
  void close();
}
