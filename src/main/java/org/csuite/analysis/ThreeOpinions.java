package org.csuite.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csuite.engine.ClassicBook;
import org.csuite.engine.Concluded;
import org.csuite.engine.DecisionEngine;
import org.csuite.engine.Examination;
import org.csuite.model.Fact;
import org.csuite.model.FactType;
import org.csuite.model.Phase;
import org.csuite.model.Scenario;
import org.csuite.rulebook.Evaluator;
import org.csuite.rulebook.Rule;

/**
 * Lets three evaluate the same rules on the same facts, phase by phase: the engine (Drools'
 * executable model), Drools' classic compiler on the text of the rule files, and our own evaluator,
 * which does without Drools. Safe for use by several threads.
 */
public final class ThreeOpinions {
  private final DecisionEngine engine;
  private final ClassicBook classic;

  /**
   * A conclusion that not all three reached.
   *
   * @param phase in which
   * @param concluded what
   * @param engine whether the engine did
   * @param classic whether the classic compiler's rules did
   * @param evaluator whether our own evaluator did
   */
  public record Disagreement(
      Phase phase, Concluded concluded, boolean engine, boolean classic, boolean evaluator) {}

  /**
   * Compiles the rule book once more.
   *
   * @throws ClassicBook.Refused when the classic compiler does not take the rule files
   */
  public ThreeOpinions(DecisionEngine engine) {
    this.engine = engine;
    this.classic = new ClassicBook(engine.book());
  }

  /** What they do not agree on; nothing when all is well. */
  public List<Disagreement> of(Scenario scenario) {
    Examination examination = engine.examine(scenario);
    List<Disagreement> disagreements = new ArrayList<>();
    for (Phase phase : Phase.values()) {
      Map<FactType, List<Fact>> facts = examination.facts().get(phase);
      Set<Concluded> ours = ofEngine(examination, phase);
      Set<Concluded> theirs = classic.conclusions(phase, facts);
      Set<Concluded> own = ofEvaluator(phase, facts);
      Set<Concluded> all = new LinkedHashSet<>(ours);
      all.addAll(theirs);
      all.addAll(own);
      for (Concluded one : all) {
        boolean agreed = ours.contains(one) && theirs.contains(one) && own.contains(one);
        if (!agreed) {
          disagreements.add(
              new Disagreement(
                  phase, one, ours.contains(one), theirs.contains(one), own.contains(one)));
        }
      }
    }
    return disagreements;
  }

  private static Set<Concluded> ofEngine(Examination examination, Phase phase) {
    Set<Concluded> concluded = new LinkedHashSet<>();
    examination.outcome().firings().stream()
        .filter(firing -> firing.phase() == phase)
        .map(Concluded::of)
        .forEach(concluded::add);
    return concluded;
  }

  private Set<Concluded> ofEvaluator(Phase phase, Map<FactType, List<Fact>> facts) {
    Evaluator evaluator = new Evaluator(type -> facts.getOrDefault(type, List.of()));
    Set<Concluded> concluded = new LinkedHashSet<>();
    for (Rule rule : engine.book().rules()) {
      if (rule.phase() == phase) {
        evaluator
            .conclusions(rule)
            .forEach(arguments -> concluded.add(Concluded.of(rule.name(), rule.verb(), arguments)));
      }
    }
    return concluded;
  }

  /**
   * The smallest scenario that still shows a disagreement on the same rule: what can be taken away
   * is.
   *
   * @param scenario shows the disagreement
   */
  public Scenario smallest(Scenario scenario, Disagreement disagreement) {
    String rule = disagreement.concluded().rule();
    return new Shrinking(engine.book().vocabulary())
        .smallest(
            scenario,
            smaller -> of(smaller).stream().anyMatch(one -> one.concluded().rule().equals(rule)));
  }
}
