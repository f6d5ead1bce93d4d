package org.csuite.batch.cells;

import java.util.ArrayList;
import java.util.List;
import org.csuite.AnyCompanies;
import org.csuite.batch.decide.EngineDecider;
import org.csuite.engine.DecisionEngine;
import org.csuite.model.Company;

/** Companies of which each has some cell of its own, so that nothing decided before is enough. */
public final class Adversary {
  private static final int LOOKED = 500;

  private Adversary() {}

  /** So many companies, each new to what those before it have taught. */
  public static List<Company> companies(DecisionEngine engine, int count) {
    AnyCompanies any = new AnyCompanies(engine.book(), count);
    Cells cells = new Cells(new CellPlan(engine.book(), false));
    List<Company> companies = new ArrayList<>();
    while (companies.size() < count) {
      // after more of them it would no longer look
      CellDecider decider = new CellDecider(EngineDecider.brief(engine), cells);
      for (Company company : any.limit(LOOKED).toList()) {
        long found = decider.counts().found();
        decider.decide(company);
        if (decider.counts().found() > found && companies.size() < count) {
          companies.add(company);
        }
      }
    }
    return companies;
  }
}
