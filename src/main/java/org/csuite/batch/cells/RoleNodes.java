package org.csuite.batch.cells;

import java.util.ArrayList;
import java.util.List;
import org.csuite.model.FactType;
import org.csuite.model.Verb;
import org.csuite.rulebook.RuleBook;

/** The nodes of one role, made one after the other, those of all roles at the same time. */
final class RoleNodes {
  private final String role;
  private final List<String> roles;
  private final RuleParts rules;
  private final Inputs inputs;
  private final NodeMaker maker;
  private final Circles circles;
  private Node caseFor;
  private Node verdict;
  private Node combination;
  private Node holder;
  private Node band;

  /**
   * None so far.
   *
   * @param roles all of the catalogue
   */
  RoleNodes(
      String role,
      List<String> roles,
      RuleParts rules,
      Inputs inputs,
      NodeMaker maker,
      Circles circles) {
    this.role = role;
    this.roles = roles;
    this.rules = rules;
    this.inputs = inputs;
    this.maker = maker;
    this.circles = circles;
  }

  /** The case for the role, and whether somebody outside may hold it. */
  void addCase(RuleBook book) {
    Bounds bounds = new Bounds(book, FactType.ROLE_CASE, FactType.ROLE_CASE.index("certainty"));
    caseFor =
        maker.of(
            List.of(Verb.REQUIRE, Verb.ADVISE), role, "case for " + role, Reading.ofCase(role));
    inputs.known(
        FactType.REQUIRED, role, maker.part(caseFor, 2, value -> Reading.required(value) ? 1 : 0));
    inputs.known(
        FactType.ROLE_CASE,
        role,
        maker.part(caseFor, bounds.radix(), value -> bounds.place(Reading.certainty(value))));
    if (!rules.of(Verb.EXTERNAL, role).isEmpty()) {
      Node external =
          maker.of(Verb.EXTERNAL, role, "outside " + role, Reading.ofFiring(Verb.EXTERNAL, role));
      inputs.known(FactType.EXTERNAL, role, Input.plain(external.slot(), Input.GROWING));
    }
  }

  /** The verdict before the budget. */
  void addVerdict() {
    verdict = maker.of(Verb.STAFF, role, "verdict on " + role, Reading.ofVerdict(role));
    inputs.before().verdict(role, verdict, isStaffed());
    if (!rules.of(Verb.SHARE, role).isEmpty()) {
      rules.unshared().add("roles shared without a group");
    }
  }

  private Input isStaffed() {
    return maker.part(verdict, 2, value -> Reading.staffed(value) ? 1 : 0);
  }

  /** The role that holds it, before the budget if there is one. */
  void addHolder(boolean budget) {
    if (!rules.of(Verb.COMBINE, role).isEmpty()) {
      combination =
          maker.of(Verb.COMBINE, role, "post of " + role, Reading.ofPair(Verb.COMBINE, role));
      circles.combination(roles.indexOf(role), rolePart(combination));
      addHolder(
          budget ? Reading.ofHolderBeforeBudget(role) : Reading.ofHolder(role), inputs.before());
    }
  }

  private void addHolder(Reading reading, Verdicts... known) {
    holder = maker.read("holder of " + role, reading);
    holder.dependsOn(Input.plain(combination.slot(), Input.GROWING));
    for (Verdicts of : known) {
      holder.dependsOn(of.staffed(role));
      rules.others(Verb.COMBINE, role).forEach(other -> holder.dependsOn(of.staffed(other)));
    }
    known[known.length - 1].holder(role, holder);
    maker.add(holder);
    circles.holder(roles.indexOf(role), rolePart(holder));
  }

  /** The band of pay. */
  void addBand() {
    band = maker.of(Verb.PAY, role, "pay of " + role, Reading.ofPay(role));
    inputs.known(FactType.BAND, role, Input.plain(band.slot(), Input.GROWING));
  }

  /** What it adds to the costs. */
  Node addNeed() {
    List<Verb> verbs = List.of(Verb.PAY, Verb.ADJUST_PAY);
    Node price = maker.of(verbs, role, "price of " + role, Reading.ofPrice(role));
    price.dependsOn(inputs.before().staffed(role));
    Node given = verdict;
    Node holding = holder;
    List<Node> parts = new ArrayList<>(List.of(caseFor, given, price));
    if (holding != null) {
      parts.add(holding);
    }
    return maker.joined(
        "need of " + role,
        parts,
        values ->
            Reading.need(
                role,
                values.apply(caseFor),
                values.apply(given),
                holding == null ? null : values.apply(holding),
                values.apply(price)));
  }

  /** The verdict that the budget leaves. */
  void addVerdictAfterBudget() {
    if (rules.of(Verb.DEFER, role).isEmpty()) {
      inputs.after().verdict(role, verdict, inputs.before().staffed(role));
      return;
    }
    String name = "verdict on " + role + " by the budget";
    verdict = maker.of(Verb.DEFER, role, name, Reading.ofVerdictAfterBudget(role));
    verdict.dependsOn(inputs.before().verdict(role));
    inputs.after().verdict(role, verdict, isStaffed());
  }

  /** The role that holds it then. */
  void addHolderAfterBudget() {
    if (combination != null) {
      addHolder(Reading.ofHolder(role), inputs.before(), inputs.after());
    }
  }

  /** What is printed of it. */
  Node addLine() {
    return maker.joined(
        "line of " + role,
        List.of(caseFor, verdict, band),
        values ->
            Reading.line(role, values.apply(caseFor), values.apply(verdict), values.apply(band)));
  }

  /** The superior of its post. */
  void addSuperior() {
    if (!rules.of(Verb.REPORT, role).isEmpty()) {
      Verdicts known = inputs.after();
      Node superior = maker.of(Verb.REPORT, role, "superior of " + role, Reading.ofSuperior(role));
      superior.dependsOn(known.staffed(role));
      superior.dependsOn(known.holder(role));
      rules.others(Verb.REPORT, role).forEach(other -> superior.dependsOn(known.staffed(other)));
      circles.superior(roles.indexOf(role), rolePart(superior));
    }
  }

  /** The role that a node names, from 1; 0 when it names none. */
  private Input rolePart(Node node) {
    return maker.part(node, roles.size() + 1, value -> 1 + roles.indexOf(Reading.word(value)));
  }
}
