package org.csuite.batch.cells;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.csuite.batch.cells.Node.Concluded;
import org.csuite.batch.decide.Decider;
import org.csuite.batch.decide.Decision;
import org.csuite.batch.decide.Decision.Found;
import org.csuite.batch.decide.EngineDecider;
import org.csuite.batch.decide.IndexedOutcome;
import org.csuite.model.Company;
import org.csuite.model.EngineFinding;
import org.csuite.model.FactDefinition;
import org.csuite.model.Outcome;
import org.csuite.model.Vocabulary;

/**
 * Decides a company by the cells it lies in: each conclusion depends on the thresholds between
 * which some of its facts lie, so that one company of a cell answers for all. A cell that is new is
 * decided alone, by all rules, as is every company whose conclusions cannot be shared. All
 * companies have a pay budget, or none has, as the plan of the cells says.
 */
public final class CellDecider implements Decider {
  private static final Set<String> CIRCLES =
      Set.of(EngineFinding.HOLDING_CYCLE.id(), EngineFinding.REPORTING_CYCLE.id());

  private final EngineDecider alone;
  private final Cells cells;
  private final CellPlan plan;
  private final boolean shares;
  private final FactDefinition budget;
  private final FactDefinition currency;
  private final int[] state;
  private final CellCounts counts = new CellCounts();
  private Bundles bundles;

  /** What was decided of the company at hand alone; null when its cells answered. */
  private IndexedOutcome decided;

  /**
   * Decides by cells that others may share.
   *
   * @param alone decides what is new
   */
  CellDecider(EngineDecider alone, Cells cells) {
    this.alone = alone;
    this.cells = cells;
    this.plan = cells.plan();
    this.shares = plan.unshared().isEmpty();
    this.budget = plan.book().vocabulary().fact(Vocabulary.PAY_BUDGET);
    this.currency = plan.book().vocabulary().fact(Vocabulary.CURRENCY);
    this.state = new int[plan.slots()];
    this.bundles = new Bundles(cells);
  }

  /** What became of the companies so far. */
  public CellCounts counts() {
    return counts;
  }

  /** What conclusions depend on. */
  public CellPlan plan() {
    return plan;
  }

  /** Whether companies are decided together at all. */
  public boolean shares() {
    return shares;
  }

  /** What is known of cells together; another object when it has been forgotten. */
  public Bundles bundles() {
    return bundles;
  }

  @Override
  public Decision decide(Company given) {
    if (!shares || cells.backoff().next()) {
      return decideByCells(given);
    }
    counts.company();
    counts.fellBack();
    return alone.decide(given);
  }

  /** Decides by cells, if companies share any, even where that is not worth while. */
  Decision decideByCells(Company given) {
    counts.company();
    if (!shares) {
      counts.fellBack();
      return alone.decide(given);
    }
    long found = counts.found();
    Decision decision = shared(given);
    cells.backoff().note(decision != null && counts.found() == found);
    if (decision == null) {
      counts.fellBack();
      return decided == null ? alone.decide(given) : Decision.of(decided.outcome());
    }
    return decision;
  }

  /** The decision by cells; null when the company has to be decided by itself. */
  private Decision shared(Company given) {
    decided = null;
    if (bundles.full() || bundles.age() != cells.age()) {
      bundles = new Bundles(cells);
    }
    if (!fillFacts(given)) {
      return null;
    }
    List<Found> findings = new ArrayList<>();
    for (int i = 0; i < bundles.size(); i++) {
      if (!bundles.look(i, state)) {
        bundles.show(i, state);
        List<Node> nodes = bundles.nodes(i);
        Concluded[] values = new Concluded[nodes.size()];
        Cells.Look look = cells.look(nodes, state, decided, bundles.age(), values);
        if (look == Cells.Look.NEW) {
          decided = new IndexedOutcome(alone.outcome(given));
          counts.foundNew();
          look =
              hasCircles(decided.outcome())
                  ? Cells.Look.ALONE
                  : cells.look(nodes, state, decided, bundles.age(), values);
          counts.added(cells.count());
        }
        if (look != Cells.Look.KNOWN) {
          return null;
        }
        if (decided != null && bundles.costsAreKnown(i)) {
          return learned(i + 1) ? Decision.of(decided.outcome()) : null;
        }
        bundles.put(i, state, values);
      }
      findings.addAll(bundles.findings(i));
    }
    return new Decision(Arrays.asList(bundles.lines()), sorted(findings));
  }

  /**
   * Takes over the cells of all nodes from one bundle on, for the next company there. What bundles
   * come to is remembered when they are met again, for many never are. False when the company has
   * to be decided by itself.
   */
  private boolean learned(int first) {
    for (int i = first; i < bundles.size(); i++) {
      List<Node> nodes = bundles.nodes(i);
      Concluded[] values = new Concluded[nodes.size()];
      if (cells.look(nodes, state, decided, bundles.age(), values) != Cells.Look.KNOWN) {
        return false;
      }
    }
    counts.added(cells.count());
    return true;
  }

  private boolean fillFacts(Company given) {
    Company company = plan.book().facts().complete(given).company();
    for (Buckets bucket : plan.buckets()) {
      if (!bucket.fill(company.get(bucket.fact()), state)) {
        return false;
      }
    }
    if (plan.costs() != null) {
      bundles.money(
          budget != null && company.get(budget) instanceof Number number
              ? (Double) number.doubleValue()
              : null,
          currency == null ? null : (String) company.get(currency));
    }
    bundles.begin(state);
    return true;
  }

  /** Findings as they are shown. */
  public static List<Found> sorted(List<Found> findings) {
    return findings.isEmpty() ? List.of() : findings.stream().sorted().distinct().toList();
  }

  private static boolean hasCircles(Outcome outcome) {
    return outcome.findings().stream().anyMatch(finding -> CIRCLES.contains(finding.code()));
  }
}
