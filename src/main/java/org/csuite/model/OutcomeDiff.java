package org.csuite.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What differs between two outcomes, decision by decision.
 *
 * @param changes in the order of roles, duties, lines, pay, findings
 */
public record OutcomeDiff(List<Change> changes) {
  /**
   * A decision that differs.
   *
   * @param question which decision
   * @param from what it was, see {@link #decisions}; null when there was none
   * @param to what it became; null when there is none
   */
  public record Change(Question question, String from, String to) {}

  /** From one outcome to another. */
  public static OutcomeDiff between(Outcome before, Outcome after) {
    return between(decisions(before), decisions(after));
  }

  /** From decisions to others, as {@link #decisions} gives them. */
  public static OutcomeDiff between(Map<Question, String> from, Map<Question, String> to) {
    Set<Question> all = new LinkedHashSet<>(from.keySet());
    all.addAll(to.keySet());
    List<Change> changes = new ArrayList<>();
    for (Question question : all) {
      if (!Objects.equals(from.get(question), to.get(question))) {
        changes.add(new Change(question, from.get(question), to.get(question)));
      }
    }
    return new OutcomeDiff(List.copyOf(changes));
  }

  /**
   * Every decision of an outcome as one word or figure: the verdict of a role, its holder, the
   * owner of a duty, the superior of a role, {@code low..high CURRENCY year} of a band, {@code
   * present} for a finding. What was not decided is absent.
   */
  public static Map<Question, String> decisions(Outcome outcome) {
    Map<Question, String> decisions = new LinkedHashMap<>();
    for (RoleDecision role : outcome.roles()) {
      put(decisions, Question.Kind.ROLE, role.role(), role.verdict().id());
      put(decisions, Question.Kind.HOLDER, role.role(), role.heldBy());
    }
    for (DutyAssignment duty : outcome.duties()) {
      put(decisions, Question.Kind.DUTY, duty.duty(), duty.owner());
    }
    for (RoleDecision role : outcome.roles()) {
      put(decisions, Question.Kind.LINE, role.role(), role.reportsTo());
    }
    for (RoleDecision role : outcome.roles()) {
      put(decisions, Question.Kind.PAY, role.role(), role.pay() == null ? null : band(role.pay()));
    }
    for (Finding finding : outcome.findings()) {
      decisions.put(
          new Question(Question.Kind.FINDING, finding.code(), finding.subject()), "present");
    }
    return decisions;
  }

  /** One decision of an outcome, as in {@link #decisions}; null when there is none. */
  public static String decision(Outcome outcome, Question question) {
    String subject = question.subject();
    if (question.kind() == Question.Kind.DUTY) {
      DutyAssignment duty = outcome.duty(subject);
      return duty == null ? null : duty.owner();
    }
    if (question.kind() == Question.Kind.FINDING) {
      String about = question.about();
      boolean found =
          outcome.findings().stream()
              .anyMatch(
                  finding ->
                      finding.code().equals(subject)
                          && (about == null || about.equals(finding.subject())));
      return found ? "present" : null;
    }
    RoleDecision role = outcome.role(subject);
    if (role == null) {
      return null;
    }
    return switch (question.kind()) {
      case ROLE -> role.verdict().id();
      case HOLDER -> role.heldBy();
      case LINE -> role.reportsTo();
      default -> role.pay() == null ? null : band(role.pay());
    };
  }

  private static void put(
      Map<Question, String> decisions, Question.Kind kind, String subject, String value) {
    if (value != null) {
      decisions.put(Question.of(kind, subject), value);
    }
  }

  /** One figure, as a band without a year. */
  static String amount(double amount, String currency) {
    return plain(amount) + ".." + plain(amount) + " " + currency;
  }

  private static String band(PayBand band) {
    String high = band.high() == null ? "" : plain(band.high());
    return plain(band.low()) + ".." + high + " " + band.currency() + " " + band.year();
  }

  private static String plain(double number) {
    return java.math.BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
