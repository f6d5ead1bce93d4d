package org.csuite.batch.cells;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.csuite.batch.decide.Decision;
import org.csuite.batch.decide.EngineDecider;
import org.csuite.engine.DecisionEngine;
import org.csuite.engine.settle.LimitExceeded;
import org.csuite.model.Company;

/**
 * Decides companies by the cells they lie in, as a batch does, for those who hold this way of
 * deciding against others: cells are looked up also where a batch would find that not worth while.
 * Safe for use by several threads.
 */
public final class ByCells {
  private final EngineDecider alone;
  private final SharedCells cells;
  private final Queue<ByBudget> idle = new ConcurrentLinkedQueue<>();

  /** For the companies of a rule book. */
  public ByCells(DecisionEngine engine) {
    this.alone = EngineDecider.brief(engine);
    this.cells = new SharedCells(engine.book());
  }

  /**
   * What is decided of a company that nothing else is known of; the second time of all that lie
   * between the same thresholds, from what is known of their cells.
   *
   * @throws LimitExceeded as {@link DecisionEngine#trial} does
   */
  public Decision decide(Company company) {
    ByBudget decider = idle.poll();
    decider = decider == null ? new ByBudget(alone, cells) : decider;
    try {
      return decider.decideByCells(company);
    } finally {
      idle.add(decider);
    }
  }

  /** What became of the companies; to be asked when no thread decides any more. */
  public CellCounts counts() {
    CellCounts counts = new CellCounts();
    idle.forEach(decider -> counts.add(decider.counts()));
    return counts;
  }
}
