package org.csuite.batch.cells;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.csuite.batch.decide.Decision.Found;

/**
 * Nodes that are looked up at once: what they come to together, by what all of them depend on. It
 * saves time and changes nothing. For one thread.
 */
final class Bundle {
  private final List<Node> nodes;
  private final Views inputs;
  private final SlotTuple outputs;

  private final int findingsSlot;
  private final Map<List<Found>, Integer> findingsNumbers = new HashMap<>();

  /** What the nodes found, by the number of the facet. */
  private final List<List<Found>> findings = new ArrayList<>();

  /**
   * A bundle.
   *
   * @param inputs what the nodes depend on
   * @param outputs what others read of them, and what they found
   * @param findingsSlot where it stands there what they found
   */
  Bundle(List<Node> nodes, List<View> inputs, SlotTuple outputs, int findingsSlot) {
    this.nodes = nodes;
    this.inputs = new Views(inputs);
    this.outputs = outputs;
    this.findingsSlot = findingsSlot;
  }

  List<Node> nodes() {
    return nodes;
  }

  SlotTuple outputs() {
    return outputs;
  }

  /** What the nodes come to for companies like this one; negative when that is not known. */
  int get(int[] numbers) {
    return inputs.get(numbers);
  }

  /** Remembers what they come to, and gives it a number. */
  int put(int[] numbers, int[] state, List<Found> found) {
    state[findingsSlot] = findingsNumbers.computeIfAbsent(found, f -> findingsNumbers.size());
    int number = outputs.number(state);
    if (number == findings.size()) {
      findings.add(found);
    }
    inputs.put(numbers, number);
    return number;
  }

  /** What the nodes found. */
  List<Found> findings(int number) {
    return findings.get(number);
  }

  /** How many are remembered. */
  int size() {
    return inputs.size();
  }

  /** Takes over what has been added to the facets that it depends on. */
  void refresh() {
    inputs.refresh();
  }
}
