package org.csuite.report.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.csuite.model.FactDefinition;
import org.csuite.model.Grid;
import org.csuite.model.Grid.Interval;
import org.csuite.model.Question;
import org.csuite.model.Sweep;
import org.csuite.model.Sweep.Range;
import org.csuite.model.Verdict;
import org.csuite.report.ExplanationDecision;
import org.csuite.report.SweepWord;
import org.csuite.report.SweepWording;
import org.csuite.report.Wording;

/** Draws a sweep: of one fact a bar for each decision, of two a map. */
final class SweepDrawing {
  private final SweepWording sweeps;
  private final ExplanationDecision decision;
  private final Wording wording;

  SweepDrawing(Wording wording) {
    this.wording = wording;
    this.sweeps = new SweepWording(wording);
    this.decision = new ExplanationDecision(wording);
  }

  /**
   * Draws it below what is drawn already.
   *
   * @return its bottom
   */
  double draw(Sweep sweep, Drawing drawing, double top) {
    String title = sweeps.title(sweep);
    return sweep.up() == null
        ? strips(sweep, title).drawOn(drawing, top)
        : map(sweep, title).drawOn(drawing, top);
  }

  private Strips strips(Sweep sweep, String title) {
    List<Interval> columns = sweep.decisions().columns();
    List<Double> places = places(sweep.across(), columns);
    List<Strips.Row> rows = new ArrayList<>();
    for (Question question : told(sweep.decisions())) {
      rows.add(row(question, sweep.decisions(), places));
    }
    List<TickTexts.Tick> ticks = new ArrayList<>();
    boolean words = !sweep.across().words().isEmpty();
    for (int i = 0; i < columns.size(); i++) {
      double at = words ? (places.get(i) + places.get(i + 1)) / 2 : places.get(i);
      ticks.add(new TickTexts.Tick(at, begin(sweep, sweep.across(), columns.get(i))));
    }
    if (!words && columns.get(columns.size() - 1).from() < sweep.across().high()) {
      ticks.add(
          new TickTexts.Tick(
              1,
              wording.value(sweep.across().fact(), sweep.across().high(), sweeps.currency(sweep))));
    }
    return new Strips(
        title,
        rows,
        ticks,
        place(sweep, sweep.across(), columns, places),
        sweeps.say(SweepWord.SCENARIO));
  }

  /** The verdicts that ever say more than "not advised"; where none is asked for, all decisions. */
  private static List<Question> told(Grid<Map<Question, String>> grid) {
    Set<Question> all = new LinkedHashSet<>();
    grid.cells().forEach(column -> all.addAll(column.get(0).keySet()));
    boolean verdicts = all.stream().anyMatch(q -> q.kind() == Question.Kind.ROLE);
    return all.stream()
        .filter(question -> !verdicts || question.kind() == Question.Kind.ROLE)
        .filter(question -> grid.cells().stream().anyMatch(c -> says(question, c.get(0))))
        .toList();
  }

  private static boolean says(Question question, Map<Question, String> decisions) {
    return !Objects.equals(decisions.get(question), Verdict.NOT_ADVISED.id());
  }

  /** Neighbouring intervals of the same decision are one part. */
  private Strips.Row row(Question question, Grid<Map<Question, String>> grid, List<Double> places) {
    List<Strips.Part> parts = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= grid.columns().size(); i++) {
      String value = grid.at(from, 0).get(question);
      boolean ends =
          i == grid.columns().size()
              || grid.columns().get(i).from() == null
              || !Objects.equals(value, grid.at(i, 0).get(question));
      if (ends) {
        parts.add(part(question, value, places.get(from), places.get(i)));
        from = i;
      }
    }
    return new Strips.Row(decision.topic(question), parts);
  }

  private Strips.Part part(Question question, String value, double from, double to) {
    Verdict verdict = question.kind() == Question.Kind.ROLE ? Verdict.of(value) : null;
    Look look =
        verdict == Verdict.NOT_ADVISED || value == null
            ? null
            : verdict == null ? Look.GIVEN : Look.of(verdict);
    return new Strips.Part(from, to, look, look == null ? "" : decision.shown(question, value));
  }

  private FieldMap map(Sweep sweep, String title) {
    Grid<String> fields = sweep.decisions().map(sweeps::label).merged();
    List<Double> across = places(sweep.across(), fields.columns());
    List<Double> up = places(sweep.up(), fields.rows());
    return new FieldMap(
        title,
        side(sweep, sweep.across(), fields.columns(), across),
        side(sweep, sweep.up(), fields.rows(), up),
        fields,
        place(sweep, sweep.across(), fields.columns(), across),
        place(sweep, sweep.up(), fields.rows(), up));
  }

  private FieldMap.Side side(
      Sweep sweep, Range range, List<Interval> intervals, List<Double> places) {
    List<String> texts = intervals.stream().map(interval -> begin(sweep, range, interval)).toList();
    return new FieldMap.Side(wording.text(range.fact().label()), places, texts);
  }

  private String begin(Sweep sweep, Range range, Interval interval) {
    return sweeps.begin(range.fact(), interval, sweeps.currency(sweep));
  }

  /** Where each interval begins on the axis, and 1: words take equal parts. */
  private static List<Double> places(Range range, List<Interval> intervals) {
    List<Double> places = new ArrayList<>();
    for (int i = 0; i < intervals.size(); i++) {
      Double from = intervals.get(i).from();
      places.add(from == null ? (double) i / intervals.size() : range.along(from));
    }
    places.add(1.0);
    return places;
  }

  /** Where the scenario lies; null outside the range and where the fact is unknown. */
  private static Double place(
      Sweep sweep, Range range, List<Interval> intervals, List<Double> places) {
    FactDefinition fact = range.fact();
    Object value = sweep.outcome().company().get(fact);
    int index = Grid.indexOf(intervals, value);
    if (index < 0) {
      return null;
    }
    return value instanceof Number number
        ? (Double) range.along(number.doubleValue())
        : (Double) ((places.get(index) + places.get(index + 1)) / 2);
  }
}
