package org.csuite.check.inspect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.csuite.check.space.Axes;
import org.csuite.check.space.Axis;
import org.csuite.check.space.Box;
import org.csuite.check.space.Dimension;
import org.csuite.check.space.Space;
import org.csuite.model.Company;
import org.csuite.model.FactDefinition;
import org.csuite.model.FactType;
import org.csuite.model.Kind;
import org.csuite.model.Vocabulary;
import org.csuite.rulebook.Derivation;
import org.csuite.rulebook.RuleBook;

/** Makes companies that lie in a box: chooses values, turns derivations round, and looks. */
final class Samples {
  private static final int TRIES = 24;
  private static final double AMOUNT = 1_000_000;

  private final RuleBook book;
  private final Vocabulary vocabulary;
  private final Axes axes;
  private final FactDefinition currency;

  Samples(RuleBook book, Space space) {
    this.book = book;
    this.vocabulary = book.vocabulary();
    this.axes = space.axes();
    this.currency = vocabulary.fact(FactDefinition.SCENARIO_CURRENCY);
  }

  /**
   * A company in a box, its given facts only.
   *
   * @param seed another one for each number, where there are several
   * @return null when none was found
   */
  Company of(Box box, int seed) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      Random random = new Random(1000L * seed + attempt);
      Object[] values = new Object[vocabulary.facts().size()];
      if (fill(box, values, random, seed + attempt == 0)) {
        Company given = Proofs.given(values);
        if (lies(box, book.facts().complete(given).company())) {
          return given;
        }
      }
    }
    return null;
  }

  private boolean fill(Box box, Object[] values, Random random, boolean first) {
    Map<FactDefinition, Object> derived = new HashMap<>();
    Map<FactDefinition, List<String>> lists =
        new TreeMap<>(java.util.Comparator.comparing(FactDefinition::index));
    for (Map.Entry<Dimension, BitSet> side : box.cells().entrySet()) {
      FactDefinition fact = vocabulary.facts().get(side.getKey().field());
      if (side.getKey().type() != FactType.COMPANY) {
        continue;
      }
      Object value = choose(axes.axis(side.getKey()), side.getValue(), random, first);
      if (fact.kind() == Kind.LIST) {
        boolean wanted = Boolean.TRUE.equals(value);
        if (wanted && !fact.isDerived()) {
          List<String> words = lists.computeIfAbsent(fact, f -> new ArrayList<>());
          if (!side.getKey().word().equals(Dimension.KNOWN)) {
            words.add(side.getKey().word());
          }
        }
      } else if (fact.isDerived()) {
        derived.put(fact, value);
      } else {
        values[fact.index()] = typed(fact, value);
      }
    }
    lists.forEach((fact, words) -> values[fact.index()] = List.copyOf(words));
    for (Map.Entry<FactDefinition, Object> entry : derived.entrySet()) {
      if (entry.getValue() instanceof Number number
          && !reach(entry.getKey(), number.doubleValue(), values)) {
        return false;
      }
    }
    return true;
  }

  private static Object choose(Axis axis, BitSet cells, Random random, boolean first) {
    int[] allowed = cells.stream().toArray();
    return axis.sample(allowed[first ? 0 : random.nextInt(allowed.length)]);
  }

  private static Object typed(FactDefinition fact, Object value) {
    return fact.kind() == Kind.INTEGER && value instanceof Number number
        ? (Object) number.intValue()
        : value;
  }

  /**
   * Gives facts such values that a fact comes out as wanted; false when they have others already.
   */
  private boolean reach(FactDefinition fact, double wanted, Object[] values) {
    if (!fact.isDerived()) {
      Object whole = typed(fact, fact.kind() == Kind.INTEGER ? Math.rint(wanted) : wanted);
      if (values[fact.index()] == null) {
        values[fact.index()] = whole;
      }
      return values[fact.index()].equals(whole);
    }
    Derivation derivation = book.facts().derived(fact);
    if (derivation instanceof Derivation.OfGroup own) {
      return reach(own.fact(), wanted, values);
    }
    if (derivation instanceof Derivation.Converted converted) {
      return convert(converted, wanted, values);
    }
    return derivation instanceof Derivation.Arithmetic arithmetic
        && reach(arithmetic, wanted, values);
  }

  private boolean reach(Derivation.Arithmetic arithmetic, double wanted, Object[] values) {
    FactDefinition left = arithmetic.left().fact();
    FactDefinition right = arithmetic.right().fact();
    if (left == null || right == null) {
      return false;
    }
    double second = number(right, values);
    double first =
        switch (arithmetic.operator()) {
          case '/' -> wanted * second;
          case '*' -> wanted / second;
          case '+' -> wanted - second;
          default -> wanted + second;
        };
    return Double.isFinite(first) && reach(right, second, values) && reach(left, first, values);
  }

  private boolean convert(Derivation.Converted converted, double wanted, Object[] values) {
    if (currency == null) {
      return false;
    }
    if (values[currency.index()] == null) {
      values[currency.index()] = converted.to();
    }
    String own = (String) values[currency.index()];
    var rate = own.equals(converted.to()) ? null : book.facts().rate(own, converted.to());
    return reach(converted.amount(), rate == null ? wanted : wanted / rate.rate(), values);
  }

  /** A value for a part that nothing else decides yet. */
  private double number(FactDefinition fact, Object[] values) {
    Object known = book.facts().complete(Proofs.given(values.clone())).company().get(fact);
    return known instanceof Number number
        ? number.doubleValue()
        : fact.kind() == Kind.INTEGER ? 100 : AMOUNT;
  }

  private boolean lies(Box box, Company company) {
    return box.cells().entrySet().stream()
        .filter(side -> side.getKey().type() == FactType.COMPANY)
        .allMatch(side -> lies(side.getKey(), side.getValue(), company));
  }

  private boolean lies(Dimension dimension, BitSet cells, Company company) {
    Object value = company.get(dimension.field());
    if (dimension.word() != null) {
      boolean holds =
          dimension.word().equals(Dimension.KNOWN)
              ? value != null
              : value instanceof List<?> list && list.contains(dimension.word());
      return cells.get(holds ? 1 : 0);
    }
    Axis axis = axes.axis(dimension);
    return cells.stream().anyMatch(cell -> axis.covers(cell, value));
  }
}
