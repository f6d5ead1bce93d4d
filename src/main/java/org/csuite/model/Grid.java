package org.csuite.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Something known for each interval of one fact and each interval of another.
 *
 * @param columns intervals of the first fact, in order
 * @param rows intervals of the second; {@link #SINGLE_ROW} where there is none
 * @param cells by column and then row
 * @param <T> what is known
 */
public record Grid<T>(List<Interval> columns, List<Interval> rows, List<List<T>> cells) {
  /** The rows where only one fact moves. */
  public static final List<Interval> SINGLE_ROW = List.of(new Interval(null, null, null));

  /**
   * Values of a fact among which nothing changes.
   *
   * @param from the first number; null for a word
   * @param to the last number; null for a word
   * @param at the value that was decided, a word where the fact is none of numbers
   */
  public record Interval(Double from, Double to, Object at) {
    /** Whether a value belongs to it. */
    public boolean contains(Object value) {
      if (from == null) {
        return value != null && value.equals(at);
      }
      return value instanceof Number number
          && number.doubleValue() >= from
          && number.doubleValue() <= to;
    }

    /** With a neighbour above; the wider one's value stays, since it lies farther from borders. */
    private Interval and(Interval above) {
      boolean wider = above.to - above.from > to - from;
      return new Interval(from, above.to, wider ? above.at : at);
    }
  }

  /** The cell of a column and a row. */
  public T at(int column, int row) {
    return cells.get(column).get(row);
  }

  /** The place of a value among intervals; -1 when it is in none. */
  public static int indexOf(List<Interval> intervals, Object value) {
    for (int i = 0; i < intervals.size(); i++) {
      if (intervals.get(i).contains(value)) {
        return i;
      }
    }
    return -1;
  }

  /** With something else in each cell. */
  public <S> Grid<S> map(Function<T, S> to) {
    return new Grid<>(
        columns, rows, cells.stream().map(column -> column.stream().map(to).toList()).toList());
  }

  /** With neighbouring columns, and rows, that are alike throughout made one; words stay apart. */
  public Grid<T> merged() {
    List<Interval> across = new ArrayList<>(columns);
    List<Interval> up = new ArrayList<>(rows);
    List<List<T>> merged = new ArrayList<>();
    cells.forEach(column -> merged.add(new ArrayList<>(column)));
    for (int i = across.size() - 1; i > 0; i--) {
      if (across.get(i).from() != null && merged.get(i).equals(merged.get(i - 1))) {
        across.set(i - 1, across.get(i - 1).and(across.remove(i)));
        merged.remove(i);
      }
    }
    for (int i = up.size() - 1; i > 0; i--) {
      int row = i;
      if (up.get(i).from() != null
          && merged.stream().allMatch(column -> column.get(row).equals(column.get(row - 1)))) {
        up.set(i - 1, up.get(i - 1).and(up.remove(i)));
        merged.forEach(column -> column.remove(row));
      }
    }
    return new Grid<>(
        List.copyOf(across), List.copyOf(up), merged.stream().map(List::copyOf).toList());
  }
}
