package org.csuite.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleConsumer;
import org.csuite.engine.DecisionEngine;
import org.csuite.engine.settle.LimitExceeded;
import org.csuite.model.BookComparison;
import org.csuite.model.BookComparison.Cause;
import org.csuite.model.BookComparison.Changed;
import org.csuite.model.Location;
import org.csuite.model.OutcomeDiff;
import org.csuite.model.OutcomeDiff.Change;
import org.csuite.model.Question;
import org.csuite.model.Refusal;
import org.csuite.model.RuleEdit;
import org.csuite.model.Scenario;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.TextFolder;
import org.csuite.rulebook.read.RuleBookReader;

/**
 * Decides a portfolio by two versions of a rule book and finds the edits behind each difference:
 * each edit is applied alone to the earlier version and tried; where none suffices, each is left
 * out of the later version.
 */
public final class BookComparisons {
  private final BookEdits edits;
  private final DoubleConsumer progress;

  /** A scenario and what differs in it. */
  private record Differing(Scenario before, Scenario after, List<Change> changes) {}

  private final RuleBook earlier;
  private final RuleBook later;
  private final DecisionEngine first;
  private final DecisionEngine second;
  private final List<Differing> differing = new ArrayList<>();
  private final Map<Location, Refusal> refused = new LinkedHashMap<>();
  private int scenarios;

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
    this.first = DecisionEngine.of(earlier);
    this.second = DecisionEngine.of(later);
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

  /**
   * Decides a scenario by both versions.
   *
   * @param before as the earlier version reads it
   * @param after as the later version reads it
   * @throws LimitExceeded when the rules of one of them match without end; the scenario counts as
   *     not compared
   */
  public void add(Scenario before, Scenario after) {
    List<Change> changes =
        OutcomeDiff.between(first.decide(before), second.decide(after)).changes();
    scenarios++;
    if (!changes.isEmpty()) {
      differing.add(new Differing(before, after, changes));
    }
  }

  /** Takes note of a scenario that one of the versions could not read or decide. */
  public void refuse(Refusal refusal) {
    refused.putIfAbsent(refusal.location(), refusal);
  }

  /** Finds the edits behind what differs in the scenarios that were added. */
  public BookComparison comparison() {
    Map<RuleEdit, List<Map<Question, String>>> alone = new LinkedHashMap<>();
    if (!differing.isEmpty()) {
      for (RuleEdit edit : edits.all()) {
        progress.accept((double) alone.size() / edits.all().size());
        alone.put(edit, decide(List.of(edit)));
      }
    }
    List<Changed> changed = new ArrayList<>();
    Map<RuleEdit, List<Map<Question, String>>> without = new LinkedHashMap<>();
    for (int i = 0; i < differing.size(); i++) {
      List<Cause> causes = new ArrayList<>();
      for (Change change : differing.get(i).changes()) {
        List<RuleEdit> sufficient = sufficient(change, alone, i);
        if (sufficient.isEmpty() && without.isEmpty()) {
          leaveOut(without);
        }
        causes.add(
            new Cause(
                change, sufficient, sufficient.isEmpty() ? needed(change, without, i) : List.of()));
      }
      changed.add(new Changed(differing.get(i).before().name(), List.copyOf(causes)));
    }
    return new BookComparison(
        edits.all(), List.copyOf(changed), scenarios, List.copyOf(refused.values()));
  }

  private static List<RuleEdit> sufficient(
      Change change, Map<RuleEdit, List<Map<Question, String>>> alone, int scenario) {
    List<RuleEdit> sufficient = new ArrayList<>();
    alone.forEach(
        (edit, decisions) -> {
          if (yields(decisions, scenario, change)) {
            sufficient.add(edit);
          }
        });
    return List.copyOf(sufficient);
  }

  private void leaveOut(Map<RuleEdit, List<Map<Question, String>>> without) {
    for (RuleEdit edit : edits.all()) {
      progress.accept((double) without.size() / edits.all().size());
      List<RuleEdit> others = new ArrayList<>(edits.all());
      others.remove(edit);
      without.put(edit, decide(others));
    }
  }

  /** An edit is needed when without it the rules decide otherwise, or are none any more. */
  private static List<RuleEdit> needed(
      Change change, Map<RuleEdit, List<Map<Question, String>>> without, int scenario) {
    List<RuleEdit> needed = new ArrayList<>();
    without.forEach(
        (edit, decisions) -> {
          if (!yields(decisions, scenario, change)) {
            needed.add(edit);
          }
        });
    return List.copyOf(needed);
  }

  private static boolean yields(
      List<Map<Question, String>> decisions, int scenario, Change change) {
    Map<Question, String> decided = decisions == null ? null : decisions.get(scenario);
    return decided != null && Objects.equals(decided.get(change.question()), change.to());
  }

  /**
   * What is decided with some of the edits.
   *
   * @return null when those edits make no rule book; in it null for each scenario that such a book
   *     comes to no end with
   */
  private List<Map<Question, String>> decide(List<RuleEdit> some) {
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
    List<Map<Question, String>> decisions = new ArrayList<>();
    for (Differing one : differing) {
      decisions.add(decisions(engine, asBefore ? one.before() : one.after()));
    }
    return decisions;
  }

  private static Map<Question, String> decisions(DecisionEngine engine, Scenario scenario) {
    try {
      return OutcomeDiff.decisions(engine.trial(scenario));
    } catch (LimitExceeded e) {
      return null;
    }
  }
}
