package org.csuite.batch.decide;

import java.util.List;
import org.csuite.model.Finding;
import org.csuite.model.Outcome;
import org.csuite.model.PayBand;
import org.csuite.model.RoleDecision;
import org.csuite.model.Severity;
import org.csuite.model.Text;
import org.csuite.model.Verdict;

/**
 * What a batch says of one company.
 *
 * @param roles one line a role, in catalogue order
 * @param findings gravest first
 */
public record Decision(List<RoleLine> roles, List<Found> findings) {
  /**
   * One role. Decisions that agree may share it.
   *
   * @param role id
   * @param verdict after the budget
   * @param certainty from -1 to 1
   * @param pay null when there is none
   * @param reasons what asks for the role or speaks for it, then what speaks against it, strongest
   *     first
   */
  public record RoleLine(
      String role, Verdict verdict, double certainty, Pay pay, List<Why> reasons) {
    public static RoleLine of(RoleDecision decision) {
      return new RoleLine(
          decision.role(),
          decision.verdict(),
          decision.certainty(),
          Pay.of(decision.pay()),
          StrongestReasons.of(decision));
    }
  }

  /**
   * A reason for a role or against it.
   *
   * @param why its sentence, with places for the company's facts
   * @param strength the certainty factor, negative against the role; null when it is required
   */
  public record Why(String rule, Text why, Double strength) {}

  /**
   * A salary band.
   *
   * @param high null when open above
   * @param currency ISO 4217
   */
  public record Pay(double low, Double high, String currency) {
    public static Pay of(PayBand band) {
      return band == null ? null : new Pay(band.low(), band.high(), band.currency());
    }
  }

  /** What was found, about what. */
  public record Found(Severity severity, String code, String subject) implements Comparable<Found> {
    public static Found of(Finding finding) {
      return new Found(finding.severity(), finding.code(), finding.subject());
    }

    /** Those among some that are about one thing. */
    public static List<Found> about(String subject, List<Found> all) {
      return all.stream().filter(found -> found.subject().equals(subject)).toList();
    }

    @Override
    public int compareTo(Found other) {
      int bySeverity = severity.compareTo(other.severity);
      int byCode = bySeverity == 0 ? code.compareTo(other.code) : bySeverity;
      return byCode == 0 ? subject.compareTo(other.subject) : byCode;
    }
  }

  /** What an outcome comes to. */
  public static Decision of(Outcome outcome) {
    List<RoleLine> roles = outcome.roles().stream().map(RoleLine::of).toList();
    return new Decision(
        roles, outcome.findings().stream().map(Found::of).sorted().distinct().toList());
  }
}
