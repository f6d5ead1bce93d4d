package org.csuite.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleConsumer;
import org.csuite.engine.DecisionEngine;
import org.csuite.model.BookComparison;
import org.csuite.model.BookComparison.Cause;
import org.csuite.model.BookComparison.Changed;
import org.csuite.model.OutcomeDiff;
import org.csuite.model.OutcomeDiff.Change;
import org.csuite.model.Question;
import org.csuite.model.RuleEdit;
import org.csuite.model.Scenario;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.RuleBookReader;
import org.csuite.rulebook.TextFolder;

/**
 * Decides a portfolio by two versions of a rule book and finds the edits behind each difference:
 * each edit is applied alone to the earlier version and tried; where none suffices, each is left
 * out of the later version.
 */
public final class BookComparisons {
  private final BookEdits edits;
  private final DoubleConsumer progress;

  /**
   * A scenario, read by each version of the vocabulary.
   *
   * @param before as the earlier version reads it
   * @param after as the later version reads it
   */
  public record Pair(Scenario before, Scenario after) {}

  /** A scenario and what differs in it. */
  private record Differing(Pair pair, List<Change> changes) {}

  private final RuleBook earlier;
  private final RuleBook later;

  /**
   * Two versions, both without errors.
   *
   * @param progress told the share that is done
   */
  public BookComparisons(
      TextFolder before,
      TextFolder after,
      RuleBook earlier,
      RuleBook later,
      DoubleConsumer progress) {
    this.edits = new BookEdits(before, after, earlier, later);
    this.earlier = earlier;
    this.later = later;
    this.progress = progress;
  }

  /** Whether two rule books take the same facts, so that a scenario read by one suits the other. */
  public static boolean sameFacts(RuleBook one, RuleBook other) {
    return facts(one).equals(facts(other));
  }

  private static List<String> facts(RuleBook book) {
    return book.vocabulary().facts().stream()
        .map(fact -> fact.name() + " " + fact.kind() + " " + fact.derived())
        .toList();
  }

  /** Compares the decisions on every scenario. */
  public BookComparison compare(List<Pair> scenarios) {
    DecisionEngine first = DecisionEngine.of(earlier);
    DecisionEngine second = DecisionEngine.of(later);
    List<Differing> differing = new ArrayList<>();
    for (Pair pair : scenarios) {
      List<Change> changes =
          OutcomeDiff.between(first.decide(pair.before()), second.decide(pair.after())).changes();
      if (!changes.isEmpty()) {
        differing.add(new Differing(pair, changes));
      }
    }
    Map<RuleEdit, List<Map<Question, String>>> alone = new LinkedHashMap<>();
    if (!differing.isEmpty()) {
      for (RuleEdit edit : edits.all()) {
        progress.accept((double) alone.size() / edits.all().size());
        alone.put(edit, decide(List.of(edit), differing));
      }
    }
    List<Changed> changed = new ArrayList<>();
    Map<RuleEdit, List<Map<Question, String>>> without = new LinkedHashMap<>();
    for (int i = 0; i < differing.size(); i++) {
      List<Cause> causes = new ArrayList<>();
      for (Change change : differing.get(i).changes()) {
        List<RuleEdit> sufficient = sufficient(change, alone, i);
        if (sufficient.isEmpty() && without.isEmpty()) {
          leaveOut(differing, without);
        }
        causes.add(
            new Cause(
                change, sufficient, sufficient.isEmpty() ? needed(change, without, i) : List.of()));
      }
      changed.add(new Changed(differing.get(i).pair().before().name(), List.copyOf(causes)));
    }
    return new BookComparison(edits.all(), List.copyOf(changed), scenarios.size());
  }

  private static List<RuleEdit> sufficient(
      Change change, Map<RuleEdit, List<Map<Question, String>>> alone, int scenario) {
    List<RuleEdit> sufficient = new ArrayList<>();
    alone.forEach(
        (edit, decisions) -> {
          if (decisions != null
              && Objects.equals(decisions.get(scenario).get(change.question()), change.to())) {
            sufficient.add(edit);
          }
        });
    return List.copyOf(sufficient);
  }

  private void leaveOut(
      List<Differing> differing, Map<RuleEdit, List<Map<Question, String>>> without) {
    for (RuleEdit edit : edits.all()) {
      progress.accept((double) without.size() / edits.all().size());
      List<RuleEdit> others = new ArrayList<>(edits.all());
      others.remove(edit);
      without.put(edit, decide(others, differing));
    }
  }

  /** An edit is needed when without it the rules decide otherwise, or are none any more. */
  private static List<RuleEdit> needed(
      Change change, Map<RuleEdit, List<Map<Question, String>>> without, int scenario) {
    List<RuleEdit> needed = new ArrayList<>();
    without.forEach(
        (edit, decisions) -> {
          if (decisions == null
              || !Objects.equals(decisions.get(scenario).get(change.question()), change.to())) {
            needed.add(edit);
          }
        });
    return List.copyOf(needed);
  }

  /**
   * What is decided with some of the edits.
   *
   * @return null when those edits make no rule book
   */
  private List<Map<Question, String>> decide(List<RuleEdit> some, List<Differing> differing) {
    TextFolder folder = edits.with(some);
    RuleBook book = RuleBookReader.read(folder).book();
    if (book == null) {
      return null;
    }
    boolean asBefore = sameFacts(book, earlier);
    boolean asAfter = sameFacts(book, later);
    if (!asBefore && !asAfter) {
      return null;
    }
    DecisionEngine engine = DecisionEngine.of(book);
    return differing.stream()
        .map(one -> asBefore ? one.pair().before() : one.pair().after())
        .map(scenario -> OutcomeDiff.decisions(engine.trial(scenario)))
        .toList();
  }
}
