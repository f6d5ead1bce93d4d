package org.csuite.verify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.csuite.model.Company;
import org.csuite.model.FactDefinition;
import org.csuite.model.Scenario;
import org.csuite.model.Vocabulary;

/** Takes away from a scenario what is not needed for something to be true of it. */
final class Shrinking {
  private final Vocabulary vocabulary;

  Shrinking(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * The scenario without every fact, post and candidate that the property does not need.
   *
   * @param property true of the scenario
   */
  Scenario smallest(Scenario scenario, Predicate<Scenario> property) {
    Scenario smallest = scenario;
    boolean smaller = true;
    while (smaller) {
      smaller = false;
      for (Scenario candidate : withoutOne(smallest)) {
        if (property.test(candidate)) {
          smallest = candidate;
          smaller = true;
          break;
        }
      }
    }
    return smallest;
  }

  /** Every scenario that lacks one thing, the largest things first. */
  private List<Scenario> withoutOne(Scenario scenario) {
    List<Scenario> smaller = new ArrayList<>();
    if (scenario.organisation() != null) {
      smaller.add(with(scenario, scenario.company(), scenario.candidates(), null));
      for (Scenario.GivenPost post : scenario.organisation()) {
        List<Scenario.GivenPost> rest = new ArrayList<>(scenario.organisation());
        rest.remove(post);
        smaller.add(with(scenario, scenario.company(), scenario.candidates(), rest));
      }
    }
    for (String role : scenario.candidates().keySet()) {
      Map<String, Scenario.Candidate> rest = new LinkedHashMap<>(scenario.candidates());
      rest.remove(role);
      smaller.add(with(scenario, scenario.company(), rest, scenario.organisation()));
    }
    for (FactDefinition fact : vocabulary.facts()) {
      if (scenario.company().get(fact) != null) {
        Company company = without(scenario.company(), fact);
        smaller.add(with(scenario, company, scenario.candidates(), scenario.organisation()));
      }
    }
    return smaller;
  }

  private Company without(Company company, FactDefinition taken) {
    Object[] values = new Object[vocabulary.facts().size()];
    for (FactDefinition fact : vocabulary.facts()) {
      values[fact.index()] = fact.equals(taken) ? null : company.get(fact);
    }
    return new Company(values, new BitSet());
  }

  private static Scenario with(
      Scenario scenario,
      Company company,
      Map<String, Scenario.Candidate> candidates,
      List<Scenario.GivenPost> organisation) {
    return new Scenario(
        scenario.name(),
        scenario.origin(),
        company,
        candidates,
        organisation,
        scenario.overrides(),
        scenario.uncertainty(),
        scenario.expectations(),
        scenario.group(),
        scenario.stages(),
        scenario.location(),
        scenario.sha256());
  }
}
