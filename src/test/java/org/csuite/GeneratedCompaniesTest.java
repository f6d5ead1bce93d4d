package org.csuite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csuite.engine.DecisionEngine;
import org.csuite.model.DutyAssignment;
import org.csuite.model.EngineFinding;
import org.csuite.model.Outcome;
import org.csuite.model.RoleDecision;
import org.csuite.model.Scenario;
import org.csuite.model.Verb;
import org.csuite.model.Verdict;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.RuleFolder;
import org.csuite.rulebook.read.RuleBookReader;
import org.junit.jupiter.api.Test;

/** Whatever is known of a company, its organisation holds together. */
class GeneratedCompaniesTest {
  private static final int COMPANIES = Extent.of(3_000, 20_000);
  private static final long SEED = 2019;
  private static final String HEAD = "CEO";

  private final RuleBook book =
      RuleBookReader.read(
              RuleFolder.of(Path.of(System.getProperty("csuite.basedir", "."), "rules")))
          .book();
  private final DecisionEngine engine = DecisionEngine.of(book);

  @Test
  void generatedCompaniesGetSoundOrganisations() {
    GeneratedCompanies companies = new GeneratedCompanies(book.vocabulary(), SEED);
    List<Scenario> scenarios = Stream.generate(companies::next).limit(COMPANIES).toList();

    // Drools looks for its parts with the loader of the thread that first uses it.
    engine.decide(scenarios.get(0));
    List<String> faults =
        scenarios.parallelStream()
            .flatMap(scenario -> faults(scenario).stream())
            .limit(20)
            .toList();

    assertThat(faults).isEmpty();
  }

  private List<String> faults(Scenario scenario) {
    List<String> faults = new ArrayList<>();
    try {
      faults(engine.decide(scenario), faults);
    } catch (RuntimeException e) {
      faults.add("thrown: " + e);
    }
    return faults.stream()
        .map(fault -> scenario.name() + ": " + fault + " " + scenario.company())
        .toList();
  }

  private void faults(Outcome outcome, List<String> faults) {
    Set<String> staffed =
        outcome.roles().stream()
            .filter(RoleDecision::staffed)
            .map(RoleDecision::role)
            .collect(Collectors.toSet());
    Set<String> required =
        outcome.firings().stream()
            .filter(firing -> firing.verb() == Verb.REQUIRE)
            .map(firing -> firing.text(0))
            .collect(Collectors.toSet());
    Set<String> duties = new HashSet<>();
    for (DutyAssignment duty : outcome.duties()) {
      boolean owned = staffed.contains(duty.owner()) || givenTo(duty, outcome.scenario());
      if (!duties.add(duty.duty()) || !owned) {
        faults.add(duty.duty() + " is owned by " + duty.owner());
      }
    }
    if (!duties.equals(Set.copyOf(book.vocabulary().duties().ids()))) {
      faults.add("duties without an owner");
    }
    for (RoleDecision role : outcome.roles()) {
      if (required.contains(role.role()) != (role.verdict() == Verdict.REQUIRED)) {
        faults.add(
            role.role()
                + " is "
                + role.verdict()
                + (required.contains(role.role()) ? "," : ", not")
                + " required");
      }
      if (role.staffed() && !leadsToTheHead(role, outcome)) {
        faults.add(role.role() + " does not lead to the " + HEAD);
      }
    }
    Set<List<Object>> ofRules =
        outcome.firings().stream()
            .filter(firing -> firing.verb() == Verb.FIND)
            .map(firing -> firing.arguments().subList(1, 3))
            .collect(Collectors.toSet());
    outcome.findings().stream()
        .filter(finding -> EngineFinding.ids().contains(finding.code()))
        .filter(finding -> !ofRules.contains(List.of(finding.code(), finding.subject())))
        .forEach(finding -> faults.add(finding.code() + " " + finding.subject()));
  }

  /** A client's post may keep a duty though the rules would not staff the post. */
  private static boolean givenTo(DutyAssignment duty, Scenario scenario) {
    return scenario.organisation() != null
        && scenario.organisation().stream()
            .anyMatch(p -> p.role().equals(duty.owner()) && p.duties().contains(duty.duty()));
  }

  private static boolean leadsToTheHead(RoleDecision role, Outcome outcome) {
    RoleDecision post = role;
    for (int steps = 0; steps <= outcome.roles().size(); steps++) {
      if (post.role().equals(HEAD)) {
        return post.reportsTo() == null;
      }
      String next = post.heldBy() != null ? post.heldBy() : post.reportsTo();
      if (next == null || !outcome.role(next).staffed()) {
        return false;
      }
      post = outcome.role(next);
    }
    return false;
  }
}
