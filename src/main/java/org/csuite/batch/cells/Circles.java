package org.csuite.batch.cells;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.csuite.batch.cells.Node.Concluded;

/**
 * Whether holders or superiors run in a circle, which concerns all roles together: such a company
 * is decided alone.
 */
final class Circles {
  private static final Concluded NONE = new Concluded("", List.of());
  private static final Input[] NOBODY = {};

  /** For each role the one that rules combine it with; null where there is none. */
  private final Input[] combinations;

  /** For each role the one whose post it belongs to; null where there is none. */
  private final Input[] holders;

  /** For each role its superior; null where there is none. */
  private final Input[] superiors;

  Circles(int roles) {
    combinations = new Input[roles];
    holders = new Input[roles];
    superiors = new Input[roles];
  }

  void combination(int role, Input other) {
    combinations[role] = other;
  }

  /** The last one said counts. */
  void holder(int role, Input other) {
    holders[role] = other;
  }

  void superior(int role, Input other) {
    superiors[role] = other;
  }

  /** The node that finds them. */
  Node node(int slot) {
    Node node = Node.joined("circles", slot, (state, values) -> any(state) ? Node.ALONE : NONE);
    Stream.of(combinations, holders, superiors)
        .flatMap(Arrays::stream)
        .filter(Objects::nonNull)
        .forEach(node::dependsOn);
    return node;
  }

  private boolean any(int... state) {
    return any(state, combinations, NOBODY) || any(state, holders, superiors);
  }

  private static boolean any(int[] state, Input[] first, Input... otherwise) {
    for (int role = 0; role < first.length; role++) {
      int steps = 0;
      for (int at = role; at >= 0; steps++) {
        if (steps > first.length) {
          return true;
        }
        int above = named(state, first[at]);
        at = (above > 0 || otherwise.length == 0 ? above : named(state, otherwise[at])) - 1;
      }
    }
    return false;
  }

  /** The role that a company's number names, from 1; 0 for none. */
  private static int named(int[] state, Input role) {
    return role == null ? 0 : state[role.slot()];
  }
}
