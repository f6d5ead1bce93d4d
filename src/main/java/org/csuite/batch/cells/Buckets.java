package org.csuite.batch.cells;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.csuite.model.FactDefinition;
import org.csuite.model.Kind;
import org.csuite.rulebook.reach.Cut;
import org.csuite.rulebook.reach.Thresholds;

/**
 * Between which thresholds a fact of a company lies, as a small number: 0 when it is unknown. A
 * list has a number for each word that some rule looks for.
 */
public final class Buckets {
  private final FactDefinition fact;
  private final int first;
  private final double[] bounds;
  private final boolean[] above;
  private final List<String> words;
  private final Map<String, Integer> wordNumbers = new HashMap<>();

  /**
   * The buckets of all thresholds together.
   *
   * @param slots gives the places of the numbers
   */
  Buckets(FactDefinition fact, Slots slots, Collection<Thresholds> thresholds) {
    this.fact = fact;
    TreeSet<Cut> cuts = new TreeSet<>();
    TreeSet<String> all = new TreeSet<>();
    for (Thresholds of : thresholds) {
      cuts.addAll(of.cuts(fact));
      all.addAll(of.words(fact));
      if (of.everyWord(fact)) {
        all.addAll(fact.values().ids());
      }
    }
    bounds = cuts.stream().mapToDouble(Cut::bound).toArray();
    above = new boolean[bounds.length];
    int i = 0;
    for (Cut cut : cuts) {
      above[i++] = cut.above();
    }
    words = fact.kind() == Kind.BOOLEAN ? List.of() : List.copyOf(all);
    for (String word : words) {
      wordNumbers.put(word, wordNumbers.size() + 1);
    }
    first = slots.take(fact.kind() == Kind.LIST ? words.size() + 1 : 1);
  }

  /** The fact. */
  public FactDefinition fact() {
    return fact;
  }

  /** The slots of its numbers. */
  int[] slots() {
    int count = fact.kind() == Kind.LIST ? words.size() + 1 : 1;
    return IntStream.range(first, first + count).toArray();
  }

  /**
   * Works the numbers out.
   *
   * @return false for a value that no bucket holds
   */
  public boolean fill(Object value, int[] state) {
    if (fact.kind() == Kind.LIST) {
      state[first] = value == null ? 0 : 1;
      Arrays.fill(state, first + 1, first + 1 + words.size(), 0);
      if (value instanceof List<?> list) {
        for (Object word : list) {
          Integer number = wordNumbers.get(word);
          if (number != null) {
            state[first + number] = 1;
          }
        }
      }
      return true;
    }
    if (value == null) {
      state[first] = 0;
    } else if (value instanceof Number number) {
      state[first] = of(number.doubleValue());
      return state[first] >= 0;
    } else if (value instanceof Boolean truth) {
      state[first] = truth ? 2 : 1;
    } else {
      state[first] = wordNumbers.getOrDefault(value, words.size() + 1);
    }
    return true;
  }

  /** Sets the number of a fact that is a number. */
  public void set(int bucket, int[] state) {
    state[first] = bucket;
  }

  /** The bucket of a number; 0 when it is NaN, and negative when no bucket holds it. */
  public int of(double number) {
    if (Double.isNaN(number)) {
      return 0;
    }
    // minus zero is less than zero for rules, and not for arithmetic
    return number == 0 && 1 / number < 0 ? -1 : 1 + below(number);
  }

  /** How many cuts lie below a number. */
  private int below(double number) {
    int low = 0;
    int high = bounds.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (above[middle] ? number > bounds[middle] : number >= bounds[middle]) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** What rules that hold the fact against these need to know of it. */
  List<Input> inputs(List<Thresholds> of) {
    List<Input> inputs = new ArrayList<>();
    Set<String> own = new TreeSet<>();
    of.forEach(thresholds -> own.addAll(thresholds.words(fact)));
    if (fact.kind() == Kind.LIST) {
      inputs.add(Input.plain(first, 2));
      for (String word : own) {
        inputs.add(Input.plain(first + wordNumbers.get(word), 2));
      }
    } else if (fact.kind() == Kind.BOOLEAN) {
      inputs.add(Input.plain(first, 3));
    } else if (fact.kind().numeric()) {
      inputs.add(numbers(of));
    } else if (of.stream().anyMatch(thresholds -> thresholds.everyWord(fact))) {
      inputs.add(Input.plain(first, words.size() + 2));
    } else {
      int[] local = new int[words.size() + 2];
      Arrays.fill(local, own.size() + 1);
      local[0] = 0;
      int number = 1;
      for (String word : own) {
        local[wordNumbers.get(word)] = number++;
      }
      inputs.add(new Input(first, local, number + 1));
    }
    return inputs;
  }

  private Input numbers(List<Thresholds> of) {
    Set<Cut> own = new HashSet<>();
    of.forEach(thresholds -> own.addAll(thresholds.cuts(fact)));
    int[] local = new int[bounds.length + 2];
    int number = 1;
    for (int i = 0; i <= bounds.length; i++) {
      if (i > 0 && own.contains(new Cut(bounds[i - 1], above[i - 1]))) {
        number++;
      }
      local[i + 1] = number;
    }
    return new Input(first, local, number + 1);
  }
}
