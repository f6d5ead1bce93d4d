package org.csuite.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Organisations side by side. */
public final class Comparison {
  /** Certainties that differ by less are shown alike. */
  private static final double VISIBLE = 0.005;

  private final List<OrganisationDesign> designs;
  private final List<Refusal> refused;
  private final boolean anyGiven;

  /**
   * Sets organisations side by side.
   *
   * @param designs two or more, in the order of the columns
   * @param refused scenarios that could not be read or decided
   */
  public Comparison(List<OrganisationDesign> designs, List<Refusal> refused) {
    this.designs = List.copyOf(designs);
    this.refused = List.copyOf(refused);
    this.anyGiven = designs.stream().anyMatch(OrganisationDesign::given);
  }

  /** The organisations, in the order of the columns. */
  public List<OrganisationDesign> designs() {
    return designs;
  }

  /** The scenarios that could not be read or decided. */
  public List<Refusal> refused() {
    return refused;
  }

  /** Whether one of them is given by a client; else the rules advise all. */
  public boolean anyGiven() {
    return anyGiven;
  }

  /** Every decision that some of them take, by kind: roles first, findings last. */
  public List<Question> questions() {
    Set<Question> all = new LinkedHashSet<>();
    for (Question.Kind kind : Question.Kind.values()) {
      for (OrganisationDesign design : designs) {
        design.decisions().keySet().stream()
            .filter(question -> question.kind() == kind)
            .forEach(all::add);
      }
    }
    return List.copyOf(all);
  }

  /**
   * Those decisions that are not alike in all of them. Of what a given organisation does not say,
   * nothing is held against it; the pay of a role counts where somebody is to fill it.
   */
  public List<Question> differing() {
    List<Question> differing = new ArrayList<>(questions());
    differing.removeIf(question -> untold(question) || alike(question));
    return List.copyOf(differing);
  }

  private boolean untold(Question question) {
    return switch (question.kind()) {
      case ROLE, HOLDER, FINDING -> false;
      case DUTY, LINE ->
          designs.stream().anyMatch(d -> d.given() && !d.decisions().containsKey(question));
      case PAY ->
          designs.stream().noneMatch(d -> d.staffs(question.subject()))
              || designs.stream().anyMatch(d -> d.given() && !d.decisions().containsKey(question));
    };
  }

  private boolean alike(Question question) {
    OrganisationDesign first = designs.get(0);
    return designs.stream()
        .allMatch(
            design ->
                Objects.equals(decision(first, question), decision(design, question))
                    && Math.abs(certainty(first, question) - certainty(design, question))
                        < VISIBLE);
  }

  /**
   * A decision as it stands beside the others: beside a given organisation of a role no more than
   * whether somebody fills it.
   */
  public String decision(OrganisationDesign design, Question question) {
    String decision = design.decisions().get(question);
    if (question.kind() != Question.Kind.ROLE || design.given() || !anyGiven) {
      return decision;
    }
    return design.staffs(question.subject()) ? OrganisationDesign.STAFFED : null;
  }

  private double certainty(OrganisationDesign design, Question question) {
    boolean weighed = question.kind() == Question.Kind.ROLE && !anyGiven;
    return weighed ? design.certainty().getOrDefault(question.subject(), 0.0) : 0;
  }
}
