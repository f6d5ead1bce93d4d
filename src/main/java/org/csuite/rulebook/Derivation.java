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
   * What arithmetic gives before it is looked at whether a number can hold it: it may be infinite.
   *
   * @param values of all facts, by index; null where unknown
   * @return NaN where it is unknown, or no arithmetic
   */
  default double number(Object[] values, ExchangeRates rates) {
    return Double.NaN;
  }

  /** Whether 0 comes out only where something is 0, as of a product but not of a sum. */
  default boolean proportional() {
    return false;
  }

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

    @Override
    public double number(Object[] values, ExchangeRates rates) {
      Double a = left.value(values);
      Double b = right.value(values);
      boolean none = a == null || b == null || operator == '/' && b == 0;
      return none ? Double.NaN : calculated(a, b);
    }

    @Override
    public boolean proportional() {
      return operator == '*' || operator == '/';
    }

    /** What two numbers come to; NaN where that is no number, as for a division by zero. */
    public double result(double a, double b) {
      double result = calculated(a, b);
      // less than nothing times 0 is 0 too, not -0
      return Double.isFinite(result) ? result + 0.0 : Double.NaN;
    }

    private double calculated(double a, double b) {
      return switch (operator) {
        case '+' -> a + b;
        case '-' -> a - b;
        case '*' -> a * b;
        default -> a / b;
      };
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

    @Override
    public double number(Object[] values, ExchangeRates rates) {
      String from = (String) values[currency.index()];
      ExchangeRate rate = from == null ? null : rates.rate(from, to);
      return rate == null || !(values[amount.index()] instanceof Number known)
          ? Double.NaN
          : known.doubleValue() * rate.rate();
    }

    @Override
    public boolean proportional() {
      return true;
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
