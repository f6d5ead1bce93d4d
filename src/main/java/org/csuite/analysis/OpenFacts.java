package org.csuite.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csuite.engine.DecisionEngine;
import org.csuite.engine.direct.Trial;
import org.csuite.engine.direct.Trials;
import org.csuite.model.Explanation.OpenFact;
import org.csuite.model.FactDefinition;
import org.csuite.model.OutcomeDiff;
import org.csuite.model.Question;
import org.csuite.model.Scenario;
import org.csuite.rulebook.reach.Thresholds;

/** What knowing the unknown facts of a company could change, the most decisive first. */
public final class OpenFacts {
  /**
   * The verdict on a role counts as much as so many other decisions, because they follow from it.
   */
  private static final int ROLE = 3;

  private final DecisionEngine engine;
  private final Variations variations;
  private final Trials trials;

  /** Decides by that engine. */
  public OpenFacts(DecisionEngine engine) {
    this.engine = engine;
    this.variations = new Variations(engine, Thresholds.of(engine.book()));
    this.trials = engine.trials();
  }

  /** The unknown facts that can change any decision. */
  public List<OpenFact> of(Scenario scenario) {
    Trial unknown = trials.of(scenario);
    Map<Question, String> before = OutcomeDiff.decisions(unknown.outcome());
    return engine.unknown(scenario).parallelStream()
        .map(fact -> of(scenario, unknown, before, fact))
        .filter(fact -> fact.weight() > 0)
        .sorted(Comparator.comparingInt(OpenFact::weight).reversed())
        .toList();
  }

  /** Those among open facts that can change one decision, with what they do to it alone. */
  public static List<OpenFact> about(Question question, List<OpenFact> open) {
    List<OpenFact> about = new ArrayList<>();
    for (OpenFact fact : open) {
      List<OpenFact.Answer> answers = new ArrayList<>();
      for (OpenFact.Answer answer : fact.answers()) {
        List<OutcomeDiff.Change> changes =
            answer.changes().stream().filter(c -> concerns(c.question(), question)).toList();
        add(new OpenFact.Answer(answer.from(), answer.to(), answer.words(), changes), answers);
      }
      if (answers.stream().anyMatch(answer -> !answer.changes().isEmpty())) {
        about.add(new OpenFact(fact.fact(), List.copyOf(answers), fact.weight()));
      }
    }
    return List.copyOf(about);
  }

  private static boolean concerns(Question decided, Question asked) {
    return decided.kind() == asked.kind()
        && decided.subject().equals(asked.subject())
        && (asked.about() == null || asked.about().equals(decided.about()));
  }

  /** Tries each cell, near the one before, which differs by one threshold only. */
  private OpenFact of(
      Scenario scenario, Trial unknown, Map<Question, String> before, FactDefinition fact) {
    List<OpenFact.Answer> answers = new ArrayList<>();
    Set<Question> changing = new LinkedHashSet<>();
    Trial last = unknown;
    List<OutcomeDiff.Change> changes = List.of();
    for (Cell cell : variations.cells(scenario, fact)) {
      Object value = cell.nearest(null);
      Trial trial =
          trials.near(List.of(last, unknown), variations.with(scenario, Map.of(fact, value)));
      if (trial.outcome() != last.outcome()) {
        changes = OutcomeDiff.between(before, OutcomeDiff.decisions(trial.outcome())).changes();
        changes.forEach(change -> changing.add(change.question()));
      }
      last = trial;
      List<Object> words = cell.word() == null ? null : List.of(cell.word());
      add(new OpenFact.Answer(cell.from(), cell.to(), words, changes), answers);
    }
    int weight = 0;
    for (Question question : changing) {
      weight += question.kind() == Question.Kind.ROLE ? ROLE : 1;
    }
    return new OpenFact(fact.name(), List.copyOf(answers), weight);
  }

  /** Adds an answer: to the one before when its numbers lead to the same, to any whose words do. */
  private static void add(OpenFact.Answer answer, List<OpenFact.Answer> answers) {
    for (int i = answers.size() - 1; i >= 0; i--) {
      OpenFact.Answer other = answers.get(i);
      boolean neighbour = answer.words() != null || i == answers.size() - 1;
      if (neighbour && other.changes().equals(answer.changes())) {
        answers.set(i, joined(other, answer));
        return;
      }
    }
    answers.add(answer);
  }

  private static OpenFact.Answer joined(OpenFact.Answer a, OpenFact.Answer b) {
    List<Object> words = null;
    if (a.words() != null) {
      words = new ArrayList<>(a.words());
      words.addAll(b.words());
      words = List.copyOf(words);
    }
    return new OpenFact.Answer(a.from(), b.to(), words, a.changes());
  }
}
