package org.csuite.batch.cells;

import java.util.IdentityHashMap;
import java.util.List;
import org.csuite.batch.cells.Node.Concluded;
import org.csuite.batch.decide.IndexedOutcome;

/** The cells that have been decided, shared by all threads of a run. */
final class Cells {
  /** Above so many cells all are forgotten, so that memory stays bounded. */
  private static final int MOST = 200_000;

  /** What became of a look at some nodes. */
  enum Look {
    /** All are known. */
    KNOWN,
    /** Some cell is new: a company in it has to be decided. */
    NEW,
    /** The company has to be decided by itself. */
    ALONE,
    /** All cells have been forgotten since the company was begun. */
    FORGOTTEN
  }

  private final CellPlan plan;
  private final CellBackoff backoff = new CellBackoff();
  private final IdentityHashMap<Node, CellTable> tables = new IdentityHashMap<>();
  private int count;
  private int age;

  Cells(CellPlan plan) {
    this.plan = plan;
    forget();
  }

  private void forget() {
    plan.nodes().forEach(node -> tables.put(node, new CellTable(node)));
    count = 0;
    age++;
  }

  CellPlan plan() {
    return plan;
  }

  /** Whether to look at them. */
  CellBackoff backoff() {
    return backoff;
  }

  /** How often cells have been forgotten: numbers of another age mean nothing. */
  synchronized int age() {
    return age;
  }

  /** How many there are. */
  synchronized int count() {
    return count;
  }

  /**
   * Sets the slots of some nodes by the cells that a company lies in.
   *
   * @param decided what the engine decided of it; null when it was not asked
   * @param begun the age of the other numbers of the company
   * @param values takes what the nodes come to
   */
  synchronized Look look(
      List<Node> nodes, int[] state, IndexedOutcome decided, int begun, Concluded[] values) {
    if (count > MOST) {
      forget();
    }
    if (begun != age) {
      return Look.FORGOTTEN;
    }
    for (int i = 0; i < values.length; i++) {
      Node node = nodes.get(i);
      CellTable table = tables.get(node);
      int number = table.number(state);
      if (number == CellTable.NEW) {
        if (node.joining() == null && decided == null) {
          return Look.NEW;
        }
        number = table.add(value(node, state, decided));
        count += node.joining() == null ? 1 : 0;
      }
      if (number == CellTable.NONE || table.value(number) == Node.ALONE) {
        return Look.ALONE;
      }
      table.fill(number, state);
      values[i] = table.value(number);
    }
    return Look.KNOWN;
  }

  private Concluded value(Node node, int[] state, IndexedOutcome decided) {
    return node.joining() == null
        ? node.value(decided)
        : node.joining().of(state, other -> tables.get(other).value(state[other.slot()]));
  }
}
