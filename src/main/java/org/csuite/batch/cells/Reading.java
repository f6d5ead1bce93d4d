package org.csuite.batch.cells;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.csuite.batch.cells.Node.Concluded;
import org.csuite.batch.decide.Decision.Found;
import org.csuite.batch.decide.Decision.Pay;
import org.csuite.batch.decide.Decision.RoleLine;
import org.csuite.batch.decide.Decision.Why;
import org.csuite.batch.decide.IndexedOutcome;
import org.csuite.model.EngineFinding;
import org.csuite.model.Finding;
import org.csuite.model.Firing;
import org.csuite.model.PayBand;
import org.csuite.model.RoleDecision;
import org.csuite.model.Severity;
import org.csuite.model.Verb;
import org.csuite.model.Verdict;

/** Reads a conclusion, or what rules say towards it, off the outcome of one company. */
interface Reading extends Function<IndexedOutcome, Concluded> {
  /** The case for a role. */
  record Case(boolean required, double certainty, List<Why> reasons) {}

  /** A salary band with the year of its figures, which rules may look at. */
  record Band(Pay pay, Object year) {}

  /** What one rule said: rows and arguments of its firings. */
  static Reading ofRule(RuleParts.Part part) {
    return decided -> new Concluded(firings(decided, part).map(Reading::said).toList(), List.of());
  }

  private static Stream<Firing> firings(IndexedOutcome decided, RuleParts.Part part) {
    return decided.ofRule(part.rule().name()).stream()
        .filter(
            firing ->
                part.key() == null || part.key().equals(firing.arguments().get(part.argument())))
        .filter(
            firing ->
                part.dependencies().row() == null
                    || firing.restsOn().stream()
                        .anyMatch(fact -> fact == part.dependencies().row()));
  }

  private static List<Object> said(Firing firing) {
    return List.of(firing.reason().file(), firing.reason().line(), firing.arguments());
  }

  /** The class of a name. */
  static Reading ofClass(String name) {
    return decided ->
        new Concluded(
            String.valueOf(decided.outcome().classes().get(name)),
            conflicts(decided, Verb.CLASSIFY, name));
  }

  /** The case for a role. */
  static Reading ofCase(String role) {
    return decided -> {
      RoleLine line = RoleLine.of(decided.outcome().role(role));
      return new Concluded(
          new Case(fired(decided, Verb.REQUIRE, role), line.certainty(), line.reasons()),
          List.of());
    };
  }

  /** Whether anything is concluded of a role. */
  static Reading ofFiring(Verb verb, String role) {
    return decided -> new Concluded(fired(decided, verb, role), List.of());
  }

  /** Everything concluded with a verb. */
  static Reading ofFirings(Verb verb) {
    return decided ->
        new Concluded(
            decided.outcome().firings().stream()
                .filter(firing -> firing.verb() == verb)
                .map(Firing::arguments)
                .distinct()
                .toList(),
            List.of());
  }

  /** The verdict before the budget. */
  static Reading ofVerdict(String role) {
    return decided ->
        new Concluded(
            decided.outcome().role(role).verdictBeforeBudget(),
            conflicts(decided, Verb.STAFF, role));
  }

  /** The second argument of a single-valued verb. */
  static Reading ofPair(Verb verb, String key) {
    return decided -> new Concluded(second(decided, verb, key), conflicts(decided, verb, key));
  }

  /** The verdict that remains. */
  static Reading ofVerdictAfterBudget(String role) {
    return decided -> new Concluded(decided.outcome().role(role).verdict(), List.of());
  }

  /** The role that holds another before the budget has a say. */
  static Reading ofHolderBeforeBudget(String role) {
    return decided -> {
      String holder = second(decided, Verb.COMBINE, role);
      boolean both =
          !holder.isEmpty()
              && decided.outcome().role(role).verdictBeforeBudget().staffed()
              && decided.outcome().role(holder).verdictBeforeBudget().staffed();
      return new Concluded(both ? holder : "", List.of());
    };
  }

  /** The role that holds another. */
  static Reading ofHolder(String role) {
    return decided ->
        new Concluded(
            Objects.requireNonNullElse(decided.outcome().role(role).heldBy(), ""),
            found(decided, EngineFinding.HOLDER_NOT_STAFFED, role));
  }

  /** The band that rules give, whatever the verdict. */
  static Reading ofPay(String role) {
    return decided ->
        new Concluded(
            decided.about(Verb.PAY, role).stream()
                .filter(Firing::won)
                .map(
                    f ->
                        Optional.of(
                            new Band(
                                new Pay(f.number(1), f.number(2), f.text(3)),
                                f.arguments().get(4))))
                .findFirst()
                .orElse(Optional.empty()),
            conflicts(decided, Verb.PAY, role));
  }

