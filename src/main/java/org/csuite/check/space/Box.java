package org.csuite.check.space;

import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

/**
 * Companies (or other facts) described one dimension at a time: those whose value lies, along every
 * dimension named, in one of the cells. Never empty along a dimension.
 *
 * @param cells by dimension; a dimension that is not named may have any value
 */
public record Box(Map<Dimension, BitSet> cells) {
  /** Everything. */
  public static final Box ALL = new Box(Map.of());

  /** Restricted along one dimension; null when nothing is left. */
  public Box with(Dimension dimension, BitSet allowed) {
    BitSet left = (BitSet) allowed.clone();
    BitSet own = cells.get(dimension);
    if (own != null) {
      left.and(own);
    }
    if (left.isEmpty()) {
      return null;
    }
    Map<Dimension, BitSet> more = new TreeMap<>(cells);
    more.put(dimension, left);
    return new Box(more);
  }

  /** What lies in both; null when nothing does. */
  Box and(Box other) {
    Box both = this;
    for (Map.Entry<Dimension, BitSet> entry : other.cells.entrySet()) {
      both = both.with(entry.getKey(), entry.getValue());
      if (both == null) {
        return null;
      }
    }
    return both;
  }
}
