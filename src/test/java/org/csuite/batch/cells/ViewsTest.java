package org.csuite.batch.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ViewsTest {
  private static final int SLOTS = 6;

  @Test
  void remembersWhatFollowsWhileItsFacetsGrow() {
    for (int most : new int[] {2, 5, 40}) {
      remembers(most);
    }
  }

  /** The last facet is looked at in pairs of its numbers alone. */
  private static void remembers(int most) {
    List<SlotTuple> tuples = IntStream.range(0, SLOTS).mapToObj(i -> new SlotTuple(i, i)).toList();
    int[] pairs = IntStream.range(0, most).map(value -> value / 2).toArray();
    Views views =
        new Views(
            tuples.stream()
                .map(
                    tuple ->
                        new View(
                            tuple,
                            List.of(
                                tuple.place() == SLOTS - 1
                                    ? new Input(SLOTS - 1, pairs, most)
                                    : Input.plain(tuple.place(), most))))
                .toList());
    Map<List<Integer>, Integer> expected = new HashMap<>();
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      int[] state = random.ints(SLOTS, 0, Math.min(most, 2 + i / 1000)).toArray();
      int[] numbers = tuples.stream().mapToInt(tuple -> tuple.number(state)).toArray();
      views.refresh();
      state[SLOTS - 1] /= 2;
      List<Integer> key = IntStream.of(state).boxed().toList();
      assertThat(views.get(numbers)).isEqualTo(expected.getOrDefault(key, LongTable.ABSENT));
      if (expected.putIfAbsent(key, i) == null) {
        views.put(numbers, i);
      }
    }
    assertThat(views.size()).isEqualTo(expected.size());
  }
}
