package org.csuite.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.csuite.engine.DecisionEngine;
import org.csuite.engine.settle.LimitExceeded;
import org.csuite.input.Groups;
import org.csuite.input.ScenarioReader;
import org.csuite.input.SourceText;
import org.csuite.model.CaseResult;
import org.csuite.model.CaseResult.Mismatch;
import org.csuite.model.DutyAssignment;
import org.csuite.model.Expectation;
import org.csuite.model.Finding;
import org.csuite.model.Outcome;
import org.csuite.model.PayBand;
import org.csuite.model.RoleDecision;
import org.csuite.model.Scenario;
import org.csuite.rulebook.RuleBook;

/** Decides cases, and scenarios that say what they expect, and compares. */
public final class CaseRunner {
  /** What stands for "there is none" in expectations and in what was found. */
  private static final String NONE = "none";

  /** Figures may differ by half a unit of currency, since files give them rounded. */
  private static final double TOLERANCE = 0.5;

  /** Certainties are expected to two decimals. */
  private static final double CERTAINTY_TOLERANCE = 0.005 + 1e-9;

  private final DecisionEngine engine;

  /** Decides with the given engine. */
  public CaseRunner(DecisionEngine engine) {
    this.engine = engine;
  }

  /** The cases that stand beside the rules of a book, with the mistakes in them. */
  public static ScenarioReader.Reading cases(RuleBook book) {
    ScenarioReader reader =
        new ScenarioReader(book.vocabulary(), ScenarioReader.Form.CASES, book.names());
    List<ScenarioReader.Reading> readings = new ArrayList<>();
    for (SourceText source : book.cases()) {
      readings.add(reader.read(source));
    }
    readings = Groups.find(readings);
    return new ScenarioReader.Reading(
        readings.stream().flatMap(reading -> reading.scenarios().stream()).toList(),
        readings.stream().flatMap(reading -> reading.refusals().stream()).toList(),
        readings.stream().flatMap(reading -> reading.diagnostics().stream()).sorted().toList(),
        Map.of());
  }

  /**
   * Decides one case and compares.
   *
   * @throws LimitExceeded when the rules match without end
   */
  public CaseResult run(Scenario scenario) {
    return check(engine.decide(scenario));
  }

  /** Compares an outcome with what its scenario expects. */
  public static CaseResult check(Outcome outcome) {
    Scenario scenario = outcome.scenario();
    List<Mismatch> mismatches = new ArrayList<>();
    for (Expectation expectation : scenario.expectations()) {
      String found = mismatch(expectation, outcome);
      if (found != null) {
        mismatches.add(new Mismatch(expectation, found));
      }
    }
    return new CaseResult(
        scenario.name(),
        scenario.location(),
        scenario.expectations().size(),
        List.copyOf(mismatches));
  }

  /** What there is instead; null when the expectation is met. */
  private static String mismatch(Expectation expectation, Outcome outcome) {
    String subject = expectation.subject();
    return switch (expectation.aspect()) {
      case ROLES -> differing(expectation, role(outcome, subject).verdict().id());
      case CERTAINTY -> certainty(expectation, role(outcome, subject).certainty());
      case NOT -> unless(!role(outcome, subject).staffed(), role(outcome, subject).verdict().id());
      case LINES -> differing(expectation, role(outcome, subject).reportsTo());
      case HELD_BY -> differing(expectation, role(outcome, subject).heldBy());
      case EXTERNAL -> {
        RoleDecision.External external = role(outcome, subject).external();
        yield unless(external != RoleDecision.External.FALSE, external.id());
      }
      case PAY -> pay(expectation, role(outcome, subject).pay());
      case NO_PAY -> unless(role(outcome, subject).pay() == null, band(outcome, subject));
      case DUTIES -> differing(expectation, duty(outcome, subject).owner());
      case CONSULTED -> {
        List<String> consulted = duty(outcome, subject).consulted();
        yield unless(consulted.contains(expectation.expected()), listed(consulted));
      }
      case CLASSES -> differing(expectation, outcome.classes().get(subject));
      case FINDINGS -> {
        List<String> codes = outcome.findings().stream().map(Finding::code).distinct().toList();
        yield unless(codes.contains(subject), listed(codes));
      }
      case NO_FINDINGS -> {
        List<Finding> findings =
            outcome.findings().stream().filter(f -> f.code().equals(subject)).toList();
        yield unless(findings.isEmpty(), "present" + subjects(findings));
      }
      case FIRED -> unless(fired(outcome, subject), "silent");
      case SILENT -> unless(!fired(outcome, subject), "fired");
      case ESTIMATED -> estimated(outcome, subject);
    };
  }

  private static String unless(boolean met, String found) {
    return met ? null : found;
  }

  private static String differing(Expectation expectation, String found) {
    String shown = found == null ? NONE : found;
    return unless(shown.equals(expectation.expected()), shown);
  }

  private static RoleDecision role(Outcome outcome, String role) {
    return Objects.requireNonNull(outcome.role(role), role);
  }

  private static DutyAssignment duty(Outcome outcome, String duty) {
    return Objects.requireNonNull(outcome.duty(duty), duty);
  }

  private static String certainty(Expectation expectation, double found) {
    double expected = Double.parseDouble(expectation.expected());
    boolean met = Math.abs(found - expected) <= CERTAINTY_TOLERANCE;
    return unless(met, plain(found));
  }

  private static String pay(Expectation expectation, PayBand pay) {
    if (pay == null) {
      return "no pay";
    }
    return switch (expectation.attribute()) {
      case "low" -> figure(expectation, pay.low());
      case "high" -> figure(expectation, pay.high());
      case "point" -> figure(expectation, pay.point());
      case "year" -> figure(expectation, (double) pay.year());
      default -> differing(expectation, pay.currency());
    };
  }

  private static String figure(Expectation expectation, Double found) {
    boolean open = expectation.expected().equals(NONE);
    boolean met =
        found == null
            ? open
            : !open && Math.abs(found - Double.parseDouble(expectation.expected())) <= TOLERANCE;
    return unless(met, found == null ? NONE : plain(found));
  }

  private static String band(Outcome outcome, String role) {
    PayBand pay = role(outcome, role).pay();
    if (pay == null) {
      return NONE;
    }
    String figures =
        pay.high() == null
            ? "above " + plain(pay.low())
            : plain(pay.low()) + " to " + plain(pay.high());
    return figures + " " + pay.currency();
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number)
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  private static String listed(List<String> words) {
    return words.isEmpty() ? NONE : String.join(", ", words);
  }

  private static String subjects(List<Finding> findings) {
    return findings.stream()
        .map(Finding::subject)
        .filter(subject -> !subject.isEmpty())
        .map(subject -> " (" + subject + ")")
        .collect(Collectors.joining());
  }

  private static boolean fired(Outcome outcome, String rule) {
    return outcome.firings().stream().anyMatch(firing -> firing.reason().rule().equals(rule));
  }

  private static String estimated(Outcome outcome, String fact) {
    if (outcome.estimated().stream().anyMatch(definition -> definition.name().equals(fact))) {
      return null;
    }
    boolean unknown = outcome.unknown().stream().anyMatch(f -> f.name().equals(fact));
    return unknown ? "unknown" : "not estimated";
  }
}
