package org.csuite.batch.cells;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.csuite.engine.run.OrderOfNeed.Place;
import org.csuite.model.FactType;
import org.csuite.rulebook.RuleBook;

/**
 * What rules can tell of the cost of a post, as small numbers: whether there is one, whether the
 * budget reaches it, and between which bounds its rank, pay and sum lie.
 */
final class CostFacts {
  private static final int ABSENT = 0;
  private static final int UNKNOWN = 1;
  private static final int BEYOND = 2;
  private static final int WITHIN = 3;
  private static final int STATES = 4;

  private final Map<String, Integer> firstSlots = new LinkedHashMap<>();
  private final List<Measure> measures = new ArrayList<>();

  /** A number of a cost that rules hold against others. */
  private record Measure(int field, Bounds bounds, ToDoubleFunction<Place> of) {}

  /**
   * The numbers.
   *
   * @param slots gives their places
   */
  CostFacts(RuleBook book, Slots slots) {
    measure(book, "rank", Place::rank);
    measure(book, "pay", Place::pay);
    measure(book, "cumulative", Place::cumulative);
    for (String role : book.vocabulary().roles().ids()) {
      firstSlots.put(role, slots.take(1 + measures.size()));
    }
  }

  private void measure(RuleBook book, String name, ToDoubleFunction<Place> of) {
    int field = FactType.COST.index(name);
    Bounds bounds = new Bounds(book, FactType.COST, field);
    if (bounds.radix() > 1) {
      measures.add(new Measure(field, bounds, of));
    }
  }

  /** The slots of each role, in catalogue order. */
  List<int[]> slots() {
    List<int[]> all = new ArrayList<>();
    for (int first : firstSlots.values()) {
      int[] slots = new int[1 + measures.size()];
      for (int i = 0; i < slots.length; i++) {
        slots[i] = first + i;
      }
      all.add(slots);
    }
    return all;
  }

  /** What some fields of the cost of a role are known by, beside its verdict. */
  List<Input> of(String role, Set<Integer> fields) {
    int slot = firstSlots.get(role);
    List<Input> of = new ArrayList<>();
    of.add(Input.plain(slot, STATES));
    for (Measure measure : measures) {
      slot++;
      if (fields.contains(measure.field())) {
        of.add(Input.plain(slot, measure.bounds().radix()));
      }
    }
    return of;
  }

  /** Sets the slots of all roles. */
  void fill(List<Place> places, int[] state) {
    for (int first : firstSlots.values()) {
      state[first] = ABSENT;
      for (int i = 1; i <= measures.size(); i++) {
        state[first + i] = 0;
      }
    }
    for (Place place : places) {
      int slot = firstSlots.get(place.need().role());
      Boolean within = place.withinBudget();
      state[slot] = within == null ? UNKNOWN : within ? WITHIN : BEYOND;
      for (Measure measure : measures) {
        slot++;
        state[slot] = measure.bounds().place(measure.of().applyAsDouble(place));
      }
    }
  }
}
