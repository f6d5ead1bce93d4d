package org.csuite.batch.cells;

import org.csuite.batch.decide.Decider;
import org.csuite.batch.decide.Decision;
import org.csuite.batch.decide.EngineDecider;
import org.csuite.model.Company;
import org.csuite.model.FactDefinition;

/** Decides companies with a pay budget and those without, each by their own cells. */
public final class ByBudget implements Decider {
  private final EngineDecider alone;
  private final SharedCells cells;
  private CellDecider with;
  private CellDecider without;

  /**
   * A decider.
   *
   * @param alone decides what is new
   * @param cells what all threads know
   */
  public ByBudget(EngineDecider alone, SharedCells cells) {
    this.alone = alone;
    this.cells = cells;
  }

  /** Decides companies that give a budget, or those that give none. */
  public CellDecider of(boolean given) {
    if (cells.needsBudget(given)) {
      with = with == null ? new CellDecider(alone, cells.of(true)) : with;
      return with;
    }
    without = without == null ? new CellDecider(alone, cells.of(false)) : without;
    return without;
  }

  /** The fact that tells them apart; null when there is none. */
  public FactDefinition budget() {
    return cells.budget();
  }

  /** What became of the companies so far. */
  public CellCounts counts() {
    CellCounts counts = new CellCounts();
    for (CellDecider decider : new CellDecider[] {with, without}) {
      if (decider != null) {
        counts.addOthers(decider.counts());
      }
    }
    return counts;
  }

  @Override
  public Decision decide(Company company) {
    return of(company).decide(company);
  }

  /** The same, and by cells wherever companies can share some. */
  Decision decideByCells(Company company) {
    return of(company).decideByCells(company);
  }

  private CellDecider of(Company company) {
    FactDefinition budget = cells.budget();
    return of(budget != null && company.get(budget) != null);
  }
}
