package org.csuite.batch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which nodes are looked up together: as many as have few cells together, each after those that it
 * depends on.
 */
final class Bundling {
  /**
   * The cells that the nodes of a bundle may have together, counted as if no fact followed from
   * another; a few thousand of them are met.
   */
  private static final double MOST = 1 << 26;

  /** What a number that grows is counted as. */
  private static final double GROWING = 16;

  private final Collection<Buckets> buckets;
  private final Collection<Node> alone;
  private final List<Group> groups = new ArrayList<>();
  private final Map<Integer, Integer> groupBySlot = new HashMap<>();
  private final Map<Integer, Integer> factBySlot = new HashMap<>();

  /** Nodes, and what they look at, by slot. */
  private static final class Group {
    private final List<Node> nodes = new ArrayList<>();
    private final Set<Integer> written = new LinkedHashSet<>();
    private final int findings;
    private Map<Integer, List<Input>> inputs = new TreeMap<>();
    private double size = 1;

    Group(int findings) {
      this.findings = findings;
    }
  }

  /**
   * Groups nodes.
   *
   * @param nodes each after those that it depends on
   * @param alone nodes that share no bundle
   * @param slots gives each group a place for what it finds
   */
  Bundling(Collection<Buckets> buckets, List<Node> nodes, Collection<Node> alone, Slots slots) {
    this.buckets = buckets;
    this.alone = alone;
    int fact = 0;
    for (Buckets bucket : buckets) {
      for (int slot : bucket.slots()) {
        factBySlot.put(slot, fact);
      }
      fact++;
    }
    nodes.forEach(node -> add(node, slots));
  }

  private void add(Node node, Slots slots) {
    int best = -1;
    double leastGrowth = Double.MAX_VALUE;
    for (int i = earliest(node); i < groups.size() && !alone.contains(node); i++) {
      Group group = groups.get(i);
      double size = size(joined(group, node));
      double growth = size / group.size;
      if (size <= MOST && growth <= leastGrowth && !alone.contains(group.nodes.get(0))) {
        best = i;
        leastGrowth = growth;
      }
    }
    if (best < 0) {
      best = groups.size();
      groups.add(new Group(slots.take()));
    }
    Group group = groups.get(best);
    group.inputs = joined(group, node);
    group.size = size(group.inputs);
    group.nodes.add(node);
    for (int slot : node.slots()) {
      group.written.add(slot);
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

  private static Map<Integer, List<Input>> joined(Group group, Node node) {
    Map<Integer, List<Input>> joined = new TreeMap<>();
    group.inputs.forEach((slot, inputs) -> joined.put(slot, new ArrayList<>(inputs)));
    for (Input input : node.inputs()) {
      if (!group.written.contains(input.slot())) {
        List<Input> known = joined.computeIfAbsent(input.slot(), slot -> new ArrayList<>());
        if (known.stream().noneMatch(input::same)) {
          known.add(input);
        }
      }
    }
    return joined;
  }

  private static double size(Map<Integer, List<Input>> inputs) {
    double size = 1;
    for (List<Input> of : inputs.values()) {
      size *= told(of);
    }
    return size;
  }

  /** How many values of a slot some inputs tell apart. */
  private static double told(List<Input> inputs) {
    for (Input input : inputs) {
      if (input.local() == null) {
        return input.radix() == Input.GROWING ? GROWING : input.radix();
      }
    }
    Set<List<Integer>> told = new HashSet<>();
    for (int value = 0; value < inputs.get(0).local().length; value++) {
      int at = value;
      told.add(inputs.stream().map(input -> input.local()[at]).toList());
    }
    return told.size();
  }

  /** The facets of facts, in their order. */
  List<Facet> facts() {
    List<Facet> facets = new ArrayList<>();
    for (Buckets bucket : buckets) {
      facets.add(new Facet(facets.size(), bucket.slots()));
    }
    return facets;
  }

  /** The bundles, in an order in which each depends on earlier ones, that know nothing yet. */
  List<Bundle> bundles(List<Facet> facts) {
    List<Facet> facets = new ArrayList<>(facts);
    List<Bundle> bundles = new ArrayList<>();
    for (Group group : groups) {
      Map<Integer, List<Input>> byFacet = new LinkedHashMap<>();
      group.inputs.forEach(
          (slot, inputs) ->
              byFacet.computeIfAbsent(facet(slot), f -> new ArrayList<>()).addAll(inputs));
      List<View> views = new ArrayList<>();
      byFacet.forEach((facet, inputs) -> views.add(new View(facets.get(facet), inputs)));
      Facet outputs = new Facet(facets.size(), outputs(group));
      facets.add(outputs);
      bundles.add(new Bundle(group.nodes, views, outputs, group.findings));
    }
    return bundles;
  }

  private int facet(int slot) {
    return factBySlot.containsKey(slot)
        ? factBySlot.get(slot)
        : buckets.size() + groupBySlot.get(slot);
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
