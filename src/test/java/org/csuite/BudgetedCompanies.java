package org.csuite;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.csuite.engine.DecisionEngine;
import org.csuite.engine.run.Examination;
import org.csuite.model.Company;
import org.csuite.model.Fact;
import org.csuite.model.FactDefinition;
import org.csuite.model.FactType;
import org.csuite.model.Location;
import org.csuite.model.Phase;
import org.csuite.model.Scenario;
import org.csuite.model.Vocabulary;

/**
 * Gives companies budgets for executive pay: of any order of magnitude, and for half of them just
 * what the posts up to one of theirs cost, or one less or the least bit less. The same seed gives
 * the same budgets.
 */
public final class BudgetedCompanies {
  private static final double LARGEST = 9;

  private final DecisionEngine engine;
  private final Random random;
  private final List<FactDefinition> facts;
  private final int budget;

  /** Budgets for companies that are decided by an engine. */
  public BudgetedCompanies(DecisionEngine engine, long seed) {
    this.engine = engine;
    this.random = new Random(seed);
    Vocabulary vocabulary = engine.book().vocabulary();
    this.facts = vocabulary.facts();
    this.budget = vocabulary.fact(Vocabulary.PAY_BUDGET).index();
  }

  /** The companies, each with a budget. */
  public Stream<Company> of(Stream<Company> companies) {
    return companies.map(this::with);
  }

  /** The companies, every other one with a budget. */
  public Stream<Company> ofSome(Stream<Company> companies) {
    return companies.map(company -> random.nextBoolean() ? with(company) : company);
  }

  private Company with(Company company) {
    Object[] values = new Object[facts.size()];
    facts.forEach(fact -> values[fact.index()] = company.get(fact));
    values[budget] = random.nextBoolean() ? anyBudget() : budgetOf(company);
    return new Company(values, new BitSet());
  }

  private double anyBudget() {
    return random.nextInt(50) == 0 ? 0 : Math.round(Math.pow(10, random.nextDouble() * LARGEST));
  }

  private double budgetOf(Company company) {
    Scenario scenario = Scenario.of("", company, Location.of("test"), "");
    Examination examination = engine.examineTrial(scenario);
    List<Double> sums = new ArrayList<>();
    for (Fact cost : examination.facts(Phase.BUDGET, FactType.COST)) {
      sums.add((Double) cost.get(FactType.COST.index("cumulative")));
    }
    if (sums.isEmpty()) {
      return anyBudget();
    }
    double sum = sums.get(random.nextInt(sums.size()));
    return switch (random.nextInt(3)) {
      case 0 -> sum;
      case 1 -> Math.max(0, sum - 1);
      default -> Math.max(0, Math.nextDown(sum));
    };
  }
}
