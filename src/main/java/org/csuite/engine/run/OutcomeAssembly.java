package org.csuite.engine.run;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csuite.engine.drools.CompiledBook;
import org.csuite.engine.settle.Conclusion;
import org.csuite.engine.settle.Ledger;
import org.csuite.engine.settle.Versions;
import org.csuite.model.Company;
import org.csuite.model.Fact;
import org.csuite.model.FactDefinition;
import org.csuite.model.FactType;
import org.csuite.model.Finding;
import org.csuite.model.Outcome;
import org.csuite.model.Reason;
import org.csuite.model.RoleDecision;
import org.csuite.model.Scenario;
import org.csuite.model.Severity;
import org.csuite.model.Verb;
import org.csuite.model.Verdict;
import org.csuite.rulebook.RuleBook;

/** Puts together what one run decided. */
final class OutcomeAssembly {
  /** What the phases led to. */
  record Decided(
      RoleCases cases,
      Staffing before,
      Staffing after,
      Pay pay,
      Costs costs,
      Duties duties,
      Reporting reporting,
      GivenOrganisation given,
      GroupRoles group,
      Money money) {}

  /** What is said of a role, the weightier verbs first. Pay is told with the pay. */
  private static final List<Verb> OF_A_ROLE =
      List.of(
          Verb.REQUIRE,
          Verb.ADVISE,
          Verb.COMBINE,
          Verb.DEFER,
          Verb.EXTERNAL,
          Verb.SHARE,
          Verb.FORBID,
          Verb.STAFF,
          Verb.REPORT);

  /** What a finding may rest on that is worth more than our judgement, and who concludes it. */
  private static final Map<Class<? extends Fact>, Verb> GROUNDS =
      Stream.of(FactType.REQUIRED, FactType.FORBIDDEN, FactType.LINE)
          .collect(Collectors.toMap(FactType::javaType, FactType::verb));

  private final RuleBook book;
  private final CompiledBook compiled;
  private final Scenario scenario;
  private final Company company;
  private final Ledger ledger;
  private final boolean reasoned;

  OutcomeAssembly(
      RuleBook book,
      CompiledBook compiled,
      Scenario scenario,
      Company company,
      Ledger ledger,
      boolean reasoned) {
    this.book = book;
    this.compiled = compiled;
    this.scenario = scenario;
    this.company = company;
    this.ledger = ledger;
    this.reasoned = reasoned;
  }

  Outcome outcome(Decided decided) {
    Map<String, String> classes = new LinkedHashMap<>();
    ledger.won(Verb.CLASSIFY).forEach(c -> classes.put(c.text(0), c.text(1)));
    List<RoleDecision> roles =
        book.vocabulary().roles().ids().stream().map(role -> role(role, decided)).toList();
    return new Outcome(
        scenario,
        company,
        classes,
        roles,
        decided.duties().assignments(),
        findings(),
        decided.costs().budget(),
        decided.money().rates(),
        estimated(),
        compiled.unknown(scenario.company()),
        ledger.firings(),
        receipt());
  }

  private RoleDecision role(String role, Decided decided) {
    Verdict before = decided.before().verdict(role);
    return new RoleDecision(
        role,
        decided.after().verdict(role),
        before,
        decided.cases().certainty(role),
        decided.after().holder(role),
        external(role, decided),
        decided.before().shared(role) ? decided.group().having(role) : null,
        decided.reporting().superior(role),
        before == Verdict.NOT_ADVISED ? null : decided.pay().of(role),
        reasoned ? reasons(role) : List.of(),
        scenario.overrides().get(role));
  }

  private RoleDecision.External external(String role, Decided decided) {
    if (decided.given().external(role)) {
      return RoleDecision.External.TRUE;
    }
    return ledger.won(Verb.EXTERNAL, role) != null
        ? RoleDecision.External.ALLOWED
        : RoleDecision.External.FALSE;
  }

  private List<Reason> reasons(String role) {
    List<Reason> reasons = new ArrayList<>();
    for (Verb verb : OF_A_ROLE) {
      about(verb, role)
          .flatMap(c -> c.reasons().stream())
          .sorted(
              Comparator.comparingDouble(
                      (Reason r) -> r.strength() == null ? 0 : -Math.abs(r.strength()))
                  .thenComparing(Reason::rule)
                  .thenComparing(Reason::line))
          .forEach(reasons::add);
    }
    return reasons;
  }

  /** What stands about a role; two that exclude each other have no order. */
  private Stream<Conclusion> about(Verb verb, String role) {
    return verb == Verb.FORBID
        ? ledger.won(verb).stream().filter(c -> c.text(0).equals(role) || c.text(1).equals(role))
        : ledger.eachWon(verb, role).stream();
  }

  private List<Finding> findings() {
    List<Finding> findings = new ArrayList<>(new LinkedHashSet<>(ledger.findings()));
    for (Conclusion found : ledger.won(Verb.FIND)) {
      Reason first = found.reasons().get(0);
      findings.add(
          new Finding(
              found.text(1),
              Severity.valueOf(found.text(0).toUpperCase(Locale.ROOT)),
              found.text(2),
              first.why(),
              first.advice(),
              Stream.concat(found.reasons().stream(), grounds(found)).distinct().toList()));
    }
    findings.sort(
        Comparator.comparing(Finding::severity)
            .thenComparing(Finding::code)
            .thenComparing(Finding::subject));
    return findings;
  }

  /** Why there are the provisions and lines that a finding rests on. */
  private Stream<Reason> grounds(Conclusion found) {
    return found.fired().stream()
        .flatMap(fired -> fired.firing().restsOn().stream())
        .filter(fact -> GROUNDS.containsKey(fact.getClass()))
        .flatMap(
            fact -> ledger.won(GROUNDS.get(fact.getClass())).stream().filter(c -> says(c, fact)))
        .flatMap(conclusion -> conclusion.reasons().stream());
  }

  /** Whether a conclusion is about the same roles; two that exclude each other have no order. */
  private static boolean says(Conclusion conclusion, Fact fact) {
    return conclusion.arguments().stream().allMatch(role -> fact.fields().contains(role));
  }

  private List<FactDefinition> estimated() {
    return book.vocabulary().facts().stream()
        .filter(fact -> company.isEstimated(fact.index()))
        .toList();
  }

  private Outcome.Receipt receipt() {
    Versions versions = Versions.CURRENT;
    return new Outcome.Receipt(
        versions.csuite(),
        versions.drools(),
        book.sha256(),
        scenario.sha256(),
        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
        book.fileHashes());
  }
}
