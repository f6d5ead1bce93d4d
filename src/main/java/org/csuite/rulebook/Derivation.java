package org.csuite.rulebook;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.csuite.model.Catalogue;
import org.csuite.model.Company;
import org.csuite.model.Fact;
import org.csuite.model.FactDefinition;
import org.csuite.model.Outcome.ExchangeRate;

/** How a derived or estimated fact follows from others, as {@code facts.drl} declares it. */
public sealed interface Derivation {
  /** The facts it looks at. */
  List<FactDefinition> parts();

  /**
   * What it gives, before it takes the type of the fact.
   *
   * @param values of all facts, by index; null where unknown
   * @param rates to convert with
   * @param used takes the rates that were needed
   * @return null when a part that it needs is unknown
   */
  Object value(Object[] values, ExchangeRates rates, Collection<ExchangeRate> used);

  /**
   * {@code a / b} and the like.
   *
   * @param operator one of {@code + - * /}
   */
  record Arithmetic(Operand left, char operator, Operand right) implements Derivation {
    @Override
    public List<FactDefinition> parts() {
      if (left.fact() == null) {
        return right.parts();
      }
      return right.fact() == null ? left.parts() : List.of(left.fact(), right.fact());
    }

    @Override
    public Object value(Object[] values, ExchangeRates rates, Collection<ExchangeRate> used) {
      Double a = left.value(values);
      Double b = right.value(values);
      double result = a == null || b == null ? Double.NaN : result(a, b);
      return Double.isNaN(result) ? null : (Double) result;
    }

    /** What two numbers come to; NaN where that is no number, as for a division by zero. */
    public double result(double a, double b) {
      double result =
          switch (operator) {
            case '+' -> a + b;
            case '-' -> a - b;
            case '*' -> a * b;
            default -> a / b;
          };
      // a zero has no sign
      return Double.isFinite(result) ? result + 0.0 : Double.NaN;
    }
  }

  /** A fact, or a number when the fact is null. */
  record Operand(FactDefinition fact, double number) {
    private List<FactDefinition> parts() {
      return fact == null ? List.of() : List.of(fact);
    }

    private Double value(Object[] values) {
      if (fact == null) {
        return number;
      }
      return values[fact.index()] instanceof Number known ? (Double) known.doubleValue() : null;
    }
  }

  /** {@code amount in EUR}. */
  record Converted(FactDefinition amount, FactDefinition currency, String to)
      implements Derivation {
    @Override
    public List<FactDefinition> parts() {
      return List.of(amount, currency);
    }

    @Override
    public Object value(Object[] values, ExchangeRates rates, Collection<ExchangeRate> used) {
      Number known = (Number) values[amount.index()];
      String from = (String) values[currency.index()];
      ExchangeRate rate = from == null ? null : rates.rate(from, to);
      if (known == null || rate == null) {
        return null;
      }
      if (!rate.from().equals(rate.to())) {
        used.add(rate);
      }
      return known.doubleValue() * rate.rate();
    }
  }

  /** {@code catalogue/sectors.csv:group}: the cell of the entry whose id a fact holds. */
  record CatalogueCell(FactDefinition key, Catalogue catalogue, String column)
      implements Derivation {
    @Override
    public List<FactDefinition> parts() {
      return List.of(key);
    }

    @Override
    public Object value(Object[] values, ExchangeRates rates, Collection<ExchangeRate> used) {
      return of(values[key.index()]);
    }

    /** The cell of one entry; null for an unknown id and for an empty cell. */
    public String of(Object id) {
      Catalogue.Entry entry = id == null ? null : catalogue.entries().get(id);
      return entry == null ? null : entry.cells().get(column);
    }
  }

  /**
   * {@code profile/it-intensity.csv:median}: the cell of the first row whose conditions are met.
   */
  record TableCell(TableQuery query, Table.Column column, List<FactDefinition> parts)
      implements Derivation {
    @Override
    public Object value(Object[] values, ExchangeRates rates, Collection<ExchangeRate> used) {
      List<Fact.Row> rows = query.rows(new Company(values, new BitSet()));
      return rows.isEmpty() ? null : rows.get(0).get(column.index());
    }
  }

  /**
   * {@code headcount of the group}: of the topmost group, of the company itself when it is in none.
   */
  record OfGroup(FactDefinition fact) implements Derivation {
    @Override
    public List<FactDefinition> parts() {
      return List.of(fact);
    }

    @Override
    public Object value(Object[] values, ExchangeRates rates, Collection<ExchangeRate> used) {
      return values[fact.index()];
    }
  }
}
