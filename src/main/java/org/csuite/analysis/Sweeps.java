package org.csuite.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.csuite.engine.DecisionEngine;
import org.csuite.input.Numbers;
import org.csuite.model.FactDefinition;
import org.csuite.model.Grid;
import org.csuite.model.Grid.Interval;
import org.csuite.model.Kind;
import org.csuite.model.OutcomeDiff;
import org.csuite.model.Question;
import org.csuite.model.Scenario;
import org.csuite.model.Sweep;
import org.csuite.model.Sweep.Range;
import org.csuite.rulebook.reach.Thresholds;

/**
 * Moves facts of a scenario through ranges and decides each interval between thresholds of the rule
 * book once: nothing is sampled, because rules do no more with facts than compare them.
 *
 * <p>Where a fact worked out from both moving ones is compared, as a ratio is, borders run aslant
 * and no grid is exact; the grid is then made finer.
 */
public final class Sweeps {
  /** Further columns, and rows, of a grid whose borders run aslant. */
  private static final int FINE = 40;

  private final DecisionEngine engine;
  private final Variations variations;
  private final List<Question> asked;
  private final int limit;

  /** More companies would have to be decided than are allowed. */
  public static final class TooMany extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooMany(int needed, int limit) {
      super(
          "The ranges hold "
              + needed
              + " combinations between thresholds; at most "
              + limit
              + " are decided. Maybe narrow one of them.");
    }
  }

  /** An end of a range at which something is worked out that no number can hold. */
  public static final class Unheld extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unheld(String message) {
      super(message);
    }
  }

  /**
   * By the thresholds that bear on some decisions.
   *
   * @param limit how many companies are decided at most
   * @param asked the decisions that count, all where there is none; others neither divide intervals
   *     nor are told
   */
  public Sweeps(DecisionEngine engine, int limit, List<Question> asked) {
    this.engine = engine;
    this.limit = limit;
    this.asked = List.copyOf(asked);
    Thresholds thresholds =
        asked.isEmpty() ? Thresholds.of(engine.book()) : Thresholds.of(engine.book(), asked);
    this.variations = new Variations(engine, thresholds);
  }

  /**
   * The decisions over one range or two.
   *
   * @throws TooMany when the limit would be passed; nothing has been decided then
   * @throws Unheld when a range goes beyond what can be worked with; neither has there
   */
  public Sweep of(Scenario scenario, List<Range> ranges) {
    ranges.stream().filter(range -> range.words().isEmpty()).forEach(r -> checkHeld(scenario, r));
    Range across = ranges.get(0);
    Range up = ranges.size() > 1 ? ranges.get(1) : null;
    FactDefinition meeting =
        up == null ? null : variations.meeting(scenario, across.fact(), up.fact());
    List<Interval> columns = intervals(scenario, across);
    List<Interval> rows = up == null ? Grid.SINGLE_ROW : intervals(scenario, up);
    if (meeting != null) {
      columns = finer(across, columns);
      rows = finer(up, rows);
    }
    int needed = columns.size() * rows.size();
    if (needed > limit) {
      throw new TooMany(needed, limit);
    }
    List<List<Map<Question, String>>> decided = new ArrayList<>();
    for (Interval column : columns) {
      List<Map<Question, String>> cells = new ArrayList<>();
      for (Interval row : rows) {
        Map<FactDefinition, Object> values = new LinkedHashMap<>();
        values.put(across.fact(), column.at());
        if (up != null) {
          values.put(up.fact(), row.at());
        }
        cells.add(decide(variations.with(scenario, values)));
      }
      decided.add(cells);
    }
    return new Sweep(
        engine.decide(scenario),
        across,
        up,
        new Grid<>(columns, rows, decided).merged(),
        meeting,
        needed);
  }

  private void checkHeld(Scenario scenario, Range range) {
    for (double end : new double[] {range.low(), range.high()}) {
      engine.book().vocabulary().unheld(scenario.company().with(range.fact(), end)).stream()
          .filter(unheld -> unheld.given().equals(range.fact()))
          .findFirst()
          .ifPresent(
              unheld -> {
                throw new Unheld(unheld.message(Numbers.plain(end)));
              });
    }
  }

  private Map<Question, String> decide(Scenario scenario) {
    Map<Question, String> decisions = OutcomeDiff.decisions(engine.trial(scenario));
    if (!asked.isEmpty()) {
      decisions.keySet().removeIf(question -> asked.stream().noneMatch(question::concerns));
    }
    return decisions;
  }

  private List<Interval> intervals(Scenario scenario, Range range) {
    List<Interval> intervals = new ArrayList<>();
    if (!range.words().isEmpty()) {
      range.words().forEach(word -> intervals.add(new Interval(null, null, word)));
      return intervals;
    }
    Object present = scenario.company().get(range.fact());
    for (Cell cell : variations.cells(scenario, range.fact())) {
      add(cell.from(), cell.to(), range, present, intervals);
    }
    return intervals;
  }

  /** Adds the part of an interval that lies inside the range; nothing where none does. */
  private static void add(
      Double from, Double to, Range range, Object present, List<Interval> intervals) {
    FactDefinition fact = range.fact();
    double beyond = next(fact, range.high());
    double low = from == null ? range.low() : Math.max(from, range.low());
    double high = to == null ? beyond : Math.min(to, beyond);
    if (low < high) {
      Cell cell = new Cell(fact, low, high, null);
      double last = fact.kind() == Kind.INTEGER ? high - 1 : Math.nextDown(high);
      intervals.add(
          new Interval(low, last, cell.contains(present) ? present : middle(cell, low, last)));
    }
  }

  /** A number well inside, in steps that people name; whole for whole numbers. */
  private static Object middle(Cell cell, double low, double last) {
    double middle = low > 0 && last / low > 2 ? Math.sqrt(low * last) : low + (last - low) / 2;
    double unit = Math.pow(10, Math.floor(Math.log10(Math.max(last - low, Double.MIN_NORMAL))) - 1);
    double rounded = Math.rint(middle / unit) * unit;
    double inside = rounded >= low && rounded <= last ? rounded : middle;
    if (cell.fact().kind() == Kind.INTEGER) {
      return (int) Math.max(low, Math.min(last, Math.rint(inside)));
    }
    return inside;
  }

  private static double next(FactDefinition fact, double number) {
    return fact.kind() == Kind.INTEGER ? number + 1 : Math.nextUp(number);
  }

  /** Divides intervals further, evenly or by a ratio. */
  private static List<Interval> finer(Range range, List<Interval> intervals) {
    if (!range.words().isEmpty()) {
      return intervals;
    }
    NavigableSet<Double> starts = new TreeSet<>();
    intervals.forEach(interval -> starts.add(interval.from()));
    for (int i = 1; i < FINE; i++) {
      double start = range.part((double) i / FINE);
      starts.add(range.fact().kind() == Kind.INTEGER ? Math.rint(start) : start);
    }
    List<Interval> finer = new ArrayList<>();
    for (double start : starts) {
      add(start, starts.higher(start), range, null, finer);
    }
    return finer;
  }
}
