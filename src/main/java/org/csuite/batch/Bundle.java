package org.csuite.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.csuite.batch.Decision.Found;

/**
 * Nodes that are looked up at once: what they come to together, by what all of them depend on. It
 * saves time and changes nothing. For one thread.
 */
final class Bundle {
  /** Above so many all are forgotten, so that memory stays bounded. */
  private static final int MOST = 50_000;

  private final CellTable[] tables;
  private final List<Input> inputs;
  private final int[] outputs;
  private Key key;
  private LongTable numbers;
  private final List<int[]> results = new ArrayList<>();
  private final List<List<Found>> findings = new ArrayList<>();
  private long last;
  private int known;

  /**
   * A bundle.
   *
   * @param read the slots that anything outside reads
   */
  Bundle(List<CellTable> tables, Set<Integer> read) {
    this.tables = tables.toArray(CellTable[]::new);
    Set<Integer> written = new TreeSet<>();
    tables.forEach(table -> written.addAll(table.node().slots()));
    Map<Integer, List<Input>> bySlot = new TreeMap<>();
    for (CellTable table : tables) {
      for (Input input : table.node().inputs()) {
        if (!written.contains(input.slot())) {
          bySlot.computeIfAbsent(input.slot(), slot -> new ArrayList<>()).add(input);
        }
      }
    }
    this.inputs = bySlot.values().stream().map(Bundle::joined).toList();
    written.retainAll(read);
    this.outputs = written.stream().mapToInt(Integer::intValue).toArray();
    forget();
  }

  private void forget() {
    key = new Key(inputs);
    numbers = new LongTable();
    results.clear();
    findings.clear();
  }

  /** One input that tells apart what any of several does. */
  private static Input joined(List<Input> inputs) {
    for (Input input : inputs) {
      if (input.local() == null) {
        return input;
      }
    }
    Map<List<Integer>, Integer> known = new LinkedHashMap<>();
    int[] local = new int[inputs.get(0).local().length];
    for (int value = 0; value < local.length; value++) {
      List<Integer> said = new ArrayList<>();
      for (Input input : inputs) {
        said.add(input.local()[value]);
      }
      local[value] = known.computeIfAbsent(said, s -> known.size());
    }
    return new Input(inputs.get(0).slot(), local, known.size());
  }

  CellTable[] tables() {
    return tables;
  }

  /** Sets what others read when it is known. */
  boolean fill(int[] state) {
    last = key.of(state);
    known = last == Key.NONE ? -1 : numbers.get(last);
    if (known < 0) {
      return false;
    }
    int[] result = results.get(known);
    for (int i = 0; i < outputs.length; i++) {
      state[outputs[i]] = result[i];
    }
    return true;
  }

  /** What the nodes found of the company last filled. */
  List<Found> findings() {
    return findings.get(known);
  }

  /** Remembers what the nodes came to. */
  void add(int[] state, List<Found> found) {
    if (last == Key.NONE) {
      return;
    }
    if (results.size() >= MOST) {
      forget();
      last = key.of(state);
    }
    numbers.put(last, results.size());
    results.add(Arrays.stream(outputs).map(slot -> state[slot]).toArray());
    findings.add(List.copyOf(found));
  }
}
