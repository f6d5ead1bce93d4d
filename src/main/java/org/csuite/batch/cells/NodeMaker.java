package org.csuite.batch.cells;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.csuite.batch.cells.Node.Concluded;
import org.csuite.batch.cells.RuleParts.Part;
import org.csuite.batch.decide.IndexedOutcome;
import org.csuite.model.Verb;

/** Makes the nodes of what rules conclude, in the order in which they are asked for. */
final class NodeMaker {
  /** A node of more cells is taken apart, rule by rule and row by row. */
  private static final double LARGE = 500;

  /** Looking up more parts than that takes longer than it saves. */
  private static final int MOST_PARTS = 20;

  private final RuleParts rules;
  private final Inputs inputs;
  private final Slots slots;
  private final List<Node> nodes = new ArrayList<>();

  NodeMaker(RuleParts rules, Inputs inputs, Slots slots) {
    this.rules = rules;
    this.inputs = inputs;
    this.slots = slots;
  }

  /** All so far; each depends on earlier ones. */
  List<Node> nodes() {
    return nodes;
  }

  /** The node of what some verbs conclude about one thing. */
  Node of(List<Verb> verbs, String key, String name, Function<IndexedOutcome, Concluded> reading) {
    List<Part> of = new ArrayList<>();
    verbs.forEach(verb -> of.addAll(rules.of(verb, key)));
    Node whole = Node.read(name, slots.take(), reading);
    whole.dependsOn(inputs.of(of));
    if (whole.size() <= LARGE || of.size() > MOST_PARTS) {
      return add(whole);
    }
    Node joined = Node.read(name, whole.slot(), reading);
    for (Part part : of) {
      for (Part smaller : smaller(part)) {
        Node one =
            Node.read(name + " by " + part.rule().name(), slots.take(), Reading.ofRule(smaller));
        one.dependsOn(inputs.of(smaller));
        joined.dependsOn(Input.plain(add(one).slot(), Input.GROWING));
      }
    }
    return add(joined);
  }

  /** The same for one verb. */
  Node of(Verb verb, String key, String name, Function<IndexedOutcome, Concluded> reading) {
    return of(List.of(verb), key, name, reading);
  }

  /** A node that is read off outcomes, to be added when it has its inputs. */
  Node read(String name, Function<IndexedOutcome, Concluded> reading) {
    return Node.read(name, slots.take(), reading);
  }

  /** Adds a node whose value follows from those of others. */
  Node joined(String name, List<Node> parts, Function<Function<Node, Concluded>, Concluded> value) {
    Node joined = Node.joined(name, slots.take(), (state, values) -> value.apply(values));
    parts.forEach(part -> joined.dependsOn(Input.plain(part.slot(), Input.GROWING)));
    return add(joined);
  }

  /** What follows from the value of a node. */
  Input part(Node node, int radix, ToIntFunction<Concluded> of) {
    Node.Part part = new Node.Part(slots.take(), of);
    node.has(part);
    return Input.plain(part.slot(), radix);
  }

  /** The nodes of what one rule finds. */
  void findings(Part finding) {
    for (Part smaller : smaller(finding)) {
      String name = "finding of " + finding.rule().name();
      Node node = Node.read(name, slots.take(), Reading.ofFinding(smaller));
      node.dependsOn(inputs.of(smaller));
      add(node);
    }
  }

  /** Adds a node made elsewhere. */
  Node add(Node node) {
    nodes.add(node);
    return node;
  }

  /** A part taken apart, where it has many cells. */
  private List<Part> smaller(Part part) {
    Node whole = Node.read("", Slots.NOTHING, decided -> null);
    whole.dependsOn(inputs.of(part));
    return whole.size() <= LARGE ? List.of(part) : rules.smaller(part);
  }
}
