package org.csuite.batch;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.csuite.batch.Node.Concluded;
import org.csuite.model.FactType;
import org.csuite.model.Verb;
import org.csuite.rulebook.Looks;
import org.csuite.rulebook.RuleBook;

/**
 * What each conclusion of a rule book depends on, for companies that are rows of a file: without
 * organisation, candidates, group and pay budget. It is worked out from the text of the rules,
 * once.
 */
final class CellPlan {
  private final RuleBook book;
  private final List<String> roles;
  private final Slots slots = new Slots();
  private final RuleParts rules;
  private final Inputs inputs;
  private final NodeMaker maker;
  private final Map<String, Node> cases = new LinkedHashMap<>();
  private final Map<String, Node> verdicts = new LinkedHashMap<>();
  private final Map<String, Node> lines = new LinkedHashMap<>();
  private final Circles circles;
  private final Bundling bundling;

  CellPlan(RuleBook book) {
    this.book = book;
    this.roles = List.copyOf(book.vocabulary().roles().ids());
    this.rules = new RuleParts(book);
    this.inputs = new Inputs(book.vocabulary(), rules.company(), slots);
    this.maker = new NodeMaker(rules, inputs, slots);
    this.circles = new Circles(roles.size());
    profile();
    roles.forEach(this::caseFor);
    forbidden();
    roles.forEach(this::verdict);
    roles.forEach(this::holder);
    roles.forEach(this::pay);
    duties();
    roles.forEach(this::superior);
    rules.of(Verb.FIND).values().forEach(parts -> parts.forEach(maker::findings));
    maker.add(circles.node(slots.take()));
    bundling = new Bundling(inputs.buckets(), maker.nodes(), lines.values(), slots);
  }

  /** Why some conclusions cannot be shared; empty when all can. */
  Set<String> unshared() {
    Set<String> all = new LinkedHashSet<>(rules.unshared());
    all.addAll(inputs.unshared());
    return all;
  }

  /** The facts it looks at. */
  List<Buckets> buckets() {
    return List.copyOf(inputs.buckets());
  }

  /** In an order in which each depends on earlier ones. */
  List<Node> nodes() {
    return maker.nodes();
  }

  /** Which nodes are looked up together. */
  Bundling bundling() {
    return bundling;
  }

  /** What is printed of each role, in catalogue order. */
  List<Node> lines() {
    return List.copyOf(lines.values());
  }

  /** How many numbers describe a company. */
  int slots() {
    return slots.size();
  }

  private void profile() {
    for (String name : rules.of(Verb.CLASSIFY).keySet()) {
      Node node = maker.of(Verb.CLASSIFY, name, "class " + name, Reading.ofClass(name));
      inputs.known(FactType.CLASS, name, Input.plain(node.slot(), Input.GROWING));
    }
  }

  private void caseFor(String role) {
    double[] bounds =
        Looks.numbers(book, FactType.ROLE_CASE, FactType.ROLE_CASE.index("certainty")).stream()
            .mapToDouble(Double::doubleValue)
            .toArray();
    Node node =
        maker.of(
            List.of(Verb.REQUIRE, Verb.ADVISE), role, "case for " + role, Reading.ofCase(role));
    cases.put(role, node);
    inputs.known(FactType.REQUIRED, role, part(node, 2, value -> Reading.required(value) ? 1 : 0));
    inputs.known(
        FactType.ROLE_CASE,
        role,
        part(node, 2 * bounds.length + 1, value -> place(Reading.certainty(value), bounds)));
    if (!rules.of(Verb.EXTERNAL, role).isEmpty()) {
      Node external =
          maker.of(Verb.EXTERNAL, role, "outside " + role, Reading.ofFiring(Verb.EXTERNAL, role));
      inputs.known(FactType.EXTERNAL, role, Input.plain(external.slot(), Input.GROWING));
    }
  }

