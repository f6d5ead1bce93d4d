package org.csuite.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.csuite.engine.DecisionEngine;
import org.csuite.model.Company;
import org.csuite.model.FactDefinition;
import org.csuite.model.FactType;
import org.csuite.model.Kind;
import org.csuite.model.Phase;
import org.csuite.model.Scenario;
import org.csuite.model.Vocabulary;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.reach.Cut;
import org.csuite.rulebook.reach.Thresholds;

/**
 * A scenario with other facts: into which cells the values of a fact fall, and the scenario with
 * some facts changed.
 */
final class Variations {
  private final DecisionEngine engine;
  private final RuleBook book;
  private final Thresholds thresholds;

  /** By the thresholds of the whole book, or of one decision. */
  Variations(DecisionEngine engine, Thresholds thresholds) {
    this.engine = engine;
    this.book = engine.book();
    this.thresholds = thresholds;
  }

  /**
   * The cells of a fact in a scenario, the one it lies in among them; none when no value of it can
   * make a difference. A list fact has a cell for each word that it may gain or lose.
   */
  List<Cell> cells(Scenario scenario, FactDefinition fact) {
    return switch (fact.kind()) {
      case INTEGER, NUMBER -> numbers(scenario, fact);
      case BOOLEAN -> List.of(new Cell(fact, null, null, true), new Cell(fact, null, null, false));
      case TEXT -> words(scenario, fact);
      case LIST -> lists(scenario, fact);
    };
  }

  /** The scenario with other values of some facts. */
  Scenario with(Scenario scenario, Map<FactDefinition, Object> values) {
    Company before = scenario.company();
    Object[] facts = new Object[book.vocabulary().facts().size()];
    for (int i = 0; i < facts.length; i++) {
      facts[i] = before.get(i);
    }
    values.forEach((fact, value) -> facts[fact.index()] = value);
    return scenario.with(new Company(facts, new BitSet()));
  }

  /** Whether moving one of two facts can shift the cells of the other. */
  boolean linked(Scenario scenario, FactDefinition a, FactDefinition b) {
    return meeting(scenario, a, b) != null;
  }

  /** The fact by which moving one of two facts can shift the cells of the other; null for none. */
  FactDefinition meeting(Scenario scenario, FactDefinition a, FactDefinition b) {
    for (FactDefinition fact : thresholds.facts()) {
      if (!thresholds.cuts(fact).isEmpty()
          && !fact.equals(a)
          && !fact.equals(b)
          && book.facts().following(fact, a, scenario) != null
          && book.facts().following(fact, b, scenario) != null) {
        return fact;
      }
    }
    for (FactDefinition budget : List.of(a, b)) {
      if (thresholds.costs() && budget.name().equals(Vocabulary.PAY_BUDGET)) {
        return budget;
      }
    }
    return null;
  }

  private List<Cell> numbers(Scenario scenario, FactDefinition fact) {
    NavigableSet<Double> starts =
        Crossings.of(fact, scenario, thresholds, book.facts(), payBudget(scenario, fact));
    if (fact.kind() == Kind.INTEGER) {
      NavigableSet<Double> whole = new TreeSet<>();
      starts.forEach(start -> whole.add(Math.ceil(start)));
      starts = whole;
    }
    List<Cell> cells = new ArrayList<>();
    Double from = fact.range() == null ? null : fact.range().low();
    for (double start : starts) {
      cells.add(new Cell(fact, from, start, null));
      from = start;
    }
    cells.add(new Cell(fact, from, null, null));
    return cells;
  }

  /** What the engine holds the pay budget against: the cost of the posts, the pay that is given. */
  private Collection<Cut> payBudget(Scenario scenario, FactDefinition fact) {
    Set<Cut> cuts = new LinkedHashSet<>();
    if (!fact.name().equals(Vocabulary.PAY_BUDGET)) {
      return cuts;
    }
    if (thresholds.costs()) {
      int cumulative = FactType.COST.index("cumulative");
      engine.examineTrial(scenario).facts(Phase.BUDGET, FactType.COST).stream()
          .map(cost -> (Double) cost.get(cumulative))
          .forEach(cost -> cuts.add(new Cut(cost, false)));
    }
    if (!thresholds.payAgainstBudget().isEmpty() && scenario.organisation() != null) {
      double pay =
          scenario.organisation().stream()
              .filter(post -> post.pay() != null)
              .mapToDouble(Scenario.GivenPost::pay)
              .sum();
      thresholds
          .payAgainstBudget()
          .forEach(
              bound -> {
                cuts.add(new Cut(pay - bound, false));
                cuts.add(new Cut(pay - bound, true));
              });
      cuts.add(new Cut(pay, false));
    }
    return cuts;
  }

  private List<Cell> words(Scenario scenario, FactDefinition fact) {
    List<Cell> cells = new ArrayList<>();
    Object present = scenario.company().get(fact);
    boolean other = false;
    for (Object word : possible(fact)) {
      boolean named = thresholds.everyWord(fact) || thresholds.words(fact).contains(word);
      if (named || word.equals(present) || !other) {
        cells.add(new Cell(fact, null, null, word));
      }
      // words that no condition names differ in nothing: the present one or the first stands for
      // all
      other |= !named && (present == null || word.equals(present) || !unnamed(fact, present));
    }
    return cells;
  }

  private boolean unnamed(FactDefinition fact, Object word) {
    return !thresholds.everyWord(fact) && !thresholds.words(fact).contains(word);
  }

  private Collection<String> possible(FactDefinition fact) {
    return fact.values() == null ? thresholds.words(fact) : fact.values().ids();
  }

  private List<Cell> lists(Scenario scenario, FactDefinition fact) {
    List<?> present = scenario.company().get(fact) instanceof List<?> list ? list : List.of();
    List<Cell> cells = new ArrayList<>();
    cells.add(new Cell(fact, null, null, List.copyOf(present)));
    for (String word : possible(fact)) {
      if (thresholds.everyWord(fact) || thresholds.words(fact).contains(word)) {
        List<Object> changed = new ArrayList<>(present);
        if (!changed.remove(word)) {
          changed.add(word);
        }
        cells.add(new Cell(fact, null, null, List.copyOf(changed)));
      }
    }
    return cells;
  }
}
