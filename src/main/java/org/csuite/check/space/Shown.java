package org.csuite.check.space;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.csuite.input.Numbers;
import org.csuite.model.FactType;
import org.csuite.model.Field;
import org.csuite.rulebook.Derivation;

/** Writes values and boxes for messages. */
public final class Shown {
  private Shown() {}

  /** A value as in a scenario. */
  public static String value(Object value) {
    if (value instanceof Number number) {
      return Numbers.exact(number.doubleValue());
    }
    if (value instanceof List<?> list) {
      return list.stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
    }
    return String.valueOf(value);
  }

  /** A box, one dimension after the other: {@code headcount from 10 to below 50, sector retail}. */
  public static String box(Box box, Axes axes) {
    List<String> sides = new ArrayList<>();
    for (Map.Entry<Dimension, BitSet> side : box.cells().entrySet()) {
      Dimension dimension = side.getKey();
      Axis axis = axes.axis(dimension);
      if (side.getValue().cardinality() < axis.size()
          && !Dimension.KNOWN.equals(dimension.word())
          && !follows(dimension, box, axes)) {
        String type = dimension.type() == FactType.COMPANY ? "" : dimension.type().typeName() + ".";
        sides.add(type + side(axes.field(dimension), dimension, axis, side.getValue()));
      }
    }
    return sides.isEmpty() ? "every company" : String.join(", ", sides);
  }

  /** Whether a side only says what follows from another one by a catalogue. */
  private static boolean follows(Dimension dimension, Box box, Axes axes) {
    if (dimension.type() != FactType.COMPANY) {
      return false;
    }
    return axes.derived(axes.vocabulary().facts().get(dimension.field()))
            instanceof Derivation.CatalogueCell lookedUp
        && box.cells().containsKey(Dimension.of(FactType.COMPANY, lookedUp.key().index()));
  }

  /** A run of cells: {@code from 10 to below 50}; null when there are several. */
  private static String run(Axis axis, BitSet cells) {
    int first = cells.nextSetBit(0);
    int last = cells.length() - 1;
    if (cells.cardinality() != last - first + 1 || axis.sample(last) == null) {
      return null;
    }
    List<String> ends = new ArrayList<>();
    if (first > 0 || axis.isCut(first)) {
      ends.add(
          axis.isCut(first)
              ? "from " + value(axis.sample(first))
              : "above " + value(axis.sample(first - 1)));
    }
    boolean open = last + 1 >= axis.size() || axis.sample(last + 1) == null;
    if (!open || axis.isCut(last)) {
      ends.add(
          axis.isCut(last)
              ? "to " + value(axis.sample(last))
              : "below " + value(axis.sample(last + 1)));
    }
    if (first == last && axis.isCut(first)) {
      return value(axis.sample(first));
    }
    // "from 10 to 50", but "from 10 to below 50"
    return String.join(ends.size() == 2 && !ends.get(1).startsWith("to ") ? " to " : " ", ends);
  }

  private static String side(Field field, Dimension dimension, Axis axis, BitSet cells) {
    if (dimension.word() != null) {
      return field.name() + (cells.get(1) ? " contains " : " does not contain ") + dimension.word();
    }
    String run = field.kind().numeric() ? run(axis, cells) : null;
    if (run != null) {
      return field.name() + " " + run;
    }
    List<String> values = new ArrayList<>();
    for (int cell = cells.nextSetBit(0); cell >= 0; cell = cells.nextSetBit(cell + 1)) {
      Object sample = axis.sample(cell);
      values.add(sample == null ? "unknown" : value(sample));
    }
    boolean many = values.size() > 4;
    if (many && field.kind().numeric()) {
      return field.name() + " such as " + values.get(0);
    }
    return field.name()
        + " "
        + String.join(" or ", many ? values.subList(0, 3) : values)
        + (many ? " …" : "");
  }
}
