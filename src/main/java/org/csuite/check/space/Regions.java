package org.csuite.check.space;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.csuite.model.Catalogue;
import org.csuite.model.FactType;
import org.csuite.model.Field;
import org.csuite.model.Kind;
import org.csuite.rulebook.Constraint;
import org.csuite.rulebook.Table;

/** Turns what a pattern asks of a fact into boxes. */
public final class Regions {
  private final Space space;

  public Regions(Space space) {
    this.space = space;
  }

  /**
   * The facts that meet all constraints. A comparison with a variable of unknown value is left out:
   * the boxes then hold more than the facts that meet it.
   *
   * @param constants the variables whose value is known
   */
  public List<Box> of(FactType type, List<Constraint> constraints, Map<String, Object> constants) {
    List<Box> boxes = List.of(Box.ALL);
    for (Constraint constraint : constraints) {
      boxes = capped(space.and(boxes, of(type, constraint, constants)));
    }
    return boxes;
  }

  private static List<Box> capped(List<Box> boxes) {
    return boxes.size() > Space.MOST_BOXES ? List.of(Box.ALL) : boxes;
  }

  private List<Box> of(FactType type, Constraint constraint, Map<String, Object> constants) {
    if (constraint instanceof Constraint.All all) {
      return of(type, all.parts(), constants);
    }
    if (constraint instanceof Constraint.Any any) {
      List<Box> boxes = new ArrayList<>();
      any.parts().forEach(part -> add(boxes, of(type, part, constants)));
      return boxes;
    }
    Box box = of(type, (Constraint.OnField) constraint, constants);
    Box tight = box == null ? null : space.tighten(box);
    return tight == null ? List.of() : List.of(tight);
  }

  /** Joins alternatives along one dimension into one box. */
  private static void add(List<Box> boxes, List<Box> more) {
    for (Box box : more) {
      Box last = boxes.isEmpty() ? null : boxes.get(boxes.size() - 1);
      if (last != null
          && last.cells().size() == 1
          && last.cells().keySet().equals(box.cells().keySet())) {
        Dimension dimension = last.cells().keySet().iterator().next();
        BitSet either = (BitSet) last.cells().get(dimension).clone();
        either.or(box.cells().get(dimension));
        boxes.set(boxes.size() - 1, Box.ALL.with(dimension, either));
      } else {
        boxes.add(box);
      }
    }
  }

  private Box of(FactType type, Constraint.OnField on, Map<String, Object> constants) {
    Dimension plain = Dimension.of(type, on.index());
    if (on instanceof Constraint.Contains c) {
      return where(
          new Dimension(type, on.index(), c.constant()), value -> value.equals(!c.negated()));
    }
    if (on instanceof Constraint.Known k) {
      return on.field().kind() == Kind.LIST
          ? where(
              new Dimension(type, on.index(), Dimension.KNOWN), value -> value.equals(k.known()))
          : where(plain, value -> k.known() == (value != null));
    }
    if (on instanceof Constraint.SameAs same) {
      return constants.containsKey(same.variable())
          ? equal(plain, constants.get(same.variable()), same.negated())
          : Box.ALL;
    }
    if (on instanceof Constraint.OneOf one) {
      return where(
          plain, value -> one.negated() != (value != null && contains(one.constants(), value)));
    }
    Constraint.Comparison c = (Constraint.Comparison) on;
    return where(plain, value -> holds(c, value));
  }

  private static boolean contains(Iterable<Object> constants, Object value) {
    for (Object constant : constants) {
      if (number(constant).equals(number(value))) {
        return true;
      }
    }
    return false;
  }

  /** The facts whose field has a value. */
  Box equal(Dimension dimension, Object constant, boolean negated) {
    return where(
        dimension,
        value ->
            negated
                != (value != null && constant != null && number(value).equals(number(constant))));
  }

  private Box where(Dimension dimension, Predicate<Object> condition) {
    BitSet cells = space.axes().axis(dimension).where(condition);
    return cells.isEmpty() ? null : new Box(Map.of(dimension, cells));
  }

  private static Object number(Object value) {
    return value instanceof Number number ? (Object) number.doubleValue() : value;
  }

  private static boolean holds(Constraint.Comparison comparison, Object value) {
    Object constant = number(comparison.constant());
    boolean same = value != null && number(value).equals(constant);
    if (comparison.operator() == Constraint.Operator.EQUAL
        || comparison.operator() == Constraint.Operator.DIFFERENT) {
      return same == (comparison.operator() == Constraint.Operator.EQUAL);
    }
    if (!(value instanceof Number number) || !(constant instanceof Double bound)) {
      return false;
    }
    double n = number.doubleValue();
    return switch (comparison.operator()) {
      case LESS -> n < bound;
      case AT_MOST -> n <= bound;
      case MORE -> n > bound;
      default -> n >= bound;
    };
  }

  /** The facts that a cell of a table allows. */
  public List<Box> of(Dimension plain, Field field, Table.Bound bound, Object cell) {
    if (field.kind() == Kind.LIST) {
      List<Box> boxes = new ArrayList<>();
      for (String word : Catalogue.words(cell.toString())) {
        Box box =
            where(new Dimension(plain.type(), plain.field(), word), value -> value.equals(true));
        Box tight = box == null ? null : space.tighten(box);
        if (tight != null) {
          boxes.add(tight);
        }
      }
      return boxes;
    }
    Box box = where(plain, value -> value != null && holds(bound, cell, value));
    Box tight = box == null ? null : space.tighten(box);
    return tight == null ? List.of() : List.of(tight);
  }

  private static boolean holds(Table.Bound bound, Object cell, Object value) {
    if (!(cell instanceof Number limit)) {
      return cell instanceof Boolean
          ? cell.equals(value)
          : Catalogue.words(cell.toString()).contains(value);
    }
    if (!(value instanceof Number number)) {
      return false;
    }
    double n = number.doubleValue();
    double l = limit.doubleValue();
    return switch (bound) {
      case IS -> n == l;
      case FROM -> n >= l;
      case ABOVE -> n > l;
      case TO -> n <= l;
      case BELOW -> n < l;
    };
  }
}
