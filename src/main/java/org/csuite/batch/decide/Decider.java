package org.csuite.batch.decide;

import org.csuite.model.Company;

/** Decides one company after another. For one thread; its answers depend on the facts alone. */
public interface Decider {
  /**
   * Decides a company.
   *
   * @param company the facts given, before anything is worked out from them
   * @throws org.csuite.engine.settle.LimitExceeded when its rules match without end
   */
  Decision decide(Company company);
}
