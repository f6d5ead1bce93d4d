package org.csuite.rulebook;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.csuite.model.Field;
import org.csuite.model.Location;

/**
 * What a pattern asks of one fact. An unknown value meets only {@link Known} with {@code known}
 * false, and whatever is negated.
 */
public sealed interface Constraint {

  /** How a value is compared with a constant. */
  enum Operator {
    /** Equal. */
    EQUAL("=="),
    /** Different. */
    DIFFERENT("!="),
    /** Less. */
    LESS("<"),
    /** At most. */
    AT_MOST("<="),
    /** More. */
    MORE(">"),
    /** At least. */
    AT_LEAST(">=");

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    /** As written in rules. */
    public String sign() {
      return sign;
    }

    /** The operator of that sign, or null. */
    public static Operator of(String sign) {
      for (Operator operator : values()) {
        if (operator.sign.equals(sign)) {
          return operator;
        }
      }
      return null;
    }
  }

  /** A constraint on one field. */
  sealed interface OnField extends Constraint {
    /** The field. */
    Field field();

    /** Its index in the fact. */
    int index();

    /** Where it stands. */
    Location location();
  }

  /**
   * The field compared with a constant.
   *
   * @param constant String, Double (also for whole numbers) or Boolean
   */
  record Comparison(Field field, int index, Operator operator, Object constant, Location location)
      implements OnField {}

  /** The field is one of some words or numbers (Double), or none of them. */
  record OneOf(Field field, int index, Set<Object> constants, boolean negated, Location location)
      implements OnField {}

  /** The list contains a word, or does not. */
  record Contains(Field field, int index, String constant, boolean negated, Location location)
      implements OnField {}

  /** The field is known ({@code != null}) or unknown ({@code == null}). */
  record Known(Field field, int index, boolean known, Location location) implements OnField {}

  /** The field has, or has not, the same id as a variable bound before. */
  record SameAs(Field field, int index, String variable, boolean negated, Location location)
      implements OnField {}

  /** Every part holds. */
  record All(List<Constraint> parts) implements Constraint {}

  /** At least one part holds. */
  record Any(List<Constraint> parts) implements Constraint {}

  /**
   * What a constraint comes to, its parts first.
   *
   * @param of what a constraint on one field comes to
   * @param all what parts come to that must all hold
   * @param any what parts come to of which one must hold
   */
  default <T> T fold(
      Function<OnField, T> of, Function<Stream<T>, T> all, Function<Stream<T>, T> any) {
    if (this instanceof All parts) {
      return all.apply(parts.parts().stream().map(part -> part.fold(of, all, any)));
    }
    return this instanceof Any parts
        ? any.apply(parts.parts().stream().map(part -> part.fold(of, all, any)))
        : of.apply((OnField) this);
  }

  /** Every constraint on a field, those of alternatives too, in the order of the text. */
  static List<OnField> onFields(List<Constraint> constraints) {
    return constraints.stream()
        .flatMap(
            constraint ->
                constraint.<Stream<OnField>>fold(
                    Stream::of,
                    parts -> parts.flatMap(Function.identity()),
                    parts -> parts.flatMap(Function.identity())))
        .toList();
  }

  /** Those that must all hold, whatever else does: on fields, and alternatives. */
  static List<Constraint> joined(List<Constraint> constraints) {
    return constraints.stream()
        .flatMap(c -> c instanceof All all ? joined(all.parts()).stream() : Stream.of(c))
        .toList();
  }
}
