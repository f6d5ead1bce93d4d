package org.csuite.check.mutants;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.csuite.model.FactType;
import org.csuite.model.Field;
import org.csuite.model.Location;
import org.csuite.model.Mutant.Kind;
import org.csuite.rulebook.Constraint;

/** The constraints that differ from one in one thing. */
public final class ConstraintMutants {
  /**
   * A constraint in the place of another.
   *
   * @param constraint null when it is left out
   */
  record Variant(
      Kind kind,
      Location location,
      String from,
      String to,
      Constraint constraint,
      Mutation.Probe probe) {}

  private final FactType type;
  private final Implied implied;

  /** Of constraints on facts of a type. */
  ConstraintMutants(FactType type, Implied implied) {
    this.type = type;
    this.implied = implied;
  }

  List<Variant> of(Constraint constraint) {
    List<Variant> variants = new ArrayList<>();
    if (constraint instanceof Constraint.All all) {
      parts(all.parts(), true, variants);
    } else if (constraint instanceof Constraint.Any any) {
      parts(any.parts(), false, variants);
    } else if (constraint instanceof Constraint.Comparison comparison) {
      comparison(comparison, variants);
    } else if (constraint instanceof Constraint.OneOf oneOf) {
      oneOf(oneOf, variants);
    } else {
      negated((Constraint.OnField) constraint, variants);
    }
    if (constraint instanceof Constraint.OnField on) {
      variants.add(
          new Variant(Kind.DROPPED_CONDITION, on.location(), text(on), "", null, probe(on)));
    }
    return variants;
  }

  private void parts(List<Constraint> parts, boolean all, List<Variant> variants) {
    for (int i = 0; i < parts.size(); i++) {
      for (Variant variant : of(parts.get(i))) {
        if (!all && variant.constraint() == null && isImplied(parts, i)) {
          continue;
        }
        List<Constraint> changed = new ArrayList<>(parts);
        if (variant.constraint() == null) {
          changed.remove(i);
        } else {
          changed.set(i, variant.constraint());
        }
        Constraint whole =
            changed.size() == 1
                ? changed.get(0)
                : all ? new Constraint.All(changed) : new Constraint.Any(changed);
        variants.add(
            new Variant(
                variant.kind(),
                variant.location(),
                variant.from(),
                variant.to(),
                whole,
                variant.probe()));
      }
    }
  }

  /** Whether one of several alternatives holds only where another one does. */
  private boolean isImplied(List<Constraint> parts, int at) {
    if (!(parts.get(at) instanceof Constraint.Contains one) || one.negated()) {
      return false;
    }
    List<String> others = new ArrayList<>();
    for (Constraint part : parts) {
      if (part != one
          && part instanceof Constraint.Contains other
          && other.field().equals(one.field())
          && !other.negated()) {
        others.add(other.constant().toString());
      }
    }
    return type == FactType.COMPANY && implied.by(others, one.constant().toString(), one.field());
  }

  private void comparison(Constraint.Comparison c, List<Variant> variants) {
    if (c.constant() instanceof Double bound) {
      double step = Steps.ofThreshold(type, c.field(), bound);
      add(variants, Kind.THRESHOLD, c, with(c, c.operator(), Steps.clean(bound + step)));
      add(variants, Kind.THRESHOLD, c, with(c, c.operator(), Steps.clean(bound - step)));
    }
    if (c.constant() instanceof Boolean flag) {
      add(variants, Kind.COMPARISON, c, with(c, c.operator(), !flag));
    } else {
      add(variants, Kind.COMPARISON, c, with(c, neighbour(c.operator()), c.constant()));
    }
  }

  private static Constraint.Operator neighbour(Constraint.Operator operator) {
    return switch (operator) {
      case EQUAL -> Constraint.Operator.DIFFERENT;
      case DIFFERENT -> Constraint.Operator.EQUAL;
      case LESS -> Constraint.Operator.AT_MOST;
      case AT_MOST -> Constraint.Operator.LESS;
      case MORE -> Constraint.Operator.AT_LEAST;
      case AT_LEAST -> Constraint.Operator.MORE;
    };
  }

