package org.csuite.batch.cells;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.csuite.model.FactDefinition;
import org.csuite.model.FactType;
import org.csuite.model.Verb;
import org.csuite.model.Vocabulary;
import org.csuite.rulebook.RuleBook;

/**
 * What each conclusion of a rule book depends on, for companies that are rows of a file: without
 * organisation, candidates and group, and all with a pay budget or all without. It is worked out
 * from the text of the rules, once.
 */
public final class CellPlan {
  private final RuleBook book;
  private final Slots slots = new Slots();
  private final RuleParts rules;
  private final CostFacts costs;
  private final Inputs inputs;
  private final NodeMaker maker;
  private final List<Node> needs = new ArrayList<>();
  private final List<Node> lines = new ArrayList<>();
  private final Bundling bundling;

  /**
   * The plan.
   *
   * @param budget for companies with a pay budget; else for those without
   */
  CellPlan(RuleBook book, boolean budget) {
    this.book = book;
    this.rules = new RuleParts(book, budget);
    this.costs = budget ? new CostFacts(book, slots) : null;
    this.inputs = new Inputs(book.vocabulary(), rules.company(), slots, costs);
    this.maker = new NodeMaker(rules, inputs, slots);
    Circles circles = new Circles(book.vocabulary().roles().ids().size());
    List<RoleNodes> roles = roles(circles);
    profile();
    roles.forEach(role -> role.addCase(book));
    forbidden();
    roles.forEach(RoleNodes::addVerdict);
    roles.forEach(role -> role.addHolder(budget));
    roles.forEach(RoleNodes::addBand);
    if (budget) {
      roles.forEach(role -> needs.add(role.addNeed()));
      roles.forEach(RoleNodes::addVerdictAfterBudget);
      roles.forEach(RoleNodes::addHolderAfterBudget);
    }
    roles.forEach(role -> lines.add(role.addLine()));
    duties();
    roles.forEach(RoleNodes::addSuperior);
    rules.of(Verb.FIND).values().forEach(parts -> parts.forEach(maker::findings));
    maker.add(circles.node(slots.take()));
    bundling = new Bundling(this, slots);
  }

  private List<RoleNodes> roles(Circles circles) {
    List<String> ids = List.copyOf(book.vocabulary().roles().ids());
    return ids.stream()
        .map(role -> new RoleNodes(role, ids, rules, inputs, maker, circles))
        .toList();
  }

  /** Why some conclusions cannot be shared; empty when all can. */
  Set<String> unshared() {
    Set<String> all = new LinkedHashSet<>(rules.unshared());
    all.addAll(inputs.unshared());
    return all;
  }

  /** The facts that rules look at. */
  public List<Buckets> buckets() {
    return List.copyOf(inputs.buckets());
  }

  /** The facts that rules look at, and those that costs are held against. */
  public Set<FactDefinition> facts() {
    Set<FactDefinition> facts = new LinkedHashSet<>();
    inputs.buckets().forEach(bucket -> facts.add(bucket.fact()));
    if (costs != null) {
      Stream.of(Vocabulary.PAY_BUDGET, Vocabulary.CURRENCY)
          .map(book.vocabulary()::fact)
          .filter(Objects::nonNull)
          .forEach(facts::add);
    }
    return facts;
  }

  /** What rules can tell of costs; null where companies have no pay budget. */
  public CostFacts costs() {
    return costs;
  }

  /** The rule book. */
  RuleBook book() {
    return book;
  }

  /** In an order in which each depends on earlier ones. */
  List<Node> nodes() {
    return maker.nodes();
  }

  /** Which nodes are looked up together. */
  Bundling bundling() {
    return bundling;
  }

  /** What costs are worked out from, by role; none where companies have no pay budget. */
  List<Node> needs() {
    return needs;
  }

  /** What is printed of each role, in catalogue order. */
  List<Node> lines() {
    return lines;
  }

  /** How many numbers describe a company. */
  public int slots() {
    return slots.size();
  }

  private void profile() {
    for (String name : rules.of(Verb.CLASSIFY).keySet()) {
      Node node = maker.of(Verb.CLASSIFY, name, "class " + name, Reading.ofClass(name));
      inputs.known(FactType.CLASS, name, Input.plain(node.slot(), Input.GROWING));
    }
  }

  private void forbidden() {
    if (!rules.of(Verb.FORBID).isEmpty()) {
      Node node = maker.of(Verb.FORBID, "", "forbidden pairs", Reading.ofFirings(Verb.FORBID));
      inputs.known(FactType.FORBIDDEN, "", Input.plain(node.slot(), Input.GROWING));
    }
  }

  private void duties() {
    for (String duty : book.vocabulary().duties().ids()) {
      if (!rules.of(Verb.ASSIGN, duty).isEmpty()) {
        Node node = maker.of(Verb.ASSIGN, duty, "owner of " + duty, Reading.ofDuty(duty));
        rules
            .others(Verb.ASSIGN, duty)
            .forEach(owner -> node.dependsOn(inputs.after().staffed(owner)));
        inputs.known(FactType.OWNER, duty, Input.plain(node.slot(), Input.GROWING));
      }
    }
  }
}