  /** What a role costs, where it is staffed before the budget has a say. */
  static Reading ofPrice(String role) {
    return decided -> {
      RoleDecision decision = decided.outcome().role(role);
      PayBand band = decision.verdictBeforeBudget().staffed() ? decision.pay() : null;
      return new Concluded(
          band == null ? null : new Need.Price(band.estimate(), band.currency()), List.of());
    };
  }

  /** The owner of a duty. */
  static Reading ofDuty(String duty) {
    return decided -> {
      List<Found> findings = new ArrayList<>(conflicts(decided, Verb.ASSIGN, duty));
      findings.addAll(found(decided, EngineFinding.DUTY_OWNER_NOT_STAFFED, duty));
      return new Concluded(String.valueOf(decided.outcome().duty(duty).owner()), findings);
    };
  }

  /** The superior of a role that has a post of its own. */
  static Reading ofSuperior(String role) {
    return decided -> {
      List<Found> findings = new ArrayList<>(conflicts(decided, Verb.REPORT, role));
      findings.addAll(found(decided, EngineFinding.SUPERIOR_NOT_STAFFED, role));
      RoleDecision decision = decided.outcome().role(role);
      return new Concluded(decision.ownPost() ? second(decided, Verb.REPORT, role) : "", findings);
    };
  }

  /** What one rule finds. */
  static Reading ofFinding(RuleParts.Part part) {
    return decided ->
        new Concluded(
            "",
            firings(decided, part)
                .map(
                    firing ->
                        new Found(
                            Severity.valueOf(firing.text(0).toUpperCase(Locale.ROOT)),
                            firing.text(1),
                            firing.text(2)))
                .distinct()
                .toList());
  }

  private static boolean fired(IndexedOutcome decided, Verb verb, String key) {
    return !decided.about(verb, key).isEmpty();
  }

  private static String second(IndexedOutcome decided, Verb verb, String key) {
    return decided.about(verb, key).stream()
        .filter(Firing::won)
        .map(firing -> firing.text(1))
        .findFirst()
        .orElse("");
  }

  private static List<Found> conflicts(IndexedOutcome decided, Verb verb, String key) {
    return decided.outcome().findings().stream()
        .filter(finding -> is(finding, EngineFinding.CONFLICTING_CONCLUSIONS, key))
        .filter(finding -> finding.reasons().get(0).verb() == verb)
        .map(Found::of)
        .toList();
  }

  private static List<Found> found(IndexedOutcome decided, EngineFinding code, String subject) {
    return decided.outcome().findings().stream()
        .filter(finding -> is(finding, code, subject))
        .map(Found::of)
        .toList();
  }

  private static boolean is(Finding finding, EngineFinding code, String subject) {
    return finding.code().equals(code.id()) && finding.subject().equals(subject);
  }

  /** The word that was concluded. */
  static String word(Concluded concluded) {
    return (String) concluded.value();
  }

  /** What is printed of a role; pay only where it could be staffed. */
  static Concluded line(String role, Concluded of, Concluded verdict, Concluded pay) {
    Case asked = (Case) of.value();
    Verdict given = (Verdict) verdict.value();
    Optional<?> band = (Optional<?>) pay.value();
    return new Concluded(
        new RoleLine(
            role,
            given,
            asked.certainty(),
            given == Verdict.NOT_ADVISED ? null : band.map(b -> ((Band) b).pay()).orElse(null),
            asked.reasons()),
        List.of());
  }

  /** What a role adds to the costs; null where it is not to be filled. */
  static Concluded need(
      String role, Concluded of, Concluded verdict, Concluded holder, Concluded price) {
    Verdict given = (Verdict) verdict.value();
    boolean ownPost = holder == null || word(holder).isEmpty();
    return new Concluded(
        given.staffed()
            ? new Need(role, given, certainty(of), ownPost, (Need.Price) price.value())
            : null,
        List.of());
  }

  /** Whether a verdict means that the role is staffed. */
  static boolean staffed(Concluded concluded) {
    return ((Verdict) concluded.value()).staffed();
  }

  /** Whether a case is a requirement. */
  static boolean required(Concluded concluded) {
    return ((Case) concluded.value()).required();
  }

  /** The certainty of a case. */
  static double certainty(Concluded concluded) {
    return ((Case) concluded.value()).certainty();
  }
}