  private static Constraint.Comparison with(
      Constraint.Comparison c, Constraint.Operator operator, Object constant) {
    return new Constraint.Comparison(c.field(), c.index(), operator, constant, c.location());
  }

  private void oneOf(Constraint.OneOf one, List<Variant> variants) {
    if (one.constants().size() > 1) {
      for (Object word : one.constants()) {
        Set<Object> fewer = new LinkedHashSet<>(one.constants());
        fewer.remove(word);
        Constraint changed =
            new Constraint.OneOf(one.field(), one.index(), fewer, one.negated(), one.location());
        variants.add(
            new Variant(
                Kind.DROPPED_CONDITION,
                one.location(),
                one.field().name() + " in … \"" + Steps.plain(word) + "\"",
                "",
                changed,
                probe(one.field(), List.of(word))));
      }
    }
    negated(one, variants);
  }

  private void negated(Constraint.OnField on, List<Variant> variants) {
    Constraint.OnField changed =
        on instanceof Constraint.OneOf o
            ? new Constraint.OneOf(o.field(), o.index(), o.constants(), !o.negated(), o.location())
            : on instanceof Constraint.Contains c
                ? new Constraint.Contains(
                    c.field(), c.index(), c.constant(), !c.negated(), c.location())
                : on instanceof Constraint.Known k
                    ? new Constraint.Known(k.field(), k.index(), !k.known(), k.location())
                    : on instanceof Constraint.SameAs s
                        ? new Constraint.SameAs(
                            s.field(), s.index(), s.variable(), !s.negated(), s.location())
                        : null;
    if (changed != null) {
      add(variants, Kind.COMPARISON, on, changed);
    }
  }

  private void add(
      List<Variant> variants, Kind kind, Constraint.OnField from, Constraint.OnField to) {
    List<Object> values = new ArrayList<>(probe(from).values());
    values.addAll(probe(to).values());
    variants.add(
        new Variant(kind, from.location(), text(from), text(to), to, probe(from.field(), values)));
  }

  private Mutation.Probe probe(Constraint.OnField on) {
    List<Object> values = new ArrayList<>();
    if (on instanceof Constraint.Comparison comparison) {
      values.add(comparison.constant());
      if (comparison.constant() instanceof Boolean flag) {
        values.add(!flag);
      } else if (comparison.constant() instanceof Double bound) {
        double step = Steps.ofThreshold(type, on.field(), bound);
        values.add(Steps.clean(bound + step));
        values.add(Steps.clean(bound - step));
      }
    } else if (on instanceof Constraint.OneOf oneOf) {
      values.addAll(oneOf.constants());
    }
    values.add(null);
    return probe(on.field(), values);
  }

  private Mutation.Probe probe(Field field, List<Object> values) {
    return type == FactType.COMPANY ? new Mutation.Probe(field, values) : Mutation.Probe.NONE;
  }

  /** The constraint as it stands in a rule. */
  public static String text(Constraint.OnField on) {
    String field = on.field().name();
    if (on instanceof Constraint.Comparison c) {
      return field + " " + c.operator().sign() + " " + quoted(c.constant());
    }
    if (on instanceof Constraint.OneOf o) {
      return field
          + (o.negated() ? " not in ( " : " in ( ")
          + o.constants().stream().map(ConstraintMutants::quoted).collect(Collectors.joining(", "))
          + " )";
    }
    if (on instanceof Constraint.Contains c) {
      return field + (c.negated() ? " not contains " : " contains ") + quoted(c.constant());
    }
    if (on instanceof Constraint.Known k) {
      return field + (k.known() ? " != null" : " == null");
    }
    Constraint.SameAs s = (Constraint.SameAs) on;
    return field + (s.negated() ? " != $" : " == $") + s.variable();
  }

  private static String quoted(Object constant) {
    return constant instanceof String ? "\"" + constant + "\"" : Steps.plain(constant);
  }
}
