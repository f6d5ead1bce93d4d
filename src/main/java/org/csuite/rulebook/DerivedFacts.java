package org.csuite.rulebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.csuite.input.Numbers;
import org.csuite.model.Catalogue;
import org.csuite.model.Company;
import org.csuite.model.Fact;
import org.csuite.model.FactDefinition;
import org.csuite.model.Kind;
import org.csuite.model.Outcome.ExchangeRate;
import org.csuite.model.Scenario;
import org.csuite.model.Unheld;

/** Works out the derived and estimated facts of a company before the rules run. */
public final class DerivedFacts {
  private final List<FactDefinition> facts;
  private final Map<FactDefinition, Derivation> derived;
  private final Map<FactDefinition, Derivation> estimates;
  private final ExchangeRates rates;

  /** The lists that cells of catalogues and tables hold. */
  private final Map<String, List<String>> lists = new ConcurrentHashMap<>();

  private final OfGroups<Result> groups =
      new OfGroups<>((group, above) -> complete(group.company(), above));

  /** What is worked out, in an order in which each rests on earlier ones. */
  private final List<Step> steps;

  /**
   * A company with everything that can be worked out.
   *
   * @param company all facts
   * @param exchangeRates the rates that were used
   */
  public record Result(Company company, List<ExchangeRate> exchangeRates) {}

  public DerivedFacts(
      List<FactDefinition> facts,
      Map<FactDefinition, Derivation> derived,
      Map<FactDefinition, Derivation> estimates,
      ExchangeRates rates) {
    this.facts = facts;
    this.derived = derived;
    this.estimates = estimates;
    this.rates = rates;
    this.steps =
        facts.stream()
            .filter(fact -> derived.containsKey(fact) || estimates.containsKey(fact))
            .map(fact -> new Step(fact, derived.get(fact), estimates.get(fact)))
            .toList();
  }

  /** A fact that is worked out, by null where it has none of the two ways. */
  private record Step(FactDefinition fact, Derivation derived, Derivation estimate) {}

  /** The same facts, worked out from other tables. */
  DerivedFacts with(UnaryOperator<TableQuery> tables) {
    return new DerivedFacts(facts, with(derived, tables), with(estimates, tables), rates);
  }

  /** Whether some fact is worked out from a table. */
  public boolean uses(Table table) {
    return Stream.of(derived, estimates)
        .flatMap(derivations -> derivations.values().stream())
        .anyMatch(d -> d instanceof Derivation.TableCell cell && cell.query().table() == table);
  }

  private static Map<FactDefinition, Derivation> with(
      Map<FactDefinition, Derivation> derivations, UnaryOperator<TableQuery> tables) {
    Map<FactDefinition, Derivation> changed = new LinkedHashMap<>();
    derivations.forEach(
        (fact, derivation) ->
            changed.put(
                fact,
                derivation instanceof Derivation.TableCell cell
                    ? new Derivation.TableCell(
                        tables.apply(cell.query()), cell.column(), cell.parts())
                    : derivation));
    return changed;
  }

  /** Fills in what a scenario's facts lead to, those of its group included. */
  public Result complete(Scenario scenario) {
    return complete(scenario.company(), groups.above(scenario));
  }

  /** Fills in what facts lead to; a fact stays unknown when a part of it is. */
  public Result complete(Company given) {
    return complete(given, null);
  }

  private Result complete(Company given, Result group) {
    Object[] values = new Object[facts.size()];
    facts.forEach(fact -> values[fact.index()] = given.get(fact));
    BitSet estimated = new BitSet();
    Set<ExchangeRate> used = new LinkedHashSet<>();
    if (group != null) {
      used.addAll(group.exchangeRates());
    }
    for (Step step : steps) {
      FactDefinition fact = step.fact();
      if (group != null && step.derived() instanceof Derivation.OfGroup) {
        values[fact.index()] = group.company().get(fact);
        estimated.set(fact.index(), group.company().isEstimated(fact.index()));
        continue;
      }
      fill(fact, step.derived(), values, estimated, used, false);
      fill(fact, step.estimate(), values, estimated, used, true);
    }
    return new Result(new Company(values, estimated), List.copyOf(used));
  }

  /** The given numbers of a company of which something would come that no number can hold. */
  public List<Unheld> unheld(Company given) {
    return new UnheldNumbers(this, facts, rates).of(given, null);
  }

  /** The same of a scenario, what it has of its group included. */
  public List<Unheld> unheld(Scenario scenario) {
    Scenario parent = scenario.parent();
    return parent == null
        ? unheld(scenario.company())
        : new UnheldNumbers(this, facts, rates).of(scenario.company(), complete(parent).company());
  }

  private void fill(
      FactDefinition fact,
      Derivation derivation,
      Object[] values,
      BitSet estimated,
      Collection<ExchangeRate> used,
      boolean estimate) {
    if (derivation == null || values[fact.index()] != null) {
      return;
    }
    Object value = value(fact, derivation, values, used);
    values[fact.index()] = value;
    if (value != null && (estimate || restsOnEstimates(derivation, estimated))) {
      estimated.set(fact.index());
    }
  }

