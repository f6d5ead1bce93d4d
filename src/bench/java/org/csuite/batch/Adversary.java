package org.csuite.batch;

import java.util.ArrayList;
import java.util.List;
import org.csuite.AnyCompanies;
import org.csuite.engine.DecisionEngine;
import org.csuite.model.Company;

/** Companies of which each has some cell of its own, so that nothing decided before is enough. */
public final class Adversary {
  private Adversary() {}

  /** So many companies, each new to what those before it have taught. */
  public static List<Company> companies(DecisionEngine engine, int count) {
    AnyCompanies any = new AnyCompanies(engine.book(), count);
    CellDecider cells = new CellDecider(engine, new CellPlan(engine.book()));
    List<Company> companies = new ArrayList<>();
    while (companies.size() < count) {
      Company company = any.limit(1).findAny().orElseThrow();
      long found = cells.counts().found();
      cells.decide(company);
      if (cells.counts().found() > found) {
        companies.add(company);
      }
    }
    return companies;
  }
}
