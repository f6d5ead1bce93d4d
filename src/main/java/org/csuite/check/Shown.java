package org.csuite.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.csuite.model.FactType;
import org.csuite.model.Field;

/** Writes values and boxes for messages. */
final class Shown {
  private Shown() {}

  /** A value as in a scenario. */
  static String value(Object value) {
    if (value instanceof Number number) {
      return BigDecimal.valueOf(number.doubleValue()).stripTrailingZeros().toPlainString();
    }
    if (value instanceof List<?> list) {
      return list.stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
    }
    return String.valueOf(value);
  }

  /** A box, one dimension after the other: {@code headcount from 10 to below 50, sector retail}. */
  static String box(Box box, Axes axes) {
    List<String> sides = new ArrayList<>();
    for (Map.Entry<Dimension, BitSet> side : box.cells().entrySet()) {
      Dimension dimension = side.getKey();
      Axis axis = axes.axis(dimension);
      if (side.getValue().cardinality() < axis.size() && !Dimension.KNOWN.equals(dimension.word())) {
        String type = dimension.type() == FactType.COMPANY ? "" : dimension.type().typeName() + ".";
        sides.add(type + side(axes.field(dimension), dimension, axis, side.getValue()));
      }
    }
    return sides.isEmpty() ? "every company" : String.join(", ", sides);
  }

  private static String side(Field field, Dimension dimension, Axis axis, BitSet cells) {
    if (dimension.word() != null) {
      return field.name() + (cells.get(1) ? " contains " : " does not contain ") + dimension.word();
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
    return field.name() + " " + String.join(" or ", many ? values.subList(0, 3) : values) + (many ? " …" : "");
  }
}
