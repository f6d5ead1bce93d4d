package org.csuite.check.space;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.csuite.model.FactType;

/** Set operations on unions of boxes, over the dimensions of one book. */
public final class Space {
  /** Above this many boxes a union is taken to be everything, which is never more precise. */
  public static final int MOST_BOXES = 400;

  private final Axes axes;
  private final Links links;

  public Space(Axes axes) {
    this.axes = axes;
    this.links = new Links(axes);
  }

  public Axes axes() {
    return axes;
  }

  /** What lies in both, by what catalogues say of derived facts too; null when nothing does. */
  public Box and(Box one, Box other) {
    Box both = one.and(other);
    return both == null ? null : links.tighten(both);
  }

  /** A box without the values that cannot occur together; null when nothing is left. */
  public Box tighten(Box box) {
    return links.tighten(box);
  }

  /** What lies in both unions. */
  public List<Box> and(List<Box> one, List<Box> other) {
    List<Box> both = new ArrayList<>();
    for (Box a : one) {
      for (Box b : other) {
        Box box = and(a, b);
        if (box != null && !both.contains(box)) {
          both.add(box);
        }
      }
    }
    return both;
  }

  /** Whether everything in a union lies in another. */
  public boolean within(List<Box> inner, List<Box> outer) {
    return inner.stream().allMatch(box -> remainder(box, outer) == null);
  }

  /** Some part of a box that lies in none of the others; null when there is none. */
  public Box remainder(Box box, List<Box> others) {
    return remainder(box, others, 0);
  }

  private Box remainder(Box box, List<Box> others, int from) {
    for (int i = from; i < others.size(); i++) {
      Box other = others.get(i);
      if (and(box, other) == null) {
        continue;
      }
      Box inside = box;
      for (Map.Entry<Dimension, BitSet> side : new TreeMap<>(other.cells()).entrySet()) {
        BitSet outside = axes.axis(side.getKey()).all();
        outside.andNot(side.getValue());
        Box beyond = outside.isEmpty() ? null : inside.with(side.getKey(), outside);
        beyond = beyond == null ? null : links.tighten(beyond);
        if (beyond != null) {
          Box left = remainder(beyond, others, i + 1);
          if (left != null) {
            return left;
          }
        }
        inside = inside.with(side.getKey(), side.getValue());
        if (inside == null) {
          break;
        }
      }
      return null;
    }
    return box;
  }

  /** The box that holds everything but unknown values along the given dimensions. */
  public Box known(Iterable<Dimension> dimensions) {
    Box known = Box.ALL;
    for (Dimension dimension : dimensions) {
      BitSet cells = axes.axis(dimension).where(sample -> sample != null);
      known = known.with(dimension, cells);
      if (dimension.word() != null) {
        Dimension whole = new Dimension(FactType.COMPANY, dimension.field(), Dimension.KNOWN);
        known = known.with(whole, axes.axis(whole).where(sample -> sample.equals(true)));
      }
    }
    return known;
  }
}
