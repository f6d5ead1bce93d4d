package org.csuite.batch.cells;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Which nodes are looked up together: as many as have few cells together, each after those that it
 * depends on.
 */
final class Bundling {
  /**
   * The cells that the nodes of a bundle may have together, counted as if no fact followed from
   * another; a few thousand of them are met.
   */
  private static final double MOST = 1 << 20;

  /** What {@link #beforeCosts} says where no rule looks at costs. */
  static final int NEVER = -1;

  private final List<int[]> tuples = new ArrayList<>();
  private final Set<Node> alone = new HashSet<>();
  private final Set<Integer> costs = new HashSet<>();
  private int beforeCosts = NEVER;
  private final List<Group> groups = new ArrayList<>();
  private final Map<Integer, Integer> groupBySlot = new HashMap<>();
  private final Map<Integer, Integer> tupleBySlot = new HashMap<>();

  private final ValueClasses nothing = new ValueClasses();

  /** Nodes that are looked up together. */
  private final class Group {
    private final List<Node> nodes = new ArrayList<>();
    private final Set<Integer> written = new LinkedHashSet<>();
    private final int findings;

    /** What the nodes look at, by slot, and how many values of it they tell apart. */
    private final Map<Integer, Set<Input>> inputs = new TreeMap<>();

    private final Map<Integer, ValueClasses> told = new HashMap<>();
    private double size = 1;

    Group(int findings) {
      this.findings = findings;
    }

    /** How many times as many cells there would be with a node. */
    double growth(Node node) {
      double growth = 1;
      for (Map.Entry<Integer, List<Input>> added : added(node).entrySet()) {
        ValueClasses before = told.getOrDefault(added.getKey(), nothing);
        growth *= before.with(added.getValue()).values() / before.values();
      }
      return growth;
    }

    void add(Node node) {
      size *= growth(node);
      added(node)
          .forEach(
              (slot, more) -> {
                inputs.computeIfAbsent(slot, s -> new LinkedHashSet<>()).addAll(more);
                told.put(slot, told.getOrDefault(slot, nothing).with(more));
              });
      nodes.add(node);
      written.addAll(node.slots());
    }

    /** What the group would look at and does not look at now. */
    private Map<Integer, List<Input>> added(Node node) {
      Map<Integer, List<Input>> added = new LinkedHashMap<>();
      for (Input input : node.inputs()) {
        int slot = input.slot();
        if (!written.contains(slot) && !inputs.getOrDefault(slot, Set.of()).contains(input)) {
          added.computeIfAbsent(slot, s -> new ArrayList<>()).add(input);
        }
      }
      return added;
    }
  }

  /**
   * Groups the nodes of a plan; those of its lines and needs share no bundle.
   *
   * @param slots gives each group a place for what it finds
   */
  Bundling(CellPlan plan, Slots slots) {
    alone.addAll(plan.lines());
    alone.addAll(plan.needs());
    plan.buckets().forEach(bucket -> addFacet(bucket.slots()));
    if (plan.costs() != null) {
      for (int[] ofRole : plan.costs().slots()) {
        addFacet(ofRole);
        IntStream.of(ofRole).forEach(costs::add);
      }
    }
    plan.nodes().forEach(node -> add(node, slots));
  }

  private void addFacet(int... slots) {
    IntStream.of(slots).forEach(slot -> tupleBySlot.put(slot, tuples.size()));
    tuples.add(slots);
  }

  /** How many bundles come before the costs; {@link #NEVER} where nothing looks at them. */
  int beforeCosts() {
    return beforeCosts;
  }

  private void add(Node node, Slots slots) {
    if (beforeCosts == NEVER && node.inputs().stream().anyMatch(i -> costs.contains(i.slot()))) {
      beforeCosts = groups.size();
      costs.forEach(slot -> groupBySlot.put(slot, beforeCosts));
    }
    int best = -1;
    double leastGrowth = Double.MAX_VALUE;
    for (int i = earliest(node); i < groups.size() && !alone.contains(node); i++) {
      Group group = groups.get(i);
      if (alone.contains(group.nodes.get(0))) {
        continue;
      }
      double growth = group.growth(node);
      if (group.size * growth <= MOST && growth <= leastGrowth) {
        best = i;
        leastGrowth = growth;
      }
    }
    if (best < 0) {
      best = groups.size();
      groups.add(new Group(slots.take()));
    }
    groups.get(best).add(node);
    for (int slot : node.slots()) {
      groupBySlot.put(slot, best);
    }
  }

  /** The first group that is not before something that a node depends on. */
  private int earliest(Node node) {
    return node.inputs().stream()
        .mapToInt(input -> groupBySlot.getOrDefault(input.slot(), 0))
        .max()
        .orElse(0);
  }

  /** The facets of facts, in their order, then those of costs, by role. */
  List<SlotTuple> tuples() {
    List<SlotTuple> all = new ArrayList<>();
    tuples.forEach(slots -> all.add(new SlotTuple(all.size(), slots)));
    return all;
  }

  /** The bundles, in an order in which each depends on earlier ones, that know nothing yet. */
  List<Bundle> bundles(List<SlotTuple> known) {
    List<SlotTuple> all = new ArrayList<>(known);
    List<Bundle> bundles = new ArrayList<>();
    for (Group group : groups) {
      Map<Integer, List<Input>> byTuple = new LinkedHashMap<>();
      group.inputs.forEach(
          (slot, inputs) ->
              byTuple.computeIfAbsent(tuple(slot), f -> new ArrayList<>()).addAll(inputs));
      List<View> views = new ArrayList<>();
      byTuple.forEach((tuple, inputs) -> views.add(new View(all.get(tuple), inputs)));
      SlotTuple outputs = new SlotTuple(all.size(), outputs(group));
      all.add(outputs);
      bundles.add(new Bundle(group.nodes, views, outputs, group.findings));
    }
    return bundles;
  }

  private int tuple(int slot) {
    return tupleBySlot.containsKey(slot)
        ? tupleBySlot.get(slot)
        : tuples.size() + groupBySlot.get(slot);
  }

  /** What others read of a group, what it finds, and what is printed. */
  private int[] outputs(Group group) {
    Set<Integer> read = new LinkedHashSet<>(List.of(group.findings));
    groups.stream().filter(other -> other != group).forEach(o -> read.addAll(o.inputs.keySet()));
    group.nodes.stream().filter(alone::contains).forEach(node -> read.add(node.slot()));
    return read.stream()
        .filter(slot -> slot == group.findings || group.written.contains(slot))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