  private void forbidden() {
    if (!rules.of(Verb.FORBID).isEmpty()) {
      Node node = maker.of(Verb.FORBID, "", "forbidden pairs", Reading.ofFirings(Verb.FORBID));
      inputs.known(FactType.FORBIDDEN, "", Input.plain(node.slot(), Input.GROWING));
    }
  }

  /** Which bound a number is, or between which two it lies. */
  private static int place(double number, double... bounds) {
    int place = 0;
    for (double bound : bounds) {
      place += Double.compare(number, bound) > 0 ? 2 : Double.compare(number, bound) == 0 ? 1 : 0;
    }
    return place;
  }

  private void verdict(String role) {
    Node node = maker.of(Verb.STAFF, role, "verdict on " + role, Reading.ofVerdict(role));
    verdicts.put(role, node);
    inputs.known(role, node, part(node, 2, value -> Reading.staffed(value) ? 1 : 0));
    if (!rules.of(Verb.SHARE, role).isEmpty()) {
      rules.unshared().add("roles shared without a group");
    }
  }

  private void holder(String role) {
    if (rules.of(Verb.COMBINE, role).isEmpty()) {
      return;
    }
    Node combined =
        maker.of(Verb.COMBINE, role, "post of " + role, Reading.ofPair(Verb.COMBINE, role));
    circles.combination(roles.indexOf(role), rolePart(combined));
    Node holder = Node.read("holder of " + role, slots.take(), Reading.ofHolder(role));
    circles.holder(roles.indexOf(role), rolePart(holder));
    holder.dependsOn(Input.plain(combined.slot(), Input.GROWING));
    holder.dependsOn(inputs.staffed(role));
    rules.others(Verb.COMBINE, role).forEach(other -> holder.dependsOn(inputs.staffed(other)));
    maker.add(holder);
    inputs.known(FactType.STAFFED, role, Input.plain(holder.slot(), Input.GROWING));
  }

  private void pay(String role) {
    Node band = maker.of(Verb.PAY, role, "pay of " + role, Reading.ofPay(role));
    inputs.known(FactType.BAND, role, Input.plain(band.slot(), Input.GROWING));
    Node of = cases.get(role);
    Node verdict = verdicts.get(role);
    Node line =
        Node.joined(
            "line of " + role,
            slots.take(),
            (state, values) ->
                Reading.line(role, values.apply(of), values.apply(verdict), values.apply(band)));
    for (Node part : List.of(of, verdict, band)) {
      line.dependsOn(Input.plain(part.slot(), Input.GROWING));
    }
    lines.put(role, maker.add(line));
  }

  private void duties() {
    for (String duty : book.vocabulary().duties().ids()) {
      if (!rules.of(Verb.ASSIGN, duty).isEmpty()) {
        Node node = maker.of(Verb.ASSIGN, duty, "owner of " + duty, Reading.ofDuty(duty));
        rules.others(Verb.ASSIGN, duty).forEach(owner -> node.dependsOn(inputs.staffed(owner)));
        inputs.known(FactType.OWNER, duty, Input.plain(node.slot(), Input.GROWING));
      }
    }
  }

  private void superior(String role) {
    if (rules.of(Verb.REPORT, role).isEmpty()) {
      return;
    }
    Node node = maker.of(Verb.REPORT, role, "superior of " + role, Reading.ofSuperior(role));
    node.dependsOn(inputs.staffed(role));
    node.dependsOn(inputs.of(FactType.STAFFED, role));
    rules.others(Verb.REPORT, role).forEach(other -> node.dependsOn(inputs.staffed(other)));
    circles.superior(roles.indexOf(role), rolePart(node));
  }

  /** The role that a node names, from 1; 0 when it names none. */
  private Input rolePart(Node node) {
    return part(node, roles.size() + 1, value -> 1 + roles.indexOf(Reading.word(value)));
  }

  private Input part(Node node, int radix, ToIntFunction<Concluded> of) {
    Node.Part part = new Node.Part(slots.take(), of);
    node.has(part);
    return Input.plain(part.slot(), radix);
  }
}
