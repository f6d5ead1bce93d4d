package org.csuite.model;

import java.util.List;

/**
 * What decided scenarios show of a rule book.
 *
 * @param items everything that can be covered, by kind and place
 */
public record CoverageReport(List<Item> items) {
  /** What is covered. */
  public enum Kind {
    /** A rule that fires, and one that stays silent. */
    RULE,
    /** A condition that is met, and one that is not. */
    CONDITION,
    /** A threshold at which, and beside which, some fact lies. */
    THRESHOLD,
    /** A row of a table that gives something. */
    ROW
  }

  /**
   * One thing that can be covered.
   *
   * @param kind what it is
   * @param location where it stands
   * @param name the rule, the condition, the threshold or the table
   * @param covered how many of its sides were seen
   * @param sides how many it has
   * @param missing those that were not seen, in English words
   */
  public record Item(
      Kind kind, Location location, String name, int covered, int sides, List<String> missing) {}

  /** Sides seen, of a kind. */
  public int covered(Kind kind) {
    return items.stream().filter(item -> item.kind() == kind).mapToInt(Item::covered).sum();
  }

  /** Sides there are, of a kind. */
  public int sides(Kind kind) {
    return items.stream().filter(item -> item.kind() == kind).mapToInt(Item::sides).sum();
  }

  /** The share of all sides that were seen, in per cent; 100 where there are none. */
  public double percent() {
    int covered = items.stream().mapToInt(Item::covered).sum();
    int sides = items.stream().mapToInt(Item::sides).sum();
    return sides == 0 ? 100 : 100.0 * covered / sides;
  }

  /** The share of a kind in per cent; 100 where there is none. */
  public double percent(Kind kind) {
    return sides(kind) == 0 ? 100 : 100.0 * covered(kind) / sides(kind);
  }
}
