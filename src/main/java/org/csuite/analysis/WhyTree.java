package org.csuite.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.csuite.model.Explanation.Certainty;
import org.csuite.model.Explanation.Support;
import org.csuite.model.Fact;
import org.csuite.model.Firing;
import org.csuite.model.Outcome;
import org.csuite.model.Question;
import org.csuite.model.RoleDecision;
import org.csuite.model.Verb;

/**
 * What led to a decision: from the conclusion to rules, to the conclusions they rest on, to facts.
 */
final class WhyTree {
  private final Outcome outcome;

  WhyTree(Outcome outcome) {
    this.outcome = outcome;
  }

  /** The firings that decided a question, with what they rest on; those that lost come last. */
  List<Support> of(Question question) {
    return outcome.firings().stream()
        .filter(firing -> Concluding.isAbout(firing, question))
        .sorted(
            Comparator.comparing((Firing firing) -> !firing.won())
                .thenComparing(firing -> question.kind().verbs().indexOf(firing.verb())))
        .map(firing -> support(firing, new LinkedHashSet<>()))
        .toList();
  }

  /** The firings that a fact comes from, with what they rest on. */
  List<Support> of(Fact fact) {
    return outcome.firings().stream()
        .filter(firing -> Concluding.leadsTo(firing, fact))
        .map(firing -> support(firing, new LinkedHashSet<>()))
        .toList();
  }

  /** Below one firing each other one stands once, where it is met first. */
  private Support support(Firing firing, Set<Firing> above) {
    above.add(firing);
    List<Support> restsOn = new ArrayList<>();
    for (Fact fact : firing.restsOn()) {
      for (Firing before : outcome.firings()) {
        if (before.phase().compareTo(firing.phase()) < 0
            && Concluding.leadsTo(before, fact)
            && !above.contains(before)) {
          restsOn.add(support(before, above));
        }
      }
    }
    return new Support(firing, List.copyOf(restsOn));
  }

  /** How the certainty of a role comes about; null when there is no such role. */
  Certainty certainty(String role) {
    RoleDecision decision = outcome.role(role);
    if (decision == null) {
      return null;
    }
    List<Certainty.Step> steps = new ArrayList<>();
    double total = 0;
    for (Firing firing : outcome.firings()) {
      if (firing.verb() == Verb.ADVISE && firing.text(0).equals(role)) {
        double factor = firing.number(1);
        total = org.csuite.engine.settle.Certainty.combined(total, factor);
        steps.add(new Certainty.Step(firing, factor, total));
      }
    }
    boolean required =
        outcome.firings().stream()
            .anyMatch(f -> f.verb() == Verb.REQUIRE && f.text(0).equals(role));
    return new Certainty(List.copyOf(steps), decision.certainty(), required);
  }
}
