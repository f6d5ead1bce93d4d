package org.csuite.verify;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.csuite.batch.cells.ByCells;
import org.csuite.batch.decide.Decision;
import org.csuite.engine.Concluded;
import org.csuite.engine.DecisionEngine;
import org.csuite.engine.plain.PlainBook;
import org.csuite.engine.run.Examination;
import org.csuite.model.Company;
import org.csuite.model.Fact;
import org.csuite.model.FactType;
import org.csuite.model.Outcome;
import org.csuite.model.Phase;
import org.csuite.model.Scenario;
import org.csuite.rulebook.Rule;
import org.csuite.rulebook.evaluate.Evaluator;

/**
 * Lets every {@link Way} of deciding say what it makes of the same company. Each conclusion of each
 * rule is compared, phase by phase, and what is decided in the end; cells, which know of a company
 * what a row of a table says, are asked about the company alone. Safe for use by several threads.
 */
public final class Opinions {
  private static final String DECISION = "decision";
  private static final String NOTHING = "nothing";

  private final DecisionEngine engine;
  private final Concluding classic;
  private final Function<Scenario, Outcome> direct;
  private final Function<Company, Decision> cells;

  /** What the rules of a phase conclude, in somebody's opinion. */
  interface Concluding extends BiFunction<Phase, Map<FactType, List<Fact>>, Set<Concluded>> {}

  /**
   * Compiles the rule book once more.
   *
   * @throws PlainBook.Refused when the classic compiler does not take the rule files
   */
  public Opinions(DecisionEngine engine) {
    this(
        engine,
        new PlainBook(engine.book())::conclusions,
        engine::trial,
        new ByCells(engine)::decide);
  }

  /** With other ways of deciding. */
  Opinions(
      DecisionEngine engine,
      Concluding classic,
      Function<Scenario, Outcome> direct,
      Function<Company, Decision> cells) {
    this.engine = engine;
    this.classic = classic;
    this.direct = direct;
    this.cells = cells;
  }

  /** What they do not agree on, by phase, then on the whole; nothing when all is well. */
  public List<Disagreement> of(Scenario scenario) {
    Examination examination = engine.examine(scenario);
    Outcome ours = examination.outcome();
    Outcome matched = direct.apply(scenario);
    List<Disagreement> disagreements = new ArrayList<>();
    for (Phase phase : Phase.values()) {
      Map<FactType, List<Fact>> facts = examination.facts().get(phase);
      Map<Way, Map<String, String>> said = new EnumMap<>(Way.class);
      said.put(Way.EXECUTABLE_MODEL, said(concluded(ours, phase)));
      said.put(Way.CLASSIC_COMPILER, said(classic.apply(phase, facts)));
      said.put(Way.EVALUATOR, said(ofEvaluator(phase, facts)));
      said.put(Way.DIRECT, said(concluded(matched, phase)));
      disagreements.addAll(Disagreement.among(phase.id(), said, "does not"));
    }
    disagreements.addAll(
        Disagreement.among(
            DECISION,
            Map.of(Way.EXECUTABLE_MODEL, Decided.of(ours), Way.DIRECT, Decided.of(matched)),
            NOTHING));
    disagreements.addAll(ofCells(scenario, ours));
    return disagreements;
  }

  private List<Disagreement> ofCells(Scenario scenario, Outcome ours) {
    Company company = scenario.company();
    Scenario alone = Scenario.of("", company, scenario.location(), "");
    Map<Way, Map<String, String>> said = new EnumMap<>(Way.class);
    said.put(
        Way.EXECUTABLE_MODEL,
        Decided.of(Decision.of(saysNoMore(scenario) ? ours : engine.decide(alone))));
    said.put(Way.CELLS, Decided.of(cells.apply(company)));
    said.put(Way.KNOWN_CELLS, Decided.of(cells.apply(company)));
    return Disagreement.among(DECISION, said, NOTHING);
  }

  private static boolean saysNoMore(Scenario scenario) {
    return scenario.organisation() == null
        && scenario.candidates().isEmpty()
        && scenario.overrides().isEmpty()
        && scenario.group() == null;
  }

  private static Map<String, String> said(Set<Concluded> conclusions) {
    Map<String, String> said = new LinkedHashMap<>();
    conclusions.forEach(one -> said.put(one.toString(), "concludes it"));
    return said;
  }

  private static Set<Concluded> concluded(Outcome outcome, Phase phase) {
    Set<Concluded> concluded = new LinkedHashSet<>();
    outcome.firings().stream()
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
   * The smallest scenario that still shows a disagreement about the same rule or decision: what can
   * be taken away is.
   *
   * @param scenario shows the disagreement
   */
  public Scenario smallest(Scenario scenario, Disagreement disagreement) {
    return new Shrinking(engine.book().vocabulary())
        .smallest(scenario, smaller -> of(smaller).stream().anyMatch(disagreement::isLike));
  }
}
