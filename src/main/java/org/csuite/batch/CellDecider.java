package org.csuite.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.csuite.batch.Decision.Found;
import org.csuite.batch.Decision.RoleLine;
import org.csuite.engine.DecisionEngine;
import org.csuite.model.Company;
import org.csuite.model.EngineFinding;
import org.csuite.model.FactDefinition;
import org.csuite.model.Outcome;
import org.csuite.model.Vocabulary;

/**
 * Decides a company by the cells it lies in: each conclusion depends on the thresholds between
 * which some of its facts lie, so that one company of a cell answers for all. A cell that is new is
 * decided with the rule engine, as is every company whose conclusions cannot be shared.
 */
final class CellDecider implements Decider {
  /** Above so many cells all are forgotten, so that memory stays bounded. */
  private static final int MOST_CELLS = 2_000_000;

  private static final int[] NOBODY = {};

  private static final Set<String> CIRCLES =
      Set.of(EngineFinding.HOLDING_CYCLE.id(), EngineFinding.REPORTING_CYCLE.id());

  private final DecisionEngine engine;
  private final CellPlan plan;
  private final FactDefinition budget;
  private final Decider fallback;
  private final int[] state;
  private final List<Found> found = new ArrayList<>();

  /** What the engine decided of the company at hand; null when it was not asked. */
  private Outcome outcome;

  private final List<Bundle> bundles = new ArrayList<>();
  private RoleLines[] lines;
  private int cells;
  private final CellCounts counts = new CellCounts();

  CellDecider(DecisionEngine engine, CellPlan plan) {
    this.engine = engine;
    this.plan = plan;
    this.budget = engine.book().vocabulary().fact(Vocabulary.PAY_BUDGET);
    this.fallback = new EngineDecider(engine);
    this.state = new int[plan.slots()];
    forget();
  }

  private void forget() {
    IdentityHashMap<Node, CellTable> byNode = new IdentityHashMap<>();
    plan.nodes().forEach(node -> byNode.put(node, new CellTable(node)));
    bundles.clear();
    int from = 0;
    for (int to : plan.bundles()) {
      List<Node> of = plan.nodes().subList(from, to);
      bundles.add(new Bundle(of.stream().map(byNode::get).toList(), plan.readOutside(of)));
      from = to;
    }
    lines =
        plan.lines().stream()
            .map(
                line ->
                    new RoleLines(
                        line.role(),
                        byNode.get(line.of()),
                        byNode.get(line.verdict()),
                        byNode.get(line.pay())))
            .toArray(RoleLines[]::new);
    cells = 0;
  }

  /** What became of the companies so far. */
  CellCounts counts() {
    return counts;
  }

  @Override
  public Decision decide(Company given) {
    counts.company();
    Decision shared = canShare(given) ? shared(given) : null;
    if (shared == null) {
      counts.fellBack();
      return fallback.decide(given);
    }
    return shared;
  }

  private boolean canShare(Company given) {
    return plan.unshared().isEmpty() && (budget == null || given.get(budget) == null);
  }

  private Decision shared(Company given) {
    Company company = engine.book().facts().complete(given).company();
    for (Buckets bucket : plan.buckets()) {
      if (!bucket.fill(company.get(bucket.fact()), state)) {
        return null;
      }
    }
    found.clear();
    outcome = null;
    for (Bundle bundle : bundles) {
      if (bundle.fill(state)) {
        found.addAll(bundle.findings());
      } else if (!work(bundle, given)) {
        return null;
      }
    }
    if (inCircles()) {
      return null;
    }
    Decision decision = new Decision(roleLines(), sorted(found));
    if (cells > MOST_CELLS) {
      forget();
    }
    return decision;
  }

  /** Looks the nodes of a bundle up one by one; false when a company has to be decided alone. */
  private boolean work(Bundle bundle, Company given) {
    List<Found> here = new ArrayList<>();
    for (CellTable table : bundle.tables()) {
      int number = table.number(state);
      if (number == CellTable.NEW) {
        if (outcome == null) {
          outcome = engine.decide(EngineDecider.scenario(given));
          counts.foundNew();
        }
        if (hasCircles(outcome)) {
          return false;
        }
        number = table.add(table.node().value(outcome));
        counts.added(++cells);
      }
      if (number == CellTable.NONE) {
        return false;
      }
      table.fill(number, state);
      here.addAll(table.findings(number));
    }
    bundle.add(state, here);
    found.addAll(here);
    return true;
  }

  private List<RoleLine> roleLines() {
    RoleLine[] of = new RoleLine[lines.length];
    for (int i = 0; i < of.length; i++) {
      of[i] = lines[i].of(state);
    }
    return Arrays.asList(of);
  }

  private static List<Found> sorted(List<Found> findings) {
    return findings.isEmpty() ? List.of() : findings.stream().sorted().distinct().toList();
  }

  /**
   * Whether holders or superiors run in a circle, which concerns all roles together and is left to
   * the engine.
   */
  private boolean inCircles() {
    return circle(plan.combinations(), NOBODY) || circle(plan.holders(), plan.superiors());
  }

  private boolean circle(int[] first, int[] otherwise) {
    for (int role = 0; role < first.length; role++) {
      int steps = 0;
      for (int at = role; at >= 0; steps++) {
        if (steps > first.length) {
          return true;
        }
        int above = state[first[at]];
        at = (above > 0 || otherwise.length == 0 ? above : state[otherwise[at]]) - 1;
      }
    }
    return false;
  }

  private static boolean hasCircles(Outcome outcome) {
    return outcome.findings().stream().anyMatch(finding -> CIRCLES.contains(finding.code()));
  }
}
