package org.csuite.check.inspect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.csuite.check.space.Box;
import org.csuite.check.space.Instance;
import org.csuite.check.space.Shown;
import org.csuite.check.space.Space;
import org.csuite.engine.DecisionEngine;
import org.csuite.input.SourceText;
import org.csuite.model.Company;
import org.csuite.model.EngineFinding;
import org.csuite.model.FactDefinition;
import org.csuite.model.Location;
import org.csuite.model.Outcome;
import org.csuite.model.Scenario;
import org.csuite.rulebook.RuleBook;

/**
 * Finds companies that lie in a box and has the engine decide them: what the analysis says is
 * reported only when a decision shows it.
 */
public final class Proofs {
  private static final int TRIES = 12;
  private static final int BOXES = 12;

  private final RuleBook book;
  private final Samples samples;
  private final List<Scenario> scenarios;
  private DecisionEngine engine;
  private List<Outcome> cases;
  private List<Outcome> conflicts;

  Proofs(RuleBook book, Space space, List<Scenario> cases) {
    this.book = book;
    this.scenarios = cases;
    this.samples = new Samples(book, space);
  }

  private DecisionEngine engine() {
    if (engine == null) {
      engine = DecisionEngine.of(book);
    }
    return engine;
  }

  /** The outcomes, without reasons in words, of the cases that stand beside the rules. */
  public List<Outcome> cases() {
    if (cases == null) {
      DecisionEngine decides = engine();
      cases = scenarios.parallelStream().map(decides::trial).toList();
    }
    return cases;
  }

  /**
   * A case beside the rules whose outcome has a conflict and shows something; null when none does.
   */
  public String amongConflicts(Predicate<Outcome> shows) {
    if (conflicts == null) {
      conflicts = cases().stream().filter(Proofs::conflicts).toList();
    }
    for (Outcome outcome : conflicts) {
      Scenario scenario = outcome.scenario();
      if (shows.test(outcome) && shows(scenario, shows)) {
        return text(scenario.company())
            + ", the case '"
            + scenario.name()
            + "' ("
            + scenario.location()
            + ")";
      }
    }
    return null;
  }

  /**
   * A company of some boxes for which a decision shows something.
   *
   * @return the text of its scenario; null when none was found
   */
  public String find(List<Box> boxes, Predicate<Outcome> shows) {
    for (Box box : boxes.subList(0, Math.min(BOXES, boxes.size()))) {
      for (int attempt = 0; attempt < TRIES; attempt++) {
        Company company = samples.of(box, attempt);
        if (company != null && shows(scenario(company), shows)) {
          return text(company);
        }
      }
    }
    return null;
  }

  /** Trials are quick, so that only what one has shown is decided by Drools too. */
  private boolean shows(Scenario scenario, Predicate<Outcome> shows) {
    return shows.test(engine().trial(scenario)) && shows.test(engine().decide(scenario));
  }

  /** A company in one of some boxes, whatever is decided for it; null when none was found. */
  public String company(List<Box> boxes) {
    return find(boxes, outcome -> true);
  }

  /** Whether rules concluded different things where only one can be. */
  public static boolean conflicts(Outcome outcome) {
    return outcome.findings().stream()
        .anyMatch(f -> f.code().equals(EngineFinding.CONFLICTING_CONCLUSIONS.id()));
  }

  /** Whether an instance fired. */
  public static boolean fired(Outcome outcome, Instance instance) {
    return outcome.firings().stream()
        .anyMatch(
            firing ->
                firing.reason().rule().equals(instance.rule().name())
                    && (instance.row() == null
                        || (firing.reason().line() == instance.row().line()
                            && firing.reason().file().endsWith(instance.row().file())))
                    && agrees(instance, firing.arguments()));
  }

  private static boolean agrees(Instance instance, List<Object> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      Object constant = instance.constant(i);
      if (constant instanceof String && !constant.equals(arguments.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static Scenario scenario(Company company) {
    return Scenario.of(
        "witness", company, Location.of("witness"), SourceText.sha256(company.toString()));
  }

  private String text(Company company) {
    List<String> facts = new ArrayList<>();
    for (FactDefinition fact : book.vocabulary().facts()) {
      Object value = company.get(fact);
      if (value != null) {
        facts.add(fact.name() + ": " + Shown.value(value));
      }
    }
    return "company: {" + String.join(", ", facts) + "}";
  }

  /** A company's facts as given, with nothing estimated. */
  static Company given(Object[] values) {
    return new Company(values, new BitSet());
  }
}
