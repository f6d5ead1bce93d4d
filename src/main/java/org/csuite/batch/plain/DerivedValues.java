package org.csuite.batch.plain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.csuite.batch.cells.LongTable;
import org.csuite.model.FactDefinition;
import org.csuite.model.Kind;
import org.csuite.rulebook.Derivation;
import org.csuite.rulebook.DerivedFacts;

/**
 * Works derived facts out without making a company: numbers from numbers, and what follows from
 * words once for each words. The results are those of {@link DerivedFacts}. For one thread.
 */
final class DerivedValues {
  /** Above so many combinations of words, what follows from them is forgotten. */
  private static final int MOST = 10_000;

  /** How many words one fact may follow from, so that their numbers fit into one. */
  private static final int MOST_WORDS = 4;

  /** One fact at a time. */
  private interface Step {
    void work(double[] numbers, int[] words);
  }

  private final DerivedFacts derived;
  private final Words[] dictionaries;
  private final Set<FactDefinition> possible;
  private final List<Step> steps = new ArrayList<>();
  private boolean complete = true;

  /**
   * The workings of some facts.
   *
   * @param needed the facts
   * @param given the facts that may be known to begin with
   * @param dictionaries the words of each fact, by index
   */
  DerivedValues(
      List<FactDefinition> facts,
      DerivedFacts derived,
      Collection<FactDefinition> needed,
      Collection<FactDefinition> given,
      Words... dictionaries) {
    this.derived = derived;
    this.dictionaries = dictionaries;
    this.possible = new HashSet<>(given);
    Set<FactDefinition> parts = new HashSet<>();
    needed.forEach(fact -> addParts(fact, parts));
    for (FactDefinition fact : facts) {
      if (parts.contains(fact)) {
        derived.derivations(fact).forEach(derivation -> add(fact, derivation));
      }
    }
  }

  /** Whether all of them can be worked out so. */
  boolean complete() {
    return complete;
  }

  /** Whether a fact can be known. */
  boolean possible(FactDefinition fact) {
    return possible.contains(fact);
  }

  /**
   * Works them out.
   *
   * @param numbers of facts, by index; NaN where unknown
   * @param words of facts, by index
   */
  void work(double[] numbers, int[] words) {
    for (Step step : steps) {
      step.work(numbers, words);
    }
  }

  private void addParts(FactDefinition fact, Set<FactDefinition> parts) {
    if (parts.add(fact)) {
      derived.derivations(fact).forEach(by -> by.parts().forEach(part -> addParts(part, parts)));
    }
  }

  private void add(FactDefinition fact, Derivation derivation) {
    if (!(derivation instanceof Derivation.TableCell)
        && !possible.containsAll(derivation.parts())) {
      return;
    }
    possible.add(fact);
    if (derivation.parts().stream().noneMatch(part -> part.kind().numeric())) {
      steps.add(looked(fact, derivation));
    } else if (derivation instanceof Derivation.Arithmetic arithmetic) {
      steps.add(arithmetic(fact, arithmetic));
    } else if (derivation instanceof Derivation.Converted converted) {
      steps.add(converted(fact, converted));
    } else if (derivation instanceof Derivation.OfGroup own) {
      int part = own.fact().index();
      steps.add((numbers, words) -> set(numbers, fact, numbers[part]));
    } else {
      complete = false;
    }
  }

  private static void set(double[] numbers, FactDefinition fact, double value) {
    if (Double.isNaN(numbers[fact.index()])) {
      numbers[fact.index()] = value;
    }
  }

  private static Step arithmetic(FactDefinition fact, Derivation.Arithmetic arithmetic) {
    int left = index(arithmetic.left());
    int right = index(arithmetic.right());
    double leftNumber = arithmetic.left().number();
    double rightNumber = arithmetic.right().number();
    boolean whole = fact.kind() == Kind.INTEGER;
    return (numbers, words) -> {
      double a = left < 0 ? leftNumber : numbers[left];
      double b = right < 0 ? rightNumber : numbers[right];
      double result = arithmetic.result(a, b);
      set(numbers, fact, whole && !Double.isNaN(result) ? (int) Math.round(result) : result);
    };
  }

  private static int index(Derivation.Operand operand) {
    return operand.fact() == null ? -1 : operand.fact().index();
  }

  private Step converted(FactDefinition fact, Derivation.Converted converted) {
    int amount = converted.amount().index();
    int currency = converted.currency().index();
    Words currencies = dictionaries[currency];
    double[] rates = new double[Words.MOST];
    Arrays.fill(rates, -1);
    return (numbers, words) -> {
      int word = words[currency];
      if (rates[word] == -1) {
        var rate = word == 0 ? null : derived.rate((String) currencies.value(word), converted.to());
        rates[word] = rate == null ? Double.NaN : rate.rate();
      }
      set(numbers, fact, numbers[amount] * rates[word]);
    };
  }

  /** What follows from words alone is worked out for each once. */
  private Step looked(FactDefinition fact, Derivation derivation) {
    int[] parts = derivation.parts().stream().mapToInt(FactDefinition::index).toArray();
    complete &= parts.length <= MOST_WORDS;
    LongTable known = new LongTable();
    double[] numberOf = new double[MOST + 1];
    int[] wordOf = new int[MOST + 1];
    return (numbers, words) -> {
      long key = 0;
      for (int part : parts) {
        key = key * Words.MOST + words[part];
      }
      int at = known.get(key);
      if (at < 0) {
        at = known.size();
        Object value = derived.value(fact, derivation, values(parts, words));
        numberOf[at] = value instanceof Number number ? number.doubleValue() : Double.NaN;
        wordOf[at] = value instanceof Number ? 0 : dictionaries[fact.index()].number(value);
        if (at < MOST) {
          known.put(key, at);
        }
      }
      if (fact.kind().numeric()) {
        set(numbers, fact, numberOf[at]);
      } else if (words[fact.index()] == 0) {
        words[fact.index()] = wordOf[at];
      }
    };
  }

  private Object[] values(int[] parts, int... words) {
    Object[] values = new Object[dictionaries.length];
    for (int part : parts) {
      values[part] = words[part] < 0 ? null : dictionaries[part].value(words[part]);
    }
    return values;
  }
}
