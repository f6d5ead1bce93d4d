package org.csuite.batch;

import java.util.ArrayList;
import java.util.List;
import org.csuite.batch.Node.Concluded;

/**
 * Whether holders or superiors run in a circle, which concerns all roles together: such a company
 * is left to the rule engine.
 */
final class Circles {
  private static final Concluded NONE = new Concluded("", List.of());
  private static final int[] NOBODY = {};

  /** For each role the slot of the one that rules combine it with; 0 where there is none. */
  private final int[] combinations;

  /** For each role the slot of the one whose post it belongs to; 0 where there is none. */
  private final int[] holders;

  /** For each role the slot of its superior; 0 where there is none. */
  private final int[] superiors;

  private final List<Input> inputs = new ArrayList<>();

  Circles(int roles) {
    combinations = new int[roles];
    holders = new int[roles];
    superiors = new int[roles];
  }

  void combination(int role, Input other) {
    set(combinations, role, other);
  }

  void holder(int role, Input other) {
    set(holders, role, other);
  }

  void superior(int role, Input other) {
    set(superiors, role, other);
  }

  private void set(int[] slots, int role, Input other) {
    slots[role] = other.slot();
    inputs.add(other);
  }

  /** The node that finds them. */
  Node node(int slot) {
    Node node = Node.joined("circles", slot, (state, values) -> any(state) ? Node.ALONE : NONE);
    node.dependsOn(inputs);
    return node;
  }

  private boolean any(int... state) {
    return any(state, combinations, NOBODY) || any(state, holders, superiors);
  }

  private static boolean any(int[] state, int[] first, int... otherwise) {
    for (int role = 0; role < first.length; role++) {
      int steps = 0;
      for (int at = role; at >= 0; steps++) {
        if (steps > first.length) {
          return true;
        }
        int above = state[first[at]];
        at = (above > 0 || otherwise.length == 0 ? above : state[otherwise[at]]) - 1;
      }
    }
    return false;
  }
}
