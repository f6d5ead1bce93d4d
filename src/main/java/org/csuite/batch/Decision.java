package org.csuite.batch;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.csuite.model.Finding;
import org.csuite.model.Outcome;
import org.csuite.model.PayBand;
import org.csuite.model.Reason;
import org.csuite.model.RoleDecision;
import org.csuite.model.Severity;
import org.csuite.model.Verb;
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
   * @param reasons the rules that ask for the role or speak for or against it, strongest first
   */
  public record RoleLine(
      String role, Verdict verdict, double certainty, Pay pay, List<String> reasons) {
    static RoleLine of(RoleDecision decision) {
      return new RoleLine(
          decision.role(),
          decision.verdict(),
          decision.certainty(),
          Pay.of(decision.pay()),
          strongest(decision));
    }

    private static List<String> strongest(RoleDecision decision) {
      Set<String> rules = new LinkedHashSet<>();
      for (Reason reason : decision.reasons()) {
        if ((reason.verb() == Verb.REQUIRE || reason.verb() == Verb.ADVISE)
            && rules.size() < MOST_REASONS) {
          rules.add(reason.rule());
        }
      }
      return List.copyOf(rules);
    }
  }

  /**
   * A salary band.
   *
   * @param high null when open above
   * @param currency ISO 4217
   */
  public record Pay(double low, Double high, String currency) {
    static Pay of(PayBand band) {
      return band == null ? null : new Pay(band.low(), band.high(), band.currency());
    }
  }

  /** What was found, about what. */
  public record Found(Severity severity, String code, String subject) implements Comparable<Found> {
    static Found of(Finding finding) {
      return new Found(finding.severity(), finding.code(), finding.subject());
    }

    @Override
    public int compareTo(Found other) {
      int bySeverity = severity.compareTo(other.severity);
      int byCode = bySeverity == 0 ? code.compareTo(other.code) : bySeverity;
      return byCode == 0 ? subject.compareTo(other.subject) : byCode;
    }
  }

  private static final int MOST_REASONS = 3;

  static Decision of(Outcome outcome) {
    List<RoleLine> roles = outcome.roles().stream().map(RoleLine::of).toList();
    return new Decision(
        roles, outcome.findings().stream().map(Found::of).sorted().distinct().toList());
  }
}