  /**
   * What a derivation gives for a fact, in the fact's own type.
   *
   * @param values of the facts that it looks at, by index; null where unknown
   */
  public Object value(FactDefinition fact, Derivation derivation, Object... values) {
    return value(fact, derivation, values, new HashSet<>());
  }

  private Object value(
      FactDefinition fact, Derivation derivation, Object[] values, Collection<ExchangeRate> used) {
    return fit(fact, derivation.value(values, rates, used));
  }

  private static boolean restsOnEstimates(Derivation derivation, BitSet estimated) {
    for (FactDefinition part : derivation.parts()) {
      if (estimated.get(part.index())) {
        return true;
      }
    }
    return false;
  }

  /** The value in the fact's own type. */
  private Object fit(FactDefinition fact, Object value) {
    if (value == null) {
      return null;
    }
    if (fact.kind() == Kind.LIST) {
      return lists.computeIfAbsent(value.toString(), Catalogue::words);
    }
    if (fact.kind() == Kind.INTEGER && value instanceof Double number) {
      return (int) Math.round(number);
    }
    if (fact.kind() == Kind.NUMBER && value instanceof String text) {
      return Numbers.parse(text);
    }
    return value;
  }

  /** The given facts that a derived fact rests on; the fact itself when it is not derived. */
  public List<FactDefinition> givenFactsOf(FactDefinition fact) {
    Set<FactDefinition> given = new LinkedHashSet<>();
    addGiven(fact, given);
    return List.copyOf(given);
  }

  private void addGiven(FactDefinition fact, Set<FactDefinition> given) {
    Derivation derivation = derived.get(fact);
    if (derivation == null) {
      given.add(fact);
    } else {
      derivation.parts().forEach(part -> addGiven(part, given));
    }
  }

  /**
   * How one fact follows another while all others stay.
   *
   * @param watched a fact that is worked out or estimated
   * @param moved the given fact that takes other values
   * @param scenario with the facts that are given; those of its group stay
   * @return the value of the watched fact for a value of the moved one; null when it does not
   *     depend on it
   */
  public UnaryOperator<Object> following(
      FactDefinition watched, FactDefinition moved, Scenario scenario) {
    Set<FactDefinition> needed = new HashSet<>();
    addParts(watched, needed);
    Set<FactDefinition> moving = new LinkedHashSet<>(Set.of(moved));
    for (FactDefinition fact : facts) {
      boolean known =
          derived.get(fact) == null
              ? scenario.company().get(fact) != null
              : derived.get(fact) instanceof Derivation.OfGroup && scenario.parent() != null;
      if (!known
          && derivations(fact).stream()
              .anyMatch(by -> by.parts().stream().anyMatch(moving::contains))) {
        moving.add(fact);
      }
    }
    moving.remove(moved);
    moving.retainAll(needed);
    if (!moving.contains(watched)) {
      return null;
    }
    Company complete = complete(scenario).company();
    Object[] values = new Object[facts.size()];
    facts.forEach(fact -> values[fact.index()] = complete.get(fact));
    return value -> {
      values[moved.index()] = value;
      moving.forEach(fact -> values[fact.index()] = null);
      for (FactDefinition fact : moving) {
        fill(fact, derived.get(fact), values, new BitSet(), new HashSet<>(), false);
        fill(fact, estimates.get(fact), values, new BitSet(), new HashSet<>(), true);
      }
      return values[watched.index()];
    };
  }

  private void addParts(FactDefinition fact, Set<FactDefinition> parts) {
    if (parts.add(fact)) {
      derivations(fact).forEach(by -> by.parts().forEach(part -> addParts(part, parts)));
    }
  }

  /** How a fact is derived; null for one that is not. */
  public Derivation derived(FactDefinition fact) {
    return derived.get(fact);
  }

  /** How a fact is estimated; null for one that is not. */
  public Derivation estimate(FactDefinition fact) {
    return estimates.get(fact);
  }

  /** How a fact is worked out or estimated; empty for one that is only given. */
  public List<Derivation> derivations(FactDefinition fact) {
    List<Derivation> all = new ArrayList<>();
    for (Derivation derivation : Arrays.asList(derived.get(fact), estimates.get(fact))) {
      if (derivation != null) {
        all.add(derivation);
      }
    }
    return all;
  }

  /** The rows of tables that gave a completed company its derived and estimated facts. */
  public List<Fact.Row> rowsBehind(Company company) {
    List<Fact.Row> rows = new ArrayList<>();
    for (FactDefinition fact : facts) {
      boolean estimated = company.isEstimated(fact.index());
      Derivation derivation = estimated ? estimates.get(fact) : derived.get(fact);
      if (derivation instanceof Derivation.TableCell cell) {
        cell.query().rows(company).stream().limit(1).forEach(rows::add);
      }
    }
    return rows;
  }

  /** The rate from one currency to another; null when one of them has none. */
  public ExchangeRate rate(String from, String to) {
    return rates.rate(from, to);
  }
}
