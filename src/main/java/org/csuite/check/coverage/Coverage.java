package org.csuite.check.coverage;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csuite.engine.run.Examination;
import org.csuite.model.Fact;
import org.csuite.model.Firing;
import org.csuite.rulebook.Rule;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.Table;

/**
 * What decided scenarios show of a rule book: which rules fired and which stayed silent, which rows
 * of tables decided something, and which thresholds were met at the bound and just beside it.
 */
public final class Coverage {
  private final RuleBook book;
  private final Set<String> fired = new HashSet<>();
  private final Set<String> silent = new HashSet<>();
  private final Map<String, Set<Integer>> lines = new HashMap<>();
  private final Map<Threshold, Set<Threshold.Position>> met = new HashMap<>();
  private final List<Threshold> thresholds;

  /**
   * A rule.
   *
   * @param fired whether some scenario made it fire
   * @param silent whether some scenario did not
   */
  public record RuleUse(Rule rule, boolean fired, boolean silent) {}

  /**
   * A row of a table.
   *
   * @param hit whether some scenario got something from it
   */
  public record RowUse(Table table, Fact.Row row, boolean hit) {}

  /**
   * A threshold.
   *
   * @param met where the facts of the scenarios lay
   */
  public record ThresholdUse(Threshold threshold, Set<Threshold.Position> met) {
    /** The positions that would still have to be met to prove it. */
    public Set<Threshold.Position> missing() {
      Set<Threshold.Position> missing = EnumSet.copyOf(threshold.proving());
      missing.removeAll(met);
      return missing;
    }
  }

  /** Nothing covered yet. */
  public Coverage(RuleBook book) {
    this.book = book;
    this.thresholds = Threshold.of(book);
    thresholds.forEach(threshold -> met.put(threshold, EnumSet.noneOf(Threshold.Position.class)));
  }

  /** Counts in one decided scenario. */
  public void add(Examination examination) {
    Set<String> now = new HashSet<>();
    for (Firing firing : examination.outcome().firings()) {
      now.add(firing.reason().rule());
      hit(firing.reason().file(), firing.reason().line());
    }
    fired.addAll(now);
    book.rules().stream().map(Rule::name).filter(name -> !now.contains(name)).forEach(silent::add);
    book.facts()
        .rowsBehind(examination.outcome().company())
        .forEach(row -> hit(row.file(), row.line()));
    for (Threshold threshold : thresholds) {
      for (Fact fact : examination.facts(threshold.phase(), threshold.type())) {
        Threshold.Position position = threshold.position(fact);
        if (position != null) {
          met.get(threshold).add(position);
        }
      }
    }
  }

  private void hit(String file, int line) {
    lines.computeIfAbsent(file, name -> new HashSet<>()).add(line);
  }

  /** Every rule, in the order of the book. */
  public List<RuleUse> rules() {
    return book.rules().stream()
        .map(rule -> new RuleUse(rule, fired.contains(rule.name()), silent.contains(rule.name())))
        .toList();
  }

  /** Every row of every table. */
  public List<RowUse> rows() {
    List<RowUse> rows = new ArrayList<>();
    for (Table table : book.tables().values()) {
      Set<Integer> hit = lines.getOrDefault(table.file(), Set.of());
      table.lines().forEach(row -> rows.add(new RowUse(table, row, hit.contains(row.line()))));
    }
    return rows;
  }

  /** Every threshold, in the order of the book. */
  public List<ThresholdUse> thresholds() {
    return thresholds.stream().map(t -> new ThresholdUse(t, Set.copyOf(met.get(t)))).toList();
  }
}
